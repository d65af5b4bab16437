import { flood } from './hostile/flood.js';

// flood.long.test.ts has ten thousand
flood(2_500);
