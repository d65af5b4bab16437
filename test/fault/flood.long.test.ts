import { flood } from './hostile/flood.js';

flood(10_000);
