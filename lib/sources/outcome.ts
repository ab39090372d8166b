/** What came of looking at a page by machine. */

/**
 * `first`: read for the first time; `same` and `changed`: compared with what it said the last time it was read;
 * `unreachable`: it did not answer, or not with a page; `blocked`: it does not want to be read by a machine, or cannot
 * be; `gone`: it says that there is no such page.
 */
export const SOURCE_OUTCOMES = ['first', 'same', 'changed', 'unreachable', 'blocked', 'gone'] as const;
export type SourceOutcome = (typeof SOURCE_OUTCOMES)[number];

/** Why a page was not read; for words, and for whoever has to look. */
export const SOURCE_REASONS = [
  ...['robots', 'privateAddress', 'notWeb', 'credentials', 'noText'],
  ...['timeout', 'tooLarge', 'redirects', 'unknownName', 'connection', 'unreadable', 'status'],
] as const satisfies readonly string[];
export type SourceReason = (typeof SOURCE_REASONS)[number];

/** What an address answered. */
export type SourceAnswer =
  /** A page whose text has that hash. */
  | { kind: 'text'; hash: string }
  /** "As you have it": 304. */
  | { kind: 'notModified' }
  /** Another HTTP status. */
  | { kind: 'status'; status: number }
  | { kind: 'failed'; reason: SourceReason };

/** What is known of a page before it is asked for again. */
export interface BeforeCheck {
  /** Of its text when it was last read; null where it never was. */
  hash: string | null;
  /** How often in a row it was not read. */
  failures: number;
}

export interface CheckResult {
  outcome: SourceOutcome;
  /** Of the text as it is known now. */
  hash: string | null;
  /** How often in a row the page was not read, this time counted; 0 where it was. */
  failures: number;
  reason: SourceReason | null;
}

const GONE = [404, 410];
const BLOCKED = [401, 402, 403, 407, 429, 451, 999];
const REFUSED: readonly SourceReason[] = ['robots', 'privateAddress', 'notWeb', 'credentials', 'noText'];

function failed(status: number): SourceOutcome {
  if (GONE.includes(status)) return 'gone';
  return BLOCKED.includes(status) ? 'blocked' : 'unreachable';
}

/**
 * What an answer means beside what was known. A page that was not read keeps the text it had: it did not change, and
 * nothing says that it is the same.
 */
export function resultOf(before: BeforeCheck, answer: SourceAnswer): CheckResult {
  const notRead = (outcome: SourceOutcome, reason: SourceReason): CheckResult => ({
    outcome,
    hash: before.hash,
    failures: before.failures + 1,
    reason,
  });
  if (answer.kind === 'failed')
    return notRead(REFUSED.includes(answer.reason) ? 'blocked' : 'unreachable', answer.reason);
  if (answer.kind === 'status') return notRead(failed(answer.status), 'status');
  // Nothing was read yet that it could be as.
  if (answer.kind === 'notModified' && before.hash === null) return notRead('unreachable', 'unreadable');
  const hash = answer.kind === 'text' ? answer.hash : before.hash;
  const outcome = before.hash === null ? 'first' : before.hash === hash ? 'same' : 'changed';
  return { outcome, hash, failures: 0, reason: null };
}
