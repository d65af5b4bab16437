// Heat on a plate: the plate is cut into blocks, one a rank, which exchange the rows and columns at their edges (the halo) before each
// step. Rank 0 gathers the plate and compares it with what one process computes alone.
// Run it with: vicinal run -n 4 client/examples/halo.ts [cells per side of a block] [steps]
import { init, PROC_NULL, Request } from 'vicinal';

const side = Number(process.argv[2] ?? 48);
const steps = Number(process.argv[3] ?? 60);

const mpi = await init();
const { world } = mpi;

// the most even grid of blocks
let rows = Math.floor(Math.sqrt(world.size));
while (world.size % rows !== 0) rows--;
const columns = world.size / rows;

/** A block with a frame one cell wide: the halo, or the plate's cold edge. */
class Block {
  readonly width: number;
  cells: Float64Array;
  #next: Float64Array;

  constructor(
    readonly high: number,
    readonly wide: number,
  ) {
    this.width = wide + 2;
    this.cells = new Float64Array((high + 2) * this.width);
    this.#next = new Float64Array(this.cells.length);
  }

  at(row: number, column: number): number {
    return row * this.width + column;
  }

  /** The heat that cell (row, column) of the plate begins with. */
  static initial(row: number, column: number): number {
    return ((row * 31 + column * 17) % 101) / 100;
  }

  fill(firstRow: number, firstColumn: number): void {
    for (let row = 1; row <= this.high; row++)
      for (let column = 1; column <= this.wide; column++) this.cells[this.at(row, column)] = Block.initial(firstRow + row - 1, firstColumn + column - 1);
  }

  /** One step: every cell becomes the mean of its four neighbours. */
  step(): void {
    const from = this.cells;
    for (let row = 1; row <= this.high; row++) {
      for (let column = 1; column <= this.wide; column++) {
        const here = this.at(row, column);
        const vertical = (from[here - this.width] as number) + (from[here + this.width] as number);
        this.#next[here] = (vertical + ((from[here - 1] as number) + (from[here + 1] as number))) / 4;
      }
    }
    [this.cells, this.#next] = [this.#next, from];
  }

  interior(): Float64Array {
    const values = new Float64Array(this.high * this.wide);
    for (let row = 0; row < this.high; row++) {
      const start = this.at(row + 1, 1);
      values.set(this.cells.subarray(start, start + this.wide), row * this.wide);
    }
    return values;
  }
}

const row = Math.floor(world.rank / columns);
const column = world.rank % columns;
const neighbour = (r: number, c: number): number => (r < 0 || r >= rows || c < 0 || c >= columns ? PROC_NULL : r * columns + c);
const [north, south] = [neighbour(row - 1, column), neighbour(row + 1, column)];
const [west, east] = [neighbour(row, column - 1), neighbour(row, column + 1)];

const block = new Block(side, side);
block.fill(row * side, column * side);
const [toWest, toEast, fromWest, fromEast] = [0, 1, 2, 3].map(() => new Float64Array(side)) as [Float64Array, Float64Array, Float64Array, Float64Array];

for (let step = 0; step < steps; step++) {
  const { cells } = block;
  const line = (index: number): Float64Array => cells.subarray(block.at(index, 1), block.at(index, 1) + side);
  for (let r = 0; r < side; r++) {
    toWest[r] = cells[block.at(r + 1, 1)] as number;
    toEast[r] = cells[block.at(r + 1, side)] as number;
  }
  await Request.all([
    world.irecv(line(0), north, 0),
    world.irecv(line(side + 1), south, 1),
    world.irecv(fromWest, west, 2),
    world.irecv(fromEast, east, 3),
    world.isend(line(side), south, 0),
    world.isend(line(1), north, 1),
    world.isend(toEast, east, 2),
    world.isend(toWest, west, 3),
  ]);
  for (let r = 0; r < side; r++) {
    if (west !== PROC_NULL) cells[block.at(r + 1, 0)] = fromWest[r] as number;
    if (east !== PROC_NULL) cells[block.at(r + 1, side + 1)] = fromEast[r] as number;
  }
  block.step();
}

const gathered = world.rank === 0 ? new Float64Array(world.size * side * side) : null;
await world.gather(block.interior(), gathered, 0);
if (gathered !== null) {
  const plate = new Block(rows * side, columns * side);
  plate.fill(0, 0);
  for (let step = 0; step < steps; step++) plate.step();
  let wrong = 0;
  for (let owner = 0; owner < world.size; owner++) {
    const top = Math.floor(owner / columns) * side;
    const leftmost = (owner % columns) * side;
    for (let r = 0; r < side; r++)
      for (let c = 0; c < side; c++) if (gathered[(owner * side + r) * side + c] !== plate.cells[plate.at(top + r + 1, leftmost + c + 1)]) wrong++;
  }
  console.log(`halo exchange on ${rows} x ${columns} blocks of ${side} x ${side} cells, ${steps} steps: ${wrong} cells differ from the serial computation`);
  if (wrong !== 0) process.exitCode = 1;
}
await mpi.finalize();
