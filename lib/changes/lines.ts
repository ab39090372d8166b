/** What differs between two published states of a plan, as facts that a reader knows from its page. */

import { FACT_GROUPS, type FactKey, factsOf, pathsOf } from '@/lib/facts/facts';
import { type Entry, type FactValue, NOT_STATED, type PartKey } from '@/lib/facts/value';
import { changesBetween } from '@/lib/plan/diff';
import type { CarrierDocument, NoteTopic, PlanDocument } from '@/lib/plan/plan';
import { type OptionPart, optionLines } from './option-lines';

/** Which part of a fact a line is about; null where it is about all of it. */
export type ChangeDetail =
  | { kind: 'option'; part: OptionPart }
  | { kind: 'entry'; title: FactValue; part: PartKey }
  | { kind: 'topic'; topic: NoteTopic }
  | null;

export interface ChangeLine {
  fact: FactKey;
  detail: ChangeDetail;
  /** Fields of the plan document that the fact is read from. */
  paths: readonly string[];
  /** null = it was not there. */
  before: FactValue | null;
  /** null = it is gone. */
  after: FactValue | null;
}

/** What a reader is not told as a change: names of things, and where and when they were looked up. */
const QUIET: readonly FactKey[] = [
  'id',
  'carrier',
  'carrierKind',
  'networkManagement',
  'verifiedAt',
  'sources',
];

/** Facts that are told are read from the plan alone. */
const NOBODY: CarrierDocument = {
  ...{ id: '', name: { en: '', zh: '' }, kind: 'MVNO', parent: null, website: null },
  ...{ links: { networkManagement: null } as CarrierDocument['links'], families: [], shared: null },
};

const PATHS = new Map(
  FACT_GROUPS.flatMap((group) => pathsOf(group).map(({ key, paths }) => [key, paths] as const)),
);

const isSame = (a: unknown, b: unknown): boolean => changesBetween(a, b).length === 0;

type Bare = Omit<ChangeLine, 'fact' | 'paths'>;
const whole = (entry: Entry): FactValue => ({ kind: 'entries', entries: [entry] });

/** Entries under the name that finds them again: their title, and which of that title they are. */
function named(entries: readonly Entry[]): Map<string, Entry> {
  const times = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const title = JSON.stringify(entry.title);
      const time = (times.get(title) ?? 0) + 1;
      times.set(title, time);
      return [`${title} ${time}`, entry];
    }),
  );
}

/** Entries of one title part by part; an entry that came or went whole. */
function entryLines(before: readonly Entry[], after: readonly Entry[]): Bare[] {
  const [old, now] = [named(before), named(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name): Bare[] => {
    const [was, is] = [old.get(name), now.get(name)];
    if (!was || !is) return [{ detail: null, before: was ? whole(was) : null, after: is ? whole(is) : null }];
    const keys = [...new Set([...was.parts, ...is.parts].map(({ key }) => key))];
    return keys.flatMap((part): Bare[] => {
      const of = (entry: Entry) => entry.parts.find(({ key }) => key === part)?.value ?? null;
      return isSame(of(was), of(is))
        ? []
        : [{ detail: { kind: 'entry', title: is.title, part }, before: of(was), after: of(is) }];
    });
  });
}

type Notes = Extract<FactValue, { kind: 'notes' }>['notes'];

function noteLines(before: Notes, after: Notes): Bare[] {
  const topics = [...new Set([...Object.keys(before), ...Object.keys(after)])] as NoteTopic[];
  const text = (notes: Notes, topic: NoteTopic): FactValue | null => {
    const note = notes[topic];
    return note ? { kind: 'text', text: note } : null;
  };
  return topics.flatMap((topic): Bare[] =>
    isSame(before[topic], after[topic])
      ? []
      : [{ detail: { kind: 'topic', topic }, before: text(before, topic), after: text(after, topic) }],
  );
}

const entriesIn = (value: FactValue): readonly Entry[] => (value.kind === 'entries' ? value.entries : []);
const notesIn = (value: FactValue): Notes => (value.kind === 'notes' ? value.notes : {});
const optionsIn = (value: FactValue) => (value.kind === 'prices' ? value.options : []);

function linesOf(before: FactValue, after: FactValue): Bare[] {
  const kinds = [before.kind, after.kind];
  if (kinds.includes('entries')) return entryLines(entriesIn(before), entriesIn(after));
  if (kinds.includes('notes')) return noteLines(notesIn(before), notesIn(after));
  if (kinds.includes('prices'))
    return optionLines(optionsIn(before), optionsIn(after)).map(({ part, ...values }) => ({
      detail: part && { kind: 'option', part },
      ...values,
    }));
  return [{ detail: null, before, after }];
}

/**
 * The facts in which two states of a plan differ, in the order of the plan's page; empty where only sources, the day of
 * the check or an order differ. Prices are told by option and number of lines, lists entry by entry, notes by topic.
 */
export function changeLines(before: PlanDocument, after: PlanDocument): ChangeLine[] {
  const old = new Map(
    factsOf(before, NOBODY).flatMap(({ facts }) => facts.map(({ key, value }) => [key, value])),
  );
  return factsOf(after, NOBODY)
    .flatMap(({ facts }) => facts)
    .filter(({ key, value }) => !QUIET.includes(key) && !isSame(old.get(key), value))
    .flatMap(({ key, value }) =>
      linesOf(old.get(key) ?? NOT_STATED, value).map((line) => ({
        fact: key,
        paths: PATHS.get(key) ?? [],
        ...line,
      })),
    );
}
