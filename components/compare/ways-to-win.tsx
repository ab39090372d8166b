import { useLocale, useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui';
import type { WayToWin } from '@/lib/advice/break-even';
import { countryName } from '@/lib/country';

export interface WinPlan {
  id: string;
  name: string;
  ways: readonly (WayToWin & { href: string })[];
}

/** More ways than this are no advice any more. */
const SAID = 3;

/** What would have to change for another of the plans to cost the least, as links that set the need so. */
export function WaysToWin({ plans }: { plans: readonly WinPlan[] }) {
  const t = useTranslations('compare.win');
  const locale = useLocale();
  return (
    <section aria-labelledby="win" className="max-w-3xl">
      <h2 id="win" className="text-lg font-semibold">
        {t('heading')}
      </h2>
      <p className="text-sm text-muted">{t('lead')}</p>
      <ul className="mt-3 flex flex-col gap-3 text-sm">
        {plans.map(({ id, name, ways }) => (
          <li key={id} data-win={id}>
            {ways.length === 0 ? (
              <span className="text-muted">{t('none', { plan: name })}</span>
            ) : (
              <>
                <p className="font-semibold">{t('plan', { plan: name })}</p>
                <ul className="mt-1 flex flex-col gap-1">
                  {ways.slice(0, SAID).map((way) => (
                    <li key={way.change}>
                      <TextLink href={way.href} prefetch={false}>
                        {t(`way.${way.change}`, {
                          value: way.value ?? 0,
                          up: way.up ? 'yes' : 'no',
                          country: way.country === null ? '' : countryName(way.country, locale),
                        })}
                      </TextLink>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
