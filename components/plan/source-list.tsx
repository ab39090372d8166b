import { useTranslations } from 'next-intl';
import { shownTitle, sourceKind } from '@/lib/facts/source-kind';
import type { CarrierDocument, Source } from '@/lib/plan/plan';
import { FactValueView } from './fact-value';
import { useFactLabels } from './use-fact-labels';
import { useSourceName } from './use-source-name';

/** Where the figures come from: link, kind of page, date and what each source covers; the number is what groups point to. */
export function SourceList({
  sources,
  carrier,
  unchanged,
}: {
  sources: Source[];
  carrier: CarrierDocument;
  /** The day on which a machine last found a page as it was, by its address. */
  unchanged: ReadonlyMap<string, string>;
}) {
  const page = useTranslations('planPage');
  const unchangedOn = ({ url }: Source): string => {
    const day = unchanged.get(url);
    return day === undefined ? '' : page('pageUnchanged', { date: formatters.date(day) });
  };
  const formatters = useFactLabels();
  const { t } = formatters;
  const sourceName = useSourceName();
  return (
    <ol className="list-decimal pl-6 marker:text-sm marker:text-muted">
      {sources.map((source, index) => (
        <li
          key={`${source.url} ${source.asOf}`}
          id={`source-${index + 1}`}
          className="scroll-mt-20 py-1 pl-1 target:bg-accent-soft"
        >
          <FactValueView value={{ kind: 'link', url: source.url, title: sourceName(source) }} />
          <span className="block text-sm text-muted">
            {shownTitle(source) !== null && (
              <>
                <FactValueView
                  value={{ kind: 'word', set: 'sourceKind', word: sourceKind(source.url, carrier) }}
                />
                {' · '}
                {source.asOf === null
                  ? t('sourceNoDate')
                  : t('sourceDate', { date: formatters.date(source.asOf) })}
                {' · '}
              </>
            )}
            {t('covers', { what: '' })}
            <FactValueView value={{ kind: 'words', set: 'covers', words: source.covers }} />
            {unchangedOn(source) && <span className="block">{unchangedOn(source)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
