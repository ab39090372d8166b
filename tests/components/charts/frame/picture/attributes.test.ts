import { describe, expect, test } from 'vitest';
import {
  backgroundAttributes,
  shapeAttributes,
  textAttributes,
} from '@/components/charts/frame/picture/attributes';

const style = (values: Record<string, string>, display = 'inline') => ({
  display,
  getPropertyValue: (name: string) => values[name] ?? '',
});

describe('a shape', () => {
  test('gets its resolved colours and type written out, and no variable', () => {
    const attributes = shapeAttributes(
      style({ fill: 'rgb(10, 20, 30)', stroke: 'none', 'font-size': '12px', 'text-anchor': 'middle' }),
    );
    expect(attributes).toMatchObject({
      fill: 'rgb(10, 20, 30)',
      stroke: 'none',
      'font-size': '12px',
      'text-anchor': 'middle',
    });
    expect(JSON.stringify(attributes)).not.toContain('var(');
  });
  test('that is not displayed stays out', () =>
    expect(shapeAttributes(style({ fill: 'red' }, 'none'))).toEqual({ display: 'none' }));
});

test('a text has the colour and size it is read in, on its baseline', () =>
  expect(
    textAttributes(
      { left: 8, top: 100, height: 20 },
      { color: 'rgb(1, 2, 3)', fontSize: '14px', fontWeight: '600' },
    ),
  ).toEqual({ x: 8, y: 115.6, fill: 'rgb(1, 2, 3)', 'font-size': '14px', 'font-weight': '600' }));

describe('a background', () => {
  const box = { left: 1, top: 2, width: 10, height: 8 };
  test.each(['transparent', 'rgba(0, 0, 0, 0)'])('%s is none', (backgroundColor) =>
    expect(backgroundAttributes(box, { backgroundColor, borderRadius: '0px' })).toBeNull(),
  );
  test.each<[string, number]>([
    ['0px', 0],
    ['2px', 2],
    ['9999px', 4],
    ['', 0],
  ])('with a radius of %s', (borderRadius, rx) =>
    expect(backgroundAttributes(box, { backgroundColor: 'rgb(9, 9, 9)', borderRadius })).toEqual({
      x: 1,
      y: 2,
      width: 10,
      height: 8,
      rx,
      fill: 'rgb(9, 9, 9)',
    }),
  );
});
