/**
 * What an import keeps beside its file, as text: the preview as it was shown, and behind it what was asked, ticked and
 * done. Of thousands of plans it is tens of megabytes, so it is written and compared in pieces, and read where it must be.
 */
import type { ImportPreview } from '@/lib/import/preview';
import { inPieces } from '@/server/in-pieces';
import type { ImportRequest, ImportResult, Ticks } from './imports';

/** What stands behind the preview. */
export interface BesidePreview {
  request: ImportRequest;
  /** How often it was compared again. */
  compared?: number;
  ticks?: Ticks;
}

/** What an import keeps: the preview as it was shown, what was asked and ticked, what came of it. */
export interface KeptPreview extends ImportPreview, BesidePreview {
  result?: ImportResult;
}

/** The JSON of a preview without its last brace, a piece for each plan, note and carrier. */
function* piecesOf(preview: ImportPreview): Generator<string, void> {
  let before = '{';
  for (const [key, value] of Object.entries(preview)) {
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (Array.isArray(value)) {
      yield '[';
      for (const [at, entry] of value.entries()) yield `${at === 0 ? '' : ','}${JSON.stringify(entry)}`;
      yield ']';
    } else yield JSON.stringify(value);
  }
}

/** The text that is kept. */
export async function keptText(preview: ImportPreview, beside: BesidePreview): Promise<string> {
  const pieces: string[] = [];
  await inPieces(
    (function* () {
      for (const piece of piecesOf(preview)) {
        pieces.push(piece);
        yield;
      }
    })(),
  );
  return `${pieces.join('')},${JSON.stringify(beside).slice(1)}`;
}

/** The kept text with what came of applying it. */
export const withResult = (kept: string, result: ImportResult): string =>
  `${kept.slice(0, -1)},"result":${JSON.stringify(result)}}`;

/** Whether exactly this preview is what was shown. */
export function wasShown(kept: string, preview: ImportPreview): Promise<boolean> {
  return inPieces(
    (function* () {
      let at = 0;
      for (const piece of piecesOf(preview)) {
        if (!kept.startsWith(piece, at)) return false;
        at += piece.length;
        yield;
      }
      return kept.startsWith(',"request":', at);
    })(),
  );
}
