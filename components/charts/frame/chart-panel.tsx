import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui';
import type { ChartData } from '@/lib/series/chart-data';
import { ChartMenu } from './chart-menu';
import { ChartTable } from './chart-table';
import { Legend, type LegendEntry } from './legend';
import { PanelLayout } from './panel-layout';
import type { ChartMessages, FrameProps, LabelIds, Selection } from './panel-props';

interface Props extends FrameProps {
  messages: ChartMessages;
  data: ChartData;
  /** The data table where `data` is too long for one. */
  tableData?: ChartData;
  legend?: readonly LegendEntry[];
  /** Where the rows of the data table are plans that can be selected. */
  selection?: Selection;
  children: (labels: LabelIds) => ReactNode;
}

/** A chart with its title, the sentence that says what it shows, legend, data table and export menu. */
export function ChartPanel(props: Props) {
  const {
    messages,
    data,
    tableData = data,
    legend,
    controls,
    tableState,
    needWords,
    selection,
    children,
  } = props;
  const t = useTranslations('charts');
  const figure = useRef<HTMLElement>(null);
  const labels = { title: useId(), sentence: useId() };
  const ownState = useState(false);
  const [isTable, setTable] = tableState ?? ownState;
  const aside = (
    <figcaption className="contents">
      <h3 id={labels.title} className="text-base font-semibold">
        {messages.title}
      </h3>
      <p id={labels.sentence} className="text-sm">
        {messages.sentence}
      </p>
      {messages.notes.map((text) => (
        <p key={text} className="text-xs text-muted">
          {text}
        </p>
      ))}
      {!isTable && legend && <Legend entries={legend} />}
      <div data-picture="out" className="flex flex-wrap items-center gap-2 print:hidden">
        {controls}
        <div className="flex gap-1">
          <Button variant="quiet" size="sm" onClick={() => setTable(!isTable)}>
            {isTable ? t('showChart') : t('showTable')}
          </Button>
          <ChartMenu data={data} hasPicture={!isTable} figure={figure} needWords={needWords} />
        </div>
      </div>
    </figcaption>
  );
  return (
    <figure ref={figure} aria-labelledby={labels.title} aria-describedby={labels.sentence}>
      <PanelLayout aside={aside}>
        {isTable ? (
          <ChartTable caption={messages.title} data={tableData} selection={selection} />
        ) : (
          children(labels)
        )}
      </PanelLayout>
    </figure>
  );
}
