import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { Button, Popover, saveFile } from '@/components/ui';
import { type ChartData, chartCsv } from '@/lib/series/chart-data';

interface Props {
  data: ChartData;
  /** A table has no picture. */
  hasPicture: boolean;
  figure: RefObject<HTMLElement | null>;
  needWords?: string;
}

/** Exports of a chart: its figures, its picture, a print. */
export function ChartMenu({ data, hasPicture, figure, needWords }: Props) {
  const t = useTranslations('charts.take');
  const csv = () =>
    saveFile(`${data.file}.csv`, new Blob(['\ufeff', chartCsv(data)], { type: 'text/csv;charset=utf-8' }));
  const picture = async (kind: 'svg' | 'png') => {
    if (!figure.current) return;
    const { pictureOf, toPng } = await import('./picture/picture');
    const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' });
    const origin = `${day.format(new Date())} · ${location.href}`;
    const svg = pictureOf(figure.current, needWords ? [needWords, origin] : [origin]);
    const blob = kind === 'svg' ? new Blob([svg.text], { type: 'image/svg+xml' }) : await toPng(svg);
    saveFile(`${data.file}.${kind}`, blob);
  };
  return (
    <Popover
      variant="quiet"
      title={t('title')}
      label={
        <>
          <Download aria-hidden="true" className="size-4" />
          {t('button')}
        </>
      }
    >
      <div className="flex flex-col items-start gap-1">
        <Button variant="quiet" size="sm" onClick={csv}>
          {t('csv')}
        </Button>
        {hasPicture && (
          <>
            <Button variant="quiet" size="sm" onClick={() => picture('svg')}>
              {t('svg')}
            </Button>
            <Button variant="quiet" size="sm" onClick={() => picture('png')}>
              {t('png')}
            </Button>
          </>
        )}
        <Button variant="quiet" size="sm" onClick={() => print()}>
          {t('print')}
        </Button>
      </div>
    </Popover>
  );
}
