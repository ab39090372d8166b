/** What the front asks of the built product, which offers it when it starts. */
import { processWide } from '@/lib/process-wide';
import type { HeldNote } from './held-note';
import type { PlainWords } from './plain-page';
import type { Share } from './request-limit';

export interface Backend {
  /** The version of the catalog that is served. @throws AppError where none is held and the database fails. */
  version(): string | Promise<string>;
  /** Of when the catalog is that is served; null where the database answers. */
  heldSince(): Date | null;
  /** Asks the database, for a moment; true where it does not answer. */
  isAway(): Promise<boolean>;
  /** What a page says whose catalog is of that time. */
  heldNote(locale: 'en' | 'zh', asOf: Date): Promise<HeldNote>;
  /** What is said where nothing can be shown without the database. */
  awayWords: PlainWords;
  /** The `Set-Cookie` that remembers the language of a page, where the reader's choice is to be remembered. */
  languageCookie(request: Request): string | null;
  /** `POST /api/v1/quotes`. */
  quotes(request: Request): Promise<Response>;
  /** Adds what an address spent of its requests to what it spent everywhere; null where this process is the only one. */
  share: Share | null;
  /** What a page says that asks too often. */
  tooManyWords: PlainWords;
  /** Begins nothing more by the clock; health says that the process stops. */
  askToStop(): void;
  /** Waits for what goes on behind the requests, and closes the database. */
  close(): Promise<void>;
}

const holder = processWide<{ backend: Backend | null; token: string | null }>('front', () => ({
  backend: null,
  token: null,
}));

export function offerBackend(backend: Backend): void {
  holder.backend = backend;
}

/** Null until the product has started. */
export function offeredBackend(): Backend | null {
  return holder.backend;
}

/** The header by which the front asks for a page that carries no nonce; its value is secret to this process. */
export const CAPTURE_HEADER = 'x-plansight-capture';

/** Says by which value the front is known; null: by none. */
export function setCaptureToken(token: string): void {
  holder.token = token;
}

/** Whether a request comes from the front, which gives the page its policy itself. */
export function isCapture(headers: Headers): boolean {
  return holder.token !== null && headers.get(CAPTURE_HEADER) === holder.token;
}
