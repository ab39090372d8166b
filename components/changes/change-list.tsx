import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { exactDate } from '@/components/formatters';
import { FactValueView } from '@/components/plan';
import { Badge, Monogram, TextLink } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import type { ChangeDay, ChangeGroup } from '@/lib/changes/group';
import type { ChangeKind } from '@/lib/changes/kinds';
import type { ChangeLine } from '@/lib/changes/lines';
import type { FactValue } from '@/lib/facts/value';
import { localized } from '@/lib/localized';
import { wordsChanged } from '@/lib/plan/change-view';
import {
  type ChangeWords,
  lineName,
  publishedTime,
  sourceText,
  useChangeWords,
  valueText,
} from './change-words';

const TONES = { price: 'watch', fact: 'neutral', new: 'good', closed: 'bad', reopened: 'good' } as const;
/** Longer lists fold behind their first entries. */
const LINES_SHOWN = 8;
const PLANS_SHOWN = 6;
const SOURCES_SHOWN = 3;

const LINK =
  'inline-flex min-h-6 items-center text-accent underline underline-offset-4 hover:text-accent-strong';

function Value({ value, words }: { value: FactValue | null; words: ChangeWords }): ReactNode {
  if (value === null || value.kind === 'prices' || value.kind === 'tagged') return valueText(value, words);
  return <FactValueView value={value} compact />;
}

/** A text whose words that differ are marked; null where it is no text, or nothing in it stayed. */
function Words({ before, after, locale }: Pick<ChangeLine, 'before' | 'after'> & { locale: string }) {
  const text = (value: FactValue | null) =>
    value?.kind === 'text'
      ? typeof value.text === 'string'
        ? value.text
        : localized(locale, value.text)
      : null;
  const [was, is] = [text(before), text(after)];
  const pieces = was !== null && is !== null && was.length + is.length > 60 ? wordsChanged(was, is) : null;
  const kept = pieces?.reduce(
    (sum, { kind, text: piece }) => sum + (kind === 'same' ? 2 * piece.length : 0),
    0,
  );
  // Two texts that have little in common are read one after the other.
  const isAlike = was !== null && is !== null && (kept ?? 0) > (was.length + is.length) / 2;
  return (
    pieces &&
    isAlike && (
      <p className="max-w-prose break-words">
        {pieces.map(({ kind, text: words }, at) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text stay where they are
          if (kind === 'same') return <span key={at}>{words}</span>;
          const Piece = kind === 'added' ? 'ins' : 'del';
          return (
            <Piece
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text stay where they are
              key={at}
              className={kind === 'added' ? 'bg-good-soft text-good no-underline' : 'bg-bad-soft text-bad'}
            >
              {words}
            </Piece>
          );
        })}
      </p>
    )
  );
}

function Line({ line, words }: { line: ChangeLine; words: ChangeWords }) {
  const { changes: t, locale } = words;
  return (
    <li className="grid gap-x-6 border-t py-1.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <span className="min-w-0 text-muted wrap-anywhere">{lineName(line, words)}</span>
      <div className="min-w-0 wrap-anywhere">
        {Words({ ...line, locale }) ?? (
          <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
            <del className="min-w-0 text-muted">
              <span className="sr-only">{t('was')} </span>
              <Value value={line.before} words={words} />
            </del>
            <ArrowRight aria-hidden className="size-3.5 shrink-0 self-center text-muted" />
            <ins className="min-w-0 font-medium no-underline">
              <span className="sr-only">{t('is')} </span>
              <Value value={line.after} words={words} />
            </ins>
          </div>
        )}
      </div>
    </li>
  );
}

function Folded({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details>
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-sm text-muted">
        {summary}
      </summary>
      {children}
    </details>
  );
}

/** A plan of a group, with the address of its page. */
export interface ShownPlan {
  name: string;
  href: string;
}

function Plans({ group, planOf }: { group: ChangeGroup; planOf: (id: string) => ShownPlan }) {
  const { changes: t } = useChangeWords();
  const item = ({ planId, number }: ChangeGroup['changes'][number]) => {
    const { name, href } = planOf(planId);
    return (
      <li key={planId} id={`${planId}-${number}`} className="scroll-mt-20 target:bg-accent-soft">
        <a href={withBase(href)} className={LINK}>
          {name}
        </a>
      </li>
    );
  };
  const { changes } = group;
  return (
    <>
      <ul className="flex min-w-0 flex-wrap gap-x-4 font-semibold">
        {changes.slice(0, PLANS_SHOWN).map(item)}
      </ul>
      {changes.length > PLANS_SHOWN && (
        <Folded summary={t('morePlans', { count: changes.length - PLANS_SHOWN })}>
          <ul className="flex flex-wrap gap-x-4">{changes.slice(PLANS_SHOWN).map(item)}</ul>
        </Folded>
      )}
    </>
  );
}

function Sources({ group, words }: { group: ChangeGroup; words: ChangeWords }) {
  const { changes: t } = words;
  const { sources } = group;
  if (sources.length === 0) return <p>{t('noSource')}</p>;
  const item = (source: (typeof sources)[number]) => (
    <li key={`${source.url} ${source.asOf}`} className="wrap-anywhere">
      <TextLink href={source.url} className="inline-block min-h-6">
        {sourceText(source, words)}
      </TextLink>
    </li>
  );
  return (
    <div>
      <ul>{sources.slice(0, SOURCES_SHOWN).map(item)}</ul>
      {sources.length > SOURCES_SHOWN && (
        <Folded summary={t('moreSources', { count: sources.length - SOURCES_SHOWN })}>
          <ul>{sources.slice(SOURCES_SHOWN).map(item)}</ul>
        </Folded>
      )}
    </div>
  );
}

function Group({ group, planOf }: { group: ChangeGroup; planOf: (id: string) => ShownPlan }) {
  const words = useChangeWords();
  const { changes: t } = words;
  const { lines, changes } = group;
  const [first] = changes;
  if (!first) return null;
  const line = (one: ChangeLine) => (
    <Line key={JSON.stringify([one.fact, one.detail, one.before, one.after])} line={one} words={words} />
  );
  return (
    <li className="flex flex-col gap-1.5 rounded-lg border bg-surface p-4">
      <div className="flex items-start gap-2.5">
        <Monogram carrier={first.carrierId} size="sm" />
        <div className="min-w-0 flex-1">
          <Plans group={group} planOf={planOf} />
        </div>
        <span className="flex shrink-0 flex-wrap justify-end gap-1">
          {first.kinds.map((kind: ChangeKind) => (
            <Badge key={kind} tone={TONES[kind]}>
              {t(`kinds.${kind}`)}
            </Badge>
          ))}
        </span>
      </div>
      {first.ofCarrier && <p className="text-sm text-muted">{t('ofCarrier')}</p>}
      {first.before === null ? (
        <p>{t('cameIn')}</p>
      ) : (
        <>
          <ul>{lines.slice(0, LINES_SHOWN).map(line)}</ul>
          {lines.length > LINES_SHOWN && (
            <Folded summary={t('moreLines', { count: lines.length - LINES_SHOWN })}>
              <ul>{lines.slice(LINES_SHOWN).map(line)}</ul>
            </Folded>
          )}
        </>
      )}
      <div className="border-t pt-1.5 text-sm text-muted">
        <p>
          {t.rich('publishedAt', {
            time: publishedTime(first.publishedAt, words),
            when: (chunks) => <time dateTime={first.publishedAt}>{chunks}</time>,
          })}
        </p>
        <Sources group={group} words={words} />
      </div>
    </li>
  );
}

/** Published changes by the day of their publication, each with old and new, when it was published and its sources. */
export function ChangeList({
  days,
  planOf,
}: {
  days: readonly ChangeDay[];
  planOf: (id: string) => ShownPlan;
}) {
  const { format } = useChangeWords();
  return days.map(({ date, groups }) => (
    <section key={date} aria-labelledby={`day-${date}`} className="flex flex-col gap-3">
      <h2 id={`day-${date}`} className="text-lg font-semibold">
        {exactDate(format, date)}
      </h2>
      <ul className="flex flex-col gap-3">
        {groups.map((group) => (
          <Group
            key={group.changes.map(({ planId, number }) => `${planId} ${number}`).join()}
            group={group}
            planOf={planOf}
          />
        ))}
      </ul>
    </section>
  ));
}
