import { register } from 'node:module';

// Loaded with node --import: teaches Node.js 20 to run TypeScript files.
register('./hooks.js', import.meta.url);
