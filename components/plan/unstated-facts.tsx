import { useTranslations } from 'next-intl';
import { CopyQuestion } from '@/components/reasons';
import { Disclosure } from '@/components/ui';
import type { FactGroupKey } from '@/lib/facts/facts';
import type { UnstatedFacts as Unstated } from '@/lib/facts/stated';
import { useFactLabels } from './use-fact-labels';

/** So many are named before the part is opened. */
const NAMED = 4;
/** Groups whose facts are named first. */
const FIRST_NAMED: readonly FactGroupKey[] = ['data', 'hotspot', 'features', 'requirements', 'numberKeeping'];
const rankOf = (group: FactGroupKey): number => {
  const at = FIRST_NAMED.indexOf(group);
  return at < 0 ? FIRST_NAMED.length : at;
};

/** What the carrier does not say: how much, which, and the same as questions to send. `plan`: carrier and plan by name. */
export function UnstatedFacts({ unstated, plan }: { unstated: readonly Unstated[]; plan: string }) {
  const t = useTranslations('planPage');
  const verdict = useTranslations('verdict');
  const { t: words, list } = useFactLabels();
  if (unstated.length === 0) return null;
  const count = unstated.reduce((sum, { facts }) => sum + facts.length, 0);
  const groups = unstated.map(({ group, facts }) => ({
    group,
    name: words(`groups.${group}`),
    facts: list(facts.map((key) => words(`facts.${key}`))),
  }));
  const all = unstated
    .toSorted((a, b) => rankOf(a.group) - rankOf(b.group))
    .flatMap(({ facts }) => facts.map((key) => words(`facts.${key}`)));
  const first = [...new Set(all)].slice(0, NAMED);
  const summary = (
    <>
      {t('unstated', { count })}
      <span className="font-normal text-muted">
        {t('unstatedNames', {
          names: first.join(t('nameSeparator')),
          more: count > first.length ? 'yes' : 'no',
        })}
      </span>
    </>
  );
  const questions = [
    t('questionsFor', { plan }),
    ...groups.map(({ name, facts }) => t('questionOf', { group: name, facts })),
  ].join('\n');
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 border-t py-1.5">
      <Disclosure summary={summary} className="min-w-0 flex-1 basis-64">
        <dl className="divide-y pb-2 pl-5.5">
          {groups.map(({ group, name, facts }) => (
            <div key={group} className="grid gap-x-4 py-1.5 sm:grid-cols-[14rem_minmax(0,1fr)]">
              <dt className="text-muted">{name}</dt>
              <dd>{facts}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      <p className="flex min-h-9 items-center text-sm">
        <CopyQuestion text={questions} words={{ copy: t('copyQuestions'), copied: verdict('copied') }} />
      </p>
    </div>
  );
}
