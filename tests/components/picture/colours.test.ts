import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INK, PARTS } from '@/components/picture/frame';

const css = readFileSync('app/globals.css', 'utf8');
const light = (name: string): string | undefined =>
  new RegExp(`--${name}: light-dark\\((#\\w{6}),`).exec(css)?.[1];

test.each(Object.entries(INK))('%s is the page’s own', (name, colour) => {
  expect(colour).toBe(light(name));
});

test.each([
  ['priority', 'ruler-priority'],
  ['unstatedPriority', 'ruler-unstated'],
  ['busy', 'ruler-busy'],
  ['charged', 'ruler-charged'],
  ['notStated', 'ruler-track'],
  ['stops', 'ruler-track'],
] as const)('the part %s of a ruler is as on the page', (part, name) => {
  expect(PARTS[part]).toBe(light(name));
});
