import { expect, test } from 'vitest';
import { SERIES_COLOUR_COUNT, seriesStyles } from '@/components/charts/frame/series-styles';
import { madeRow } from '@/tests/series/made-rows';

const rowsOf = (...carriers: string[]) =>
  carriers.map((carrier, index) => {
    const row = madeRow({ id: `p${index}` });
    return { ...row, carrier: { ...row.carrier, id: carrier } };
  });

test('a carrier has one colour in every chart', () => {
  const alone = seriesStyles(rowsOf('tello'))('p0');
  const last = seriesStyles(rowsOf('tello', 'visible'));
  expect(last('p0').colour).toBe(alone.colour);
});

test('eight plans of one carrier have eight colours, and neighbours differ in their dash', () => {
  const styleOf = seriesStyles(rowsOf(...new Array<string>(SERIES_COLOUR_COUNT).fill('tello')));
  const styles = Array.from({ length: SERIES_COLOUR_COUNT }, (_, index) => styleOf(`p${index}`));
  expect(new Set(styles.map(({ colour }) => colour)).size).toBe(SERIES_COLOUR_COUNT);
  for (const [index, { dash }] of styles.entries()) expect(dash).not.toBe(styles[index + 1]?.dash ?? null);
});

test('a plan that is not in the chart has no colour', () =>
  expect(seriesStyles([])('p0')).toEqual({ colour: '', dash: undefined }));
