import { useTranslations } from 'next-intl';
import { Part } from '@/components/guide';
import type { MissingBands, NetworkBands, VariantBands } from '@/lib/device/compatibility';

/** Which bands of each network the unit's data sheet lists, and what that says and does not say. */
export function BandTable({
  unit,
  missing,
  asOf,
  networks,
}: {
  unit: VariantBands | null;
  missing: readonly MissingBands[];
  asOf: string;
  networks: readonly NetworkBands[];
}) {
  const t = useTranslations('device');
  const list = (bands: readonly number[], letter: string) =>
    bands.map((band) => `${letter}${band}`).join(' ');
  return (
    <Part id="bands" title={t('bands.title')}>
      {unit ? (
        <>
          <p className="max-w-prose">{t('bands.lead', { variant: unit.variant })}</p>
          <div className="overflow-x-auto">
            <table className="w-full max-w-2xl border-collapse text-sm">
              <caption className="sr-only">{t('bands.title')}</caption>
              <thead className="text-xs text-muted">
                <tr className="border-b border-line-strong">
                  {(['network', 'low', 'lte', 'nr'] as const).map((key) => (
                    <th key={key} scope="col" className="py-1.5 pr-4 text-left font-normal">
                      {t(`bands.columns.${key}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {missing.map(({ network, low, lte, nr }) => (
                  <tr key={network} className="border-b border-line align-top">
                    <th scope="row" className="py-1.5 pr-4 text-left font-semibold">
                      {t(`networks.${network}`)}
                    </th>
                    <td className="py-1.5 pr-4">{low.length === 0 ? t('bands.none') : list(low, 'B')}</td>
                    <td className="py-1.5 pr-4">{lte.length === 0 ? t('bands.none') : list(lte, 'B')}</td>
                    <td className="py-1.5 pr-4">{nr.length === 0 ? t('bands.none') : list(nr, 'n')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="max-w-prose text-sm text-muted">{t('bands.low')}</p>
          <p className="max-w-prose text-sm text-muted">
            {t('bands.source', { date: asOf, unit: unit.source, network: networks[0]?.source ?? '' })}
          </p>
        </>
      ) : (
        <p className="max-w-prose">{t('bands.unknown')}</p>
      )}
      <p className="max-w-prose text-sm text-muted">{t('bands.caution')}</p>
    </Part>
  );
}
