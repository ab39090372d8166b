import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { certaintyLegend } from '@/components/charts/frame/certainty-mark';
import { NetworkMark } from '@/components/charts/frame/network-mark';
import { PriceAxisPanel } from '@/components/charts/price-axis/panel';
import { reasonAbroad, reasonFor } from '@/lib/cost/reason';
import { DEFAULT_NEED } from '@/lib/need/need';
import { madeRow } from '@/tests/series/made-rows';
import { REAL } from '@/tests/support/real-catalog-view';
import { MESSAGES, render } from './render';

const draw = (certainty?: 'meets' | 'mayMeet' | 'atLeast') =>
  renderToString(<NetworkMark group="att" certainty={certainty} />);

describe('marks of networks', () => {
  test('are filled where the plan meets the need', () => {
    expect(draw()).toBe(draw('meets'));
    expect(draw()).toContain('fill="var(--network-att)"');
  });

  test('are hollow where it may, with a tick where the total is "at least"', () => {
    expect(draw('mayMeet')).toContain('fill="var(--surface)"');
    expect(draw('mayMeet').match(/<path/g)).toHaveLength(1);
    expect(draw('atLeast').match(/<path/g)).toHaveLength(2);
  });
});

test('the legend names hollow marks alone', () => {
  const names = (list: ('meets' | 'mayMeet' | 'atLeast')[]) =>
    certaintyLegend(list, (certainty) => certainty).map(({ name }) => name);
  expect(names(['meets'])).toEqual([]);
  expect(names(['mayMeet'])).toEqual(['mayMeet']);
  expect(names(['meets', 'atLeast'])).toEqual(['atLeast']);
});

test('a reader who cannot see the marks hears the verdict and "from"', () => {
  const rows = [
    madeRow({ id: 'sure', items: { payment: [1200] } }),
    madeRow({
      id: 'open',
      items: { payment: [600] },
      asks: [
        { ...reasonFor('esim'), open: false },
        { ...reasonAbroad('roaming', 'MX'), open: true },
      ],
    }),
  ];
  const html = render(
    'en',
    <PriceAxisPanel
      rows={rows}
      need={{ ...DEFAULT_NEED, horizonMonths: 1 }}
      catalog={REAL}
      measure="allIn"
      picked={[]}
      selectedId={null}
      onSelect={() => {}}
      onNeed={() => {}}
    />,
  );
  expect(html).toContain('aria-label="Acme Plan sure, $12.00"');
  expect(html).toContain(`aria-label="Acme Plan open (${MESSAGES.en.charts.certainty.atLeast}), from $6.00"`);
  expect(html).toContain('from $12.00, Acme Plan sure');
});
