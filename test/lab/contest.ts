import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Runner } from '../mpi/random/contest.js';
import { guestExchange, programWords, type Share, type Together } from './together.js';

/** A runner of random programs at ranks of guests: programs are copied there, and results back. */
export const jobsAcross =
  (together: Together, shares: readonly Share[], milliseconds: number): Runner =>
  async (ranks, list, outputs, tuning) => {
    const size = shares.reduce((sum, share) => sum + share.ranks, 0);
    if (size !== ranks) throw new Error(`a program for ${ranks} ranks at kernels that have ${size}`);
    const folder = `${guestExchange}/random`;
    const files = readFileSync(list, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0] as string);
    const guests = shares.map(({ at }) => {
      if (at === 'this machine') throw new Error('random programs are run at guests');
      return at;
    });
    for (const guest of guests) {
      await guest.ok(`rm -rf ${folder} && mkdir -p ${folder} && chmod 777 ${folder}`);
      for (const [at, file] of files.entries()) await guest.write(`${folder}/program-${at}`, readFileSync(file));
      await guest.write(`${folder}/list`, files.map((_, at) => `${folder}/program-${at} ${folder}/result-${at}\n`).join(''));
    }
    const words = programWords('dist/test/mpi/random/driver.js', [`${folder}/list`, JSON.stringify(tuning)]);
    let failed = '';
    await together.finished(shares, words, milliseconds).catch((error: Error) => {
      failed = error.message;
    });
    let rank = 0;
    for (const [place, guest] of guests.entries())
      for (const last = rank + (shares[place] as Share).ranks; rank < last; rank++)
        for (const [at, output] of outputs.entries()) {
          const there = `${folder}/result-${at}.${rank}`;
          const { code } = await guest.run(['test', '-e', there]);
          if (code === 0) writeFileSync(`${output}.${rank}`, await guest.readBytes(there));
          else if (!existsSync(`${output}.${rank}`)) writeFileSync(`${output}.${rank}`, '');
        }
    return failed;
  };
