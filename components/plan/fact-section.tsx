import { useTranslations } from 'next-intl';
import { ReportFlag, ReportPartLink, reportHref } from '@/components/report';
import { reportPath } from '@/lib/admin/report';
import type { FactGroup, FactKey } from '@/lib/facts/facts';
import { localized } from '@/lib/localized';
import type { CarrierDocument, Source } from '@/lib/plan/plan';
import { FactLabel } from './fact-label';
import { FactValueView } from './fact-value';
import { SourceList } from './source-list';
import { useFactLabels } from './use-fact-labels';
import { useSourceName } from './use-source-name';

/** Values that need the whole width: their name stands over them. */
const WIDE = ['prices', 'entries'];

/** One group of facts, with the sources that speak of it. `sources` are all of the plan's: their place is their number. */
export function FactSection({
  group,
  isAlone,
  ofCarrier,
  own,
  sources,
  locale,
  planId,
  carrier,
  unchanged,
}: {
  group: FactGroup;
  /** Whether what folds it says its name already. */
  isAlone: boolean;
  /** Facts that the carrier states for all its plans. */
  ofCarrier: readonly FactKey[];
  own: Source[];
  sources: Source[];
  locale: string;
  planId: string;
  carrier: CarrierDocument;
  unchanged: ReadonlyMap<string, string>;
}) {
  const formatters = useFactLabels();
  const { t } = formatters;
  const page = useTranslations('planPage');
  const shared = group.facts.filter(({ key }) => ofCarrier.includes(key));
  const first = group.facts[0];
  const id = `group-${group.key}`;
  return (
    <section aria-labelledby={id} id={`facts-${group.key}`} className="scroll-mt-20">
      <h4 id={id} className={isAlone ? 'sr-only' : 'mb-1 text-sm font-semibold'}>
        {t(`groups.${group.key}`)}
      </h4>
      <dl className="divide-y">
        {group.facts.map(({ key, value }) => {
          const wide = WIDE.includes(value.kind);
          return (
            <div
              key={key}
              className={`group py-2 first:pt-0 last:pb-0 ${wide ? '' : 'grid grid-cols-[minmax(0,11rem)_minmax(0,1fr)] gap-4 sm:grid-cols-[14rem_minmax(0,1fr)]'}`}
            >
              <dt className={`flex items-start justify-between gap-2 text-muted ${wide ? 'mb-1' : ''}`}>
                <FactLabel fact={key} locale={locale} />
                <ReportFlag href={reportHref(locale, planId, reportPath(key))} what={t(`facts.${key}`)} />
              </dt>
              <dd className="min-w-0 wrap-anywhere" data-fact={key}>
                {key === 'sources' ? (
                  <SourceList sources={sources} carrier={carrier} unchanged={unchanged} />
                ) : (
                  <FactValueView value={value} />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {shared.length > 0 && carrier.shared && (
        <p className="mt-2 text-sm text-muted" data-of-carrier>
          {page('ofCarrier', {
            carrier: localized(locale, carrier.name),
            date: formatters.date(carrier.shared.verifiedAt),
            what: formatters.list(shared.map(({ key }) => t(`facts.${key}`))),
          })}
        </p>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-4">
        {group.key !== 'sources' && <GroupSources own={own} sources={sources} />}
        {first && (
          <ReportPartLink
            href={reportHref(locale, planId, reportPath(first.key))}
            what={t(`groups.${group.key}`)}
          />
        )}
      </div>
    </section>
  );
}

function GroupSources({ own, sources }: { own: Source[]; sources: Source[] }) {
  const { t } = useFactLabels();
  const sourceName = useSourceName();
  if (own.length === 0) return null;
  return (
    <p className="text-xs text-muted">
      {t('groupSources')}{' '}
      {own.map((source) => {
        const number = sources.indexOf(source) + 1;
        return (
          <a
            key={number}
            href={`#source-${number}`}
            title={sourceName(source)}
            className="mr-1 inline-flex min-h-6 min-w-6 items-center justify-center text-accent underline underline-offset-4"
          >
            <span className="sr-only">{t('sourceNumber', { n: number })}</span>
            <span aria-hidden>{number}</span>
          </a>
        );
      })}
    </p>
  );
}
