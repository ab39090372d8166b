import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useNeedPartWords, useNeedWords } from '@/components/need';
import { LinkButton } from '@/components/ui';
import {
  type Choice,
  DONE,
  type Left,
  neighbours,
  type Page,
  QUESTION_IDS,
  type QuestionId,
} from '@/lib/guide/questions';
import type { Need } from '@/lib/need/need';
import { OtherCountry, StateChoice } from './choose-forms';
import type { GuideLocation } from './guide-frame';
import { Part } from './part';
import { useGuideMessages } from './use-guide-messages';

/** One question with its answers as links: each says what it asks of a plan and how many plans are left. */
export function Choose({
  location,
  page,
  choices,
  left,
  total,
  old,
  states,
  hrefOf,
}: {
  location: GuideLocation;
  page: Page;
  choices: readonly Choice[];
  /** Plans that meet or may meet the need as it stands, of how many. */
  left: Left;
  total: number;
  /** Plans that are left out because nobody checked them for so many days. */
  old: { count: number; days: number };
  /** Codes of the tax table. */
  states: readonly string[];
  hrefOf: (page: Page, need: Need) => string;
}) {
  const t = useTranslations('guide.choose');
  const { list } = useGuideMessages();
  const formatters = useNeedWords(location.need);
  const { before, after } = neighbours(page);
  return (
    <>
      <div className="rounded-md bg-sunken px-3 py-2 text-sm" role="status">
        <p>
          {t('left', { ...left, total })}{' '}
          {old.count > 0 && <span className="text-watch">{t('oldOut', old)}</span>}
        </p>
        <p className="text-muted">{t('soFar', { need: list(formatters) })}</p>
      </div>
      {page === DONE ? (
        <Done location={location} left={left} />
      ) : (
        <Question page={page} choices={choices} location={location} states={states} hrefOf={hrefOf} />
      )}
      <nav aria-label={t('between')} className="flex flex-wrap items-center justify-between gap-2">
        {before ? (
          <LinkButton href={hrefOf(before, location.need)} prefetch={false} variant="quiet">
            <ArrowLeft aria-hidden className="size-4" />
            {t('back')}
          </LinkButton>
        ) : (
          <span />
        )}
        {page !== DONE && (
          <LinkButton href={hrefOf(after, location.need)} prefetch={false} variant="quiet">
            {t('skip')}
            <ArrowRight aria-hidden className="size-4" />
          </LinkButton>
        )}
      </nav>
    </>
  );
}

function Question({
  page,
  choices,
  location,
  states,
  hrefOf,
}: {
  page: QuestionId;
  choices: readonly Choice[];
  location: GuideLocation;
  states: readonly string[];
  hrefOf: (page: Page, need: Need) => string;
}) {
  const t = useTranslations('guide.choose');
  const { after } = neighbours(page);
  const title = (
    <>
      <span className="block text-sm font-normal text-muted">
        {t('number', { at: QUESTION_IDS.indexOf(page) + 1, of: QUESTION_IDS.length })}
      </span>
      {t(`questions.${page}`)}
    </>
  );
  return (
    <Part id="question" title={title}>
      <p className="max-w-prose text-muted">{t(`why.${page}`)}</p>
      <ul className="flex flex-col gap-2">
        {choices.map((choice) => (
          <li key={choice.id}>
            <Answer choice={choice} href={hrefOf(after, choice.need)} />
          </li>
        ))}
      </ul>
      {page === 'abroad' && <OtherCountry location={location} after={after} />}
      {page === 'state' && <StateChoice location={location} after={after} states={states} />}
    </Part>
  );
}

function Answer({ choice: { id, given, adds, left }, href }: { choice: Choice; href: string }) {
  const t = useTranslations('guide.choose');
  const formatters = useNeedPartWords();
  const { list } = useGuideMessages();
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={given ? 'true' : undefined}
      className="flex min-h-11 items-center gap-3 rounded-md border border-line-strong px-3 py-2 hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-soft"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{t(`answers.${id}`)}</span>
        <span className="block text-sm text-muted">
          {given
            ? t('asNow')
            : adds.length > 0
              ? t('adds', { what: list(adds.map(formatters)) })
              : t('takesAway')}
          {' · '}
          {t('plansLeft', { ...left })}
        </span>
      </span>
      {given && <Check aria-hidden className="size-4 shrink-0 text-accent" />}
    </Link>
  );
}

function Done({ location, left }: { location: GuideLocation; left: Left }) {
  const t = useTranslations('guide.choose');
  const lead = left.meets > 0 ? 'done' : left.mayMeet > 0 ? 'doneMayMeet' : 'doneNone';
  return (
    <Part id="question" title={t('doneTitle')}>
      <p className="max-w-prose">{t(lead)}</p>
      <p>
        <LinkButton href={location.findHref} prefetch={false} variant="primary">
          {t('toTable', { left: left.meets + left.mayMeet })}
          <ArrowRight aria-hidden className="size-4" />
        </LinkButton>
      </p>
      <p className="max-w-prose text-sm text-muted">{t('doneNext')}</p>
    </Part>
  );
}
