import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ITEM_KINDS } from '@/lib/cost/result';
import { contrast, distance, parseHex, type Rgb, VISIONS } from './colour';

const css = readFileSync('app/globals.css', 'utf8');
const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];
const tokens = {
  light: new Map(pairs.map(([, name = '', light = '']) => [name, parseHex(light)])),
  dark: new Map(pairs.map(([, name = '', , dark = '']) => [name, parseHex(dark)])),
};
const kebab = (kind: string) => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const kinds = ITEM_KINDS.map((kind) => `cost-${kebab(kind)}`);
const networks = ['network-att', 'network-tmobile', 'network-verizon', 'network-several'];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const colour = (name: string): Rgb => {
    const found = tokens[theme].get(name);
    if (!found) throw new Error(`no token ${name}`);
    return found;
  };
  const grounds = ['surface', 'raised', 'sunken'];

  test.each([
    ...grounds.flatMap((ground) => ['text', 'muted', 'accent-strong'].map((ink) => [ink, ground])),
    ...['surface', 'raised'].flatMap((ground) =>
      ['accent', 'good', 'watch', 'bad'].map((ink) => [ink, ground]),
    ),
    ['on-accent', 'accent'],
    ['accent-strong', 'accent-soft'],
    ...['good', 'watch', 'bad'].map((tone) => [tone, `${tone}-soft`]),
  ])('%s can be read on %s', (ink = '', ground = '') => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...kinds, ...networks, 'line-strong'])('%s stands out from the page', (name) => {
    for (const ground of ['surface', 'raised']) {
      expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(VISIONS)('networks and kinds of cost can be told apart: %s', (vision) => {
    // "Several or not stated" is told by its dashed edge.
    const close = [networks.slice(0, 3), kinds].flatMap((group) =>
      group.flatMap((one, index) =>
        group.slice(index + 1).map((other) => ({
          pair: `${one} ${other}`,
          apart: distance(colour(one), colour(other), vision),
          side: group === kinds && group[index + 1] === other,
        })),
      ),
    );
    // Neighbours in a stack touch; others have a legend and a place of their own.
    expect(close.filter(({ apart, side }) => apart < (side ? 6 : 4))).toEqual([]);
  });
});
