import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui';
import { FACTS, FACTS_READ_ON, type FactId, type GuideFact } from '@/lib/guide/facts';
import { useGuideMessages } from './use-guide-messages';

/** The source of a fact, how good it is, and its date. */
export function FactSource({ fact }: { fact: GuideFact }) {
  const t = useTranslations('guide');
  const { date } = useGuideMessages();
  return (
    <span className="block text-sm text-muted">
      {t(`grade.${fact.grade}`)}{' '}
      {fact.url === null ? (
        fact.source
      ) : (
        <TextLink href={fact.url} rel="noreferrer" className="inline-block py-0.5">
          {fact.source}
        </TextLink>
      )}
      {' · '}
      {fact.asOf === null ? t('readOn', { date: date(FACTS_READ_ON) }) : date(fact.asOf)}
    </span>
  );
}

/** Facts as a list, each with its source. */
export function FactList({ ids }: { ids: readonly FactId[] }) {
  const t = useTranslations('guide.facts');
  return (
    <ul className="flex flex-col gap-3">
      {ids.map((id) => (
        <li key={id} className="max-w-prose">
          {t(id)}
          <FactSource fact={FACTS[id]} />
        </li>
      ))}
    </ul>
  );
}
