import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useNeedPartWords, useNeedWords } from '@/components/need';
import { classNames, Link, LinkButton } from '@/components/ui';
import {
  type Choice,
  DONE,
  type Left,
  neighbours,
  type Page,
  QUESTION_IDS,
  type QuestionId,
} from '@/lib/guide/questions';
import type { WayOut } from '@/lib/guide/way-out';
import type { Need } from '@/lib/need/need';
import { OtherCountry, StateChoice } from './choose-forms';
import type { GuideLocation } from './guide-frame';
import { Part } from './part';
import { useGuideMessages } from './use-guide-messages';

/** One question with its answers as links, each with how many plans it leaves; where none is left, the way out. */
export function Choose({
  location,
  page,
  choices,
  left,
  waysOut,
  total,
  old,
  states,
  hrefOf,
}: {
  location: GuideLocation;
  page: Page;
  choices: readonly Choice[];
  /** Plans that fit or may fit what was answered so far, of how many. */
  left: Left;
  /** Answers to take back where none is left; null where some are. */
  waysOut: readonly WayOut[] | null;
  total: number;
  /** Plans that are left out because nobody checked them for so many days. */
  old: { count: number; days: number };
  /** Codes of the tax table. */
  states: readonly string[];
  hrefOf: (page: Page, need: Need) => string;
}) {
  const t = useTranslations('guide.choose');
  const { list } = useGuideMessages();
  const words = useNeedWords(location.need);
  const { before, after } = neighbours(page);
  const isAsking = page !== DONE && waysOut === null;
  return (
    <>
      {waysOut ? (
        <Out ways={waysOut} page={page} location={location} hrefOf={hrefOf} />
      ) : page === DONE ? (
        <Done location={location} left={left} />
      ) : (
        <Question page={page} choices={choices} location={location} states={states} hrefOf={hrefOf} />
      )}
      <nav aria-label={t('between')} className="flex flex-wrap items-center justify-between gap-2">
        {before ? (
          <LinkButton href={hrefOf(before, location.need)} variant="quiet">
            <ArrowLeft aria-hidden className="size-4" />
            {t('back')}
          </LinkButton>
        ) : (
          <span />
        )}
        {isAsking && (
          <LinkButton href={hrefOf(after, location.need)} variant="quiet">
            {t('skip')}
            <ArrowRight aria-hidden className="size-4" />
          </LinkButton>
        )}
      </nav>
      <div className="border-t pt-3 text-sm text-muted" role="status">
        <p>
          {t('left', { ...left, total })} {old.count > 0 && t('oldOut', old)}
        </p>
        <p>{t('soFar', { need: list(words) })}</p>
      </div>
    </>
  );
}

/** How many of the questions are behind, as a thin line. */
function Progress({ page }: { page: QuestionId }) {
  const at = QUESTION_IDS.indexOf(page);
  return (
    <span aria-hidden className="mb-3 flex h-1 gap-0.5">
      {QUESTION_IDS.map((id, index) => (
        <span
          key={id}
          className={classNames('h-full flex-1 rounded-sm', index <= at ? 'bg-accent' : 'bg-line')}
        />
      ))}
    </span>
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
  return (
    <section aria-labelledby="question" className="flex flex-col gap-4" data-question={page}>
      <div>
        <Progress page={page} />
        <h1 id="question" className="text-xl font-semibold text-balance sm:text-2xl">
          {t(`questions.${page}`)}
          <span className="ml-2 text-sm font-normal whitespace-nowrap text-muted">
            {t('number', { at: QUESTION_IDS.indexOf(page) + 1, of: QUESTION_IDS.length })}
          </span>
        </h1>
      </div>
      <ul className="flex flex-col gap-2">
        {choices.map((choice) => (
          <li key={choice.id}>
            <Answer choice={choice} href={hrefOf(after, choice.need)} />
          </li>
        ))}
      </ul>
      {page === 'abroad' && <OtherCountry location={location} after={after} />}
      {page === 'state' && <StateChoice location={location} after={after} states={states} />}
      <p className="max-w-prose text-sm text-muted">{t(`why.${page}`)}</p>
    </section>
  );
}

function Answer({ choice: { id, given, adds, left }, href }: { choice: Choice; href: string }) {
  const t = useTranslations('guide.choose');
  const words = useNeedPartWords();
  const { list } = useGuideMessages();
  return (
    <Link
      href={href}
      aria-current={given ? 'true' : undefined}
      className="flex min-h-14 items-center gap-3 rounded-md border border-line-strong bg-raised px-4 py-2.5 hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-soft"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{t(`answers.${id}`)}</span>
        {adds.length > 0 && <span className="block text-sm text-muted">{list(adds.map(words))}</span>}
      </span>
      <span className="shrink-0 text-right text-sm text-muted tabular-nums" data-left>
        {left.meets + left.mayMeet === 0 ? t('noneLeft') : t('plansLeft', { ...left })}
      </span>
      {given && <Check aria-hidden className="size-4 shrink-0 text-accent" />}
      {given && <span className="sr-only">{t('asNow')}</span>}
    </Link>
  );
}

/** No plan is left: which answer to take back, with how many plans that brings. */
function Out({
  ways,
  page,
  location,
  hrefOf,
}: {
  ways: readonly WayOut[];
  page: Page;
  location: GuideLocation;
  hrefOf: (page: Page, need: Need) => string;
}) {
  const t = useTranslations('guide.choose');
  return (
    <section aria-labelledby="question" className="flex flex-col gap-4" data-way-out={ways.length}>
      <h1 id="question" className="text-xl font-semibold text-balance sm:text-2xl">
        {t('outTitle')}
      </h1>
      <p className="max-w-prose">{t(ways.length > 0 ? 'out' : 'outNone')}</p>
      <ul className="flex flex-col gap-2">
        {ways.map(({ question, given, instead }) => (
          <li key={question}>
            <Link
              href={hrefOf(page, instead.need)}
              className="flex min-h-14 items-center gap-3 rounded-md border border-line-strong bg-raised px-4 py-2.5 hover:bg-sunken"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">{t(`answers.${instead.id}`)}</span>
                <span className="block text-sm text-muted">
                  {t(`questions.${question}`)} {given && t('insteadOf', { answer: t(`answers.${given.id}`) })}
                </span>
              </span>
              <span className="shrink-0 text-right text-sm text-good tabular-nums" data-left>
                {t('plansLeft', { ...instead.left })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <LinkButton href={location.findHref}>
          {t('outToFind')}
          <ArrowRight aria-hidden className="size-4" />
        </LinkButton>
      </p>
    </section>
  );
}

function Done({ location, left }: { location: GuideLocation; left: Left }) {
  const t = useTranslations('guide.choose');
  return (
    <Part id="question" title={t('doneTitle')}>
      <p className="max-w-prose">{t(left.meets > 0 ? 'done' : 'doneMayMeet')}</p>
      <p>
        <LinkButton href={location.findHref} variant="primary">
          {t('toTable', { left: left.meets + left.mayMeet })}
          <ArrowRight aria-hidden className="size-4" />
        </LinkButton>
      </p>
      <p className="max-w-prose text-sm text-muted">{t('doneNext')}</p>
    </Part>
  );
}
