/** The line that a page begins with while its plans come from what is held, because the database does not answer. */
import { escapeMarkup } from '@/lib/embed/embed';

/** In answers of Next to the front: something is missing, because the database failed, and nobody keeps it. */
export const INCOMPLETE_HEADER = 'x-plansight-incomplete';

/** The words of the note. `text` has the time in it, as `time` writes it. */
export interface HeldNote {
  label: string;
  text: string;
}

/** The note as `components/shell/held-note.tsx` draws it; `held-note` is styled in `app/globals.css`. */
function markup({ label, text }: HeldNote): string {
  return `<aside class="held-note" aria-label="${escapeMarkup(label)}"><p>${escapeMarkup(text)}</p></aside>`;
}

/**
 * Puts the note at the start of a finished page. React takes no offence: elements of the body that it does not know
 * are skipped when it takes over a page.
 */
export function withHeldNote(page: Buffer, note: HeldNote): Buffer {
  return Buffer.from(page.toString('utf8').replace(/<body[^>]*>/, (body) => body + markup(note)));
}
