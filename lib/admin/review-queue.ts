/** The list that somebody reviews one by one: where it came from, what comes before and after, what is to be decided next. */
import { pageOf } from './assignment';
import type { DraftRef, DraftStatus } from './draft';
import { type DraftFilter, draftFilterParams, readDraftFilter } from './draft-list';

/** A list of drafts: that of the page of drafts as it was filtered, or a set of changes. */
export type ReviewQueue = { kind: 'list'; filter: DraftFilter } | { kind: 'set'; id: string };

/** What a reviewer does with a draft: the next one comes after it. */
export const DECISIONS = ['publish', 'schedule', 'return'] as const;

/** A draft of such a list. */
export interface QueuedDraft extends DraftRef {
  status: DraftStatus;
}

/** The key of the address under which a page of a draft keeps the list that one came from. */
export const QUEUE_KEY = 'in';

/** `list:` with the keys of the list's address, or `set:ID`; null where the address names no list. */
export function readQueue(text: string | null | undefined): ReviewQueue | null {
  if (text?.startsWith('list:')) {
    const params = new URLSearchParams(text.slice('list:'.length));
    return { kind: 'list', filter: readDraftFilter((key) => params.get(key)) };
  }
  const id = /^set:([\w-]{1,100})$/.exec(text ?? '')?.[1];
  return id === undefined ? null : { kind: 'set', id };
}

/** As `readQueue` reads it. */
export const queueText = (queue: ReviewQueue): string =>
  queue.kind === 'set' ? `set:${queue.id}` : `list:${draftFilterParams(queue.filter)}`;

/** The place of a draft's page below `/admin`, with the list that one goes through. */
export function draftPath({ kind, id }: DraftRef, queue: ReviewQueue | null): string {
  return `${pageOf(kind, id)}${queue ? `?${new URLSearchParams({ [QUEUE_KEY]: queueText(queue) })}` : ''}`;
}

/** The place of the list itself below `/admin`. */
export const queuePath = (queue: ReviewQueue): string =>
  queue.kind === 'set' ? pageOf('set', queue.id) : `/drafts?${draftFilterParams(queue.filter)}`;

export interface QueuePlace<Item> {
  /** From 1. */
  number: number;
  count: number;
  previous: Item | null;
  next: Item | null;
}

const same = (a: DraftRef) => (b: DraftRef) => a.kind === b.kind && a.id === b.id;

/** Where a draft stands in its list; null where it is not in it. */
export function placeInQueue<Item extends QueuedDraft>(
  list: readonly Item[],
  draft: DraftRef,
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
  decided: DraftRef,
): Item | null {
  const at = list.findIndex(same(decided));
  const waiting = (one: Item) => one.status === 'inReview' && !same(decided)(one);
  return list.slice(at + 1).find(waiting) ?? list.find(waiting) ?? null;
}
