import { formatterOf, type Language, translator } from '@/i18n/translator';
import { spaced } from '@/lib/spaced';
import { checkedSince } from '@/server/catalog/version';
import type { HeldNote } from '@/server/http/held-note';

/** What a page says whose catalog is of that time, in UTC: who reads it, and where, is not known. */
export async function heldWords(locale: Language, asOf: Date): Promise<HeldNote> {
  const t = await translator(locale, 'away');
  const time = formatterOf(locale).dateTime(asOf, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return { label: t('label'), text: t('held', { time: spaced(time) }) };
}

/**
 * The note of a page that is being made; null where the database answers. A page that is kept is made without: who sends
 * it adds the note of that moment.
 */
export async function heldNote(locale: Language, isKept: boolean): Promise<HeldNote | null> {
  const asOf = isKept ? null : await checkedSince();
  return asOf && heldWords(locale, asOf);
}
