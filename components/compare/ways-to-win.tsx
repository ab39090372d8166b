import { useTranslations } from 'next-intl';
import { Disclosure, TextLink } from '@/components/ui';
import type { WayToWin } from '@/lib/advice/break-even';
import { useWayWords } from './way-words';

export interface WinPlan {
  id: string;
  name: string;
  ways: readonly (WayToWin & { href: string })[];
}

/** More ways than this are no advice any more. */
const SAID = 3;

/** What would have to change for another of the plans to cost the least, as links that ask for it. */
export function WaysToWin({ plans }: { plans: readonly WinPlan[] }) {
  const t = useTranslations('compare.win');
  const way = useWayWords();
  return (
    <Disclosure summary={t('heading')} className="border-b print:hidden *:[summary]:min-h-11">
      <p className="text-sm text-muted">{t('lead')}</p>
      <ul className="mt-3 mb-4 flex flex-col gap-3 text-sm">
        {plans.map(({ id, name, ways }) => (
          <li key={id} data-win={id}>
            {ways.length === 0 ? (
              <span className="text-muted">{t('none', { plan: name })}</span>
            ) : (
              <>
                <p className="font-semibold">{t('plan', { plan: name })}</p>
                <ul className="mt-1 flex flex-col gap-1">
                  {ways.slice(0, SAID).map((one) => (
                    <li key={one.change}>
                      <TextLink href={one.href}>{way(one)}</TextLink>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
