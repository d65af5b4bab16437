/** Lays cells out in columns: those that hold only numbers are aligned at the right. */
export function table(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) => Math.max(head.length, ...lines.map((line) => (line[column] ?? '').length)));
  const numeric = heads.map((_, column) => lines.every((line) => /^[\d.,-]*$/.test(line[column] ?? '')));
  return [heads, ...lines]
    .map((line) =>
      heads
        .map((_, column) => {
          const cell = line[column] ?? '';
          return numeric[column] ? cell.padStart(widths[column] as number) : cell.padEnd(widths[column] as number);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];

/** A number of bytes without rounding: in the largest unit of which it is a multiple. */
export function exactBytesText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && value % 1024 === 0 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value} ${units[unit]}`;
}

/** A number of bytes in the largest unit that leaves it above 1. */
export function bytesText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${Number.isInteger(value) ? value : value.toFixed(1)} ${units[unit]}`;
}
