import { useLocale, useTranslations } from 'next-intl';
import type { TaxTable } from '@/lib/catalog/catalog';
import { usStateName } from '@/lib/us-states';

/** The rate of every state with its year and source; a rate that was worked out is marked, with its range. */
export function TaxRates({ taxes }: { taxes: TaxTable }) {
  const t = useTranslations('method.assumptions');
  const locale = useLocale();
  const rows = Object.entries(taxes.states)
    .map(([code, row]) => ({ code, name: usStateName(code, locale), ...row }))
    .sort(
      (a, b) =>
        Number(a.basis === 'derived') - Number(b.basis === 'derived') || a.name.localeCompare(b.name, locale),
    );
  return (
    <section
      aria-label={t('taxCaption')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard.
      tabIndex={0}
      className="max-h-112 max-w-full overflow-auto border-y print:max-h-none"
    >
      <table className="w-full text-sm">
        <caption className="sr-only">{t('taxCaption')}</caption>
        <thead className="sticky top-0 bg-surface">
          <tr className="text-xs text-muted">
            <th scope="col" className="py-1.5 text-left font-normal">
              {t('state')}
            </th>
            <th scope="col" className="py-1.5 pl-4 text-right font-normal">
              {t('rate')}
            </th>
            <th scope="col" className="py-1.5 pl-4 text-right font-normal">
              {t('year')}
            </th>
            <th scope="col" className="py-1.5 pl-4 text-left font-normal">
              {t('source')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map(({ code, name, combinedRatePercent, highPercent, basis, year, source }) => (
            <tr key={code} className="align-baseline">
              <th scope="row" className="py-1.5 text-left font-normal">
                {name}
              </th>
              <td className="py-1.5 pl-4 text-right whitespace-nowrap">
                {highPercent === null ? combinedRatePercent : `${combinedRatePercent}–${highPercent}`} %
                {basis === 'derived' && <span className="block text-xs text-watch">{t('derived')}</span>}
              </td>
              <td className="py-1.5 pl-4 text-right">{year}</td>
              <td className="min-w-48 py-1.5 pl-4 text-muted" lang="en">
                {source}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
