/** The list that somebody reviews one by one: where it came from, what comes before and after, what is to be decided next. */
import type { CommentedDraft } from './comment';
import type { DraftStatus } from './draft';

/** A list of drafts: of the page of drafts, with ended ones too, or a set of changes. */
export type ReviewQueue = { kind: 'open' } | { kind: 'all' } | { kind: 'set'; id: string };

/** What a reviewer does with a draft: the next one comes after it. */
export const DECISIONS = ['publish', 'schedule', 'return'] as const;

/** A draft of such a list. */
export interface QueuedDraft {
  kind: CommentedDraft;
  id: string;
  status: DraftStatus;
}

/** The key of the address under which a page of a draft keeps the list that one came from. */
export const QUEUE_KEY = 'in';

/** `open`, `all` or `set:ID`; null where the address names no list. */
export function readQueue(text: string | null | undefined): ReviewQueue | null {
  if (text === 'open' || text === 'all') return { kind: text };
  const id = /^set:([\w-]{1,100})$/.exec(text ?? '')?.[1];
  return id === undefined ? null : { kind: 'set', id };
}

/** As `readQueue` reads it. */
export const queueText = (queue: ReviewQueue): string =>
  queue.kind === 'set' ? `set:${queue.id}` : queue.kind;

/** The place of a draft's page below `/admin`, with the list that one goes through. */
export function draftPath({ kind, id }: Pick<QueuedDraft, 'kind' | 'id'>, queue: ReviewQueue | null): string {
  const place = { plan: '/drafts', carrier: '/carriers/drafts', taxes: '/drafts/taxes' }[kind];
  return `${place}/${id}${queue ? `?${QUEUE_KEY}=${queueText(queue)}` : ''}`;
}

/** The place of the list itself below `/admin`. */
export const queuePath = (queue: ReviewQueue): string =>
  queue.kind === 'set' ? `/changes/${queue.id}` : `/drafts${queue.kind === 'all' ? '?ended=1' : ''}`;

/** What waits for somebody comes first. */
const ORDER: readonly DraftStatus[] = [
  'inReview',
  'returned',
  'editing',
  'scheduled',
  'published',
  'withdrawn',
];
export const byStatus = (a: { status: DraftStatus }, b: { status: DraftStatus }): number =>
  ORDER.indexOf(a.status) - ORDER.indexOf(b.status);

export interface QueuePlace<Item> {
  /** From 1. */
  number: number;
  count: number;
  previous: Item | null;
  next: Item | null;
}

const same = (a: Pick<QueuedDraft, 'kind' | 'id'>) => (b: Pick<QueuedDraft, 'kind' | 'id'>) =>
  a.kind === b.kind && a.id === b.id;

/** Where a draft stands in its list; null where it is not in it. */
export function placeInQueue<Item extends QueuedDraft>(
  list: readonly Item[],
  draft: Pick<QueuedDraft, 'kind' | 'id'>,
): QueuePlace<Item> | null {
  const at = list.findIndex(same(draft));
  if (at < 0) return null;
  return {
    ...{ number: at + 1, count: list.length },
    previous: list[at - 1] ?? null,
    next: list[at + 1] ?? null,
  };
}

/**
 * The draft to look at after one was decided: the next that waits for review behind it, else the first that does.
 * @param list as it was before the decision.
 */
export function nextToReview<Item extends QueuedDraft>(
  list: readonly Item[],
  decided: Pick<QueuedDraft, 'kind' | 'id'>,
): Item | null {
  const at = list.findIndex(same(decided));
  const waiting = (one: Item) => one.status === 'inReview' && !same(decided)(one);
  return list.slice(at + 1).find(waiting) ?? list.find(waiting) ?? null;
}
