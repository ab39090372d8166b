import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui';
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
  children: ReactNode;
}

/** A chart with its title, the sentence that says what it shows, legend and table twin. */
export function ChartFrame({ words, ids, controls, legend, table, onTable, note, children }: Props) {
  const t = useTranslations('charts');
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
      <div className="mt-auto flex flex-wrap items-center gap-2 print:hidden">
        {controls}
        <Button variant="quiet" size="sm" onClick={() => onTable(!table)}>
          {table ? t('showChart') : t('showTable')}
        </Button>
      </div>
    </figcaption>
  );
  return (
    <figure aria-labelledby={ids.title} aria-describedby={ids.sentence}>
      <StripLayout aside={aside}>{children}</StripLayout>
    </figure>
  );
}
