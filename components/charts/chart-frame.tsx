import { useTranslations } from 'next-intl';
import { type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui';
import type { ChartSheet } from '@/lib/series/chart-data';
import { ChartMenu } from './chart-menu';
import { StripLayout } from './strip-layout';
import type { ChartWords } from './use-chart-words';

interface Props {
  words: ChartWords;
  ids: { title: string; sentence: string };
  controls: ReactNode;
  legend: ReactNode;
  /** Whether the table twin stands in the drawing's place. */
  table: boolean;
  onTable: (table: boolean) => void;
  /** What the selection is, where the drawing does not hold it. */
  note: string | null;
  /** The figures as they are taken along. */
  sheet: ChartSheet;
  children: ReactNode;
}

/** A chart with its title, the sentence that says what it shows, legend, table twin and what can be taken along. */
export function ChartFrame(props: Props) {
  const { words, ids, controls, legend, table, onTable, note, sheet, children } = props;
  const t = useTranslations('charts');
  const figure = useRef<HTMLElement>(null);
  const aside = (
    <figcaption className="contents">
      <h3 id={ids.title} className="text-base font-semibold">
        {words.title}
      </h3>
      <p id={ids.sentence} className="text-sm">
        {words.sentence}
      </p>
      {[...words.notes, ...(note ? [note] : [])].map((text) => (
        <p key={text} className="text-xs text-muted">
          {text}
        </p>
      ))}
      {!table && legend}
      <div data-picture="out" className="mt-auto flex flex-wrap items-center gap-2 print:hidden">
        {controls}
        <div className="flex gap-1">
          <Button variant="quiet" size="sm" onClick={() => onTable(!table)}>
            {table ? t('showChart') : t('showTable')}
          </Button>
          <ChartMenu sheet={sheet} drawn={!table} figure={figure} />
        </div>
      </div>
    </figcaption>
  );
  return (
    <figure ref={figure} aria-labelledby={ids.title} aria-describedby={ids.sentence}>
      <StripLayout aside={aside}>{children}</StripLayout>
    </figure>
  );
}
