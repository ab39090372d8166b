/**
 * Runs TypeScript as browser and server do: with the types taken away and nothing added. tsx names every inner function
 * as it is made, which would slow what is measured by a third. Use: `node --import ./bench/plain-typescript.mjs x.ts`.
 */
import { register } from 'node:module';

register('./plain-typescript-hooks.mjs', import.meta.url);
