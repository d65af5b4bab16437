import { join } from 'node:path';
import { packageRoot } from '../../../native/load.js';

/** The program that measures, for the ranks of a job. */
export const measureProgram: string = join(packageRoot, 'dist', 'client', 'cli', 'bench', 'measure.js');
