// Loaded before a program of ranks (node --import): the process becomes the uid that VICINAL_TEST_UID names, after what it needs of the file
// system is open to it.
import '../../client/index.js';

const wanted = process.env['VICINAL_TEST_UID'];
if (wanted !== undefined) {
  const id = Number(wanted);
  process.setgroups?.([]);
  process.setgid?.(id);
  process.setuid?.(id);
}
