import { useTranslations } from 'next-intl';
import { FactValueView, useFactLabels } from '@/components/plan';
import { localized } from '@/lib/localized';
import type { CarrierCoverage } from './coverage';

const CELL = 'py-1.5 pl-4 text-right whitespace-nowrap';

/** The carriers of the catalog: how many plans of each, and when they were checked. */
export function CoverageTable({ rows }: { rows: readonly CarrierCoverage[] }) {
  const t = useTranslations('method.coverage');
  const words = useFactLabels();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard.
    <section aria-label={t('caption')} tabIndex={0} className="max-w-full overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr className="border-b text-xs text-muted">
            <th scope="col" className="py-1.5 text-left font-normal">
              {t('carrier')}
            </th>
            <th scope="col" className="py-1.5 pl-4 text-left font-normal">
              {t('kind')}
            </th>
            {(['plans', 'oldest', 'newest'] as const).map((key) => (
              <th key={key} scope="col" className={`${CELL} font-normal`}>
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map(({ carrier, plans, oldest, newest }) => (
            <tr key={carrier.id}>
              <th scope="row" className="py-1.5 text-left font-normal">
                {localized(words.locale, carrier.name)}
              </th>
              <td className="py-1.5 pl-4 text-muted">
                <FactValueView value={{ kind: 'word', set: 'carrierKind', word: carrier.kind }} />
              </td>
              <td className={CELL}>{plans}</td>
              <td className={CELL}>{words.date(oldest)}</td>
              <td className={CELL}>{words.date(newest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
