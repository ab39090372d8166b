import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BarsTwin } from '@/components/charts/bars-twin';
import { ScatterTwin } from '@/components/charts/scatter-twin';
import { formatUsd } from '@/components/ui';
import { bars } from '@/lib/series/bars';
import { scatter } from '@/lib/series/scatter';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';
import { madeRow } from '@/tests/series/made-rows';
import { NEEDS, realRows } from '@/tests/series/real-rows';

const MESSAGES = { en, zh };

/** The table's cells as text, row by row, the row's name first. */
function cellsOf(locale: 'en' | 'zh', table: ReactElement): string[][] {
  const html = renderToString(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="UTC">
      {table}
    </NextIntlClientProvider>,
  );
  const text = (piece: string) =>
    piece
      .replace(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&#x27;', "'");
  return [...html.matchAll(/<tr\b.*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<(t[hd])\b.*?<\/\1>/g)].map(([cell]) => text(cell)),
  );
}

const same = { title: 'Title', selectedId: null, onSelect: () => {} };

describe.each(['en', 'zh'] as const)('twins in %s', (locale) => {
  it.each(Object.entries(NEEDS))('bars: the totals of the rows, to the cent: %s', (_, need) => {
    const rows = realRows(need);
    const data = bars(rows);
    const [head, ...body] = cellsOf(locale, <BarsTwin {...same} data={data} locale={locale} />);
    expect(head).toHaveLength(4 + data.kinds.length);
    expect(body.map((cells) => cells[1])).toEqual(
      rows.slice(0, body.length).map(({ quote }) => formatUsd(quote.totalCents, locale)),
    );
    const parts = body.map((cells) => cells.slice(2, 2 + data.kinds.length));
    expect(parts).toEqual(
      data.bars.map((bar) => data.kinds.map((kind) => formatUsd(bar.parts[kind], locale))),
    );
  });

  it('scatter: says what is unlimited, not offered and not stated in words', () => {
    const rows = [
      madeRow({ id: 'a', gb: 'unlimited', items: { payment: [100] } }),
      madeRow({ id: 'b', gb: 0, items: { payment: [200] } }),
      madeRow({ id: 'c', gb: null, items: { payment: [300] }, networks: [] }),
      madeRow({ id: 'd', gb: 8, items: { payment: [400] } }),
    ];
    const table = <ScatterTwin {...same} data={scatter(rows, 'total')} locale={locale} />;
    const facts = MESSAGES[locale].facts;
    expect(
      cellsOf(locale, table)
        .slice(1)
        .map((cells) => cells[3]),
    ).toEqual([facts.unlimited, facts.notOffered, facts.notStated, '8 GB']);
  });
});
