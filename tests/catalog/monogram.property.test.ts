import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastWithWhite, monogramOf } from '@/lib/catalog/monogram';
import { REAL } from '@/tests/support/real-catalog-view';

describe('the mark of a carrier', () => {
  test.each([
    ['mint', 'Mi'],
    ['us-mobile', 'US'],
    ['tello', 'Te'],
    ['textnow', 'TN'],
    ['t-mobile', 'TM'],
    ['t-mobile-prepaid', 'TP'],
    ['h2o', 'H2'],
    ['x', 'X'],
    ['constructor', 'Co'],
  ])('%s has the letters %s', (id, letters) => expect(monogramOf(id).letters).toBe(letters));

  test.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
  ])('white on %s has a contrast of %s', (colour, contrast) =>
    expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 2),
  );

  test('white can be read on the colour of every carrier', () => {
    for (const { id } of REAL.carriers)
      expect(contrastWithWhite(monogramOf(id).colour), id).toBeGreaterThanOrEqual(4.5);
  });

  test('no two carriers have the same letters: hues are too few to tell them apart', () => {
    const letters = REAL.carriers.map(({ id }) => monogramOf(id).letters);
    expect(letters.filter((one, at) => letters.indexOf(one) < at)).toEqual([]);
  });

  test('any id has letters and a colour that white can be read on, always the same', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), (id) => {
        const { letters, colour } = monogramOf(id);
        expect(letters).toMatch(/^[A-Z0-9][A-Za-z0-9]?$/);
        expect(colour).toMatch(/^#[0-9a-f]{6}$/);
        expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5);
        expect(monogramOf(id)).toEqual({ letters, colour });
      }),
    );
  });
});
