import { useTranslations } from 'next-intl';
import { type PlanLink, PlanLinks } from './plan-links';

/** More are not looked through: a longer text says it better. */
const SHOWN = 20;

/** The plans that a text may mean, each a link; or that there is none. */
export function PlanMatches({ text, matches }: { text: string; matches: readonly PlanLink[] }) {
  const t = useTranslations('planSearch');
  if (matches.length === 0)
    return (
      <p role="status" className="text-muted">
        {t('none', { text })}
      </p>
    );
  return (
    <section
      aria-labelledby="matches"
      data-matches={matches.length}
      className="flex max-w-2xl flex-col gap-1"
    >
      <h2 id="matches" className="text-base font-semibold">
        {t('which', { text, count: matches.length })}
      </h2>
      <PlanLinks plans={matches.slice(0, SHOWN)} />
      {matches.length > SHOWN && (
        <p className="text-sm text-muted">{t('more', { count: matches.length - SHOWN })}</p>
      )}
    </section>
  );
}
