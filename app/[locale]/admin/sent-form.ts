/** The form of a document as it was sent, with scripts or without. */
import { CHOICE, type SaveStamp, type SentForm } from '@/lib/admin/save-state';
import type { MergeChoices } from '@/lib/plan/merge';
import { jsonOf, textOf } from './actor';

/**
 * What a form of a document sent: the document (null where it is no JSON), the state it was made upon, and, without
 * scripts, all of it as text so that it can come back as it was sent.
 */
export function sentForm(data: FormData): {
  document: unknown;
  stamp: SaveStamp;
  reason: string;
  sent: SentForm | undefined;
} {
  const stamp = { lockVersion: Number(textOf(data, 'lockVersion')), basis: textOf(data, 'basis') };
  const reason = textOf(data, 'reason');
  // Only a page without scripts has the document as text.
  const plain = data.has('document.text');
  return {
    document: jsonOf(data, plain ? 'document.text' : 'document'),
    ...{ stamp, reason },
    sent: plain ? { ...stamp, text: textOf(data, 'document.text'), reason } : undefined,
  };
}

/** Whose value a form chose for each field that two people changed. */
export function choicesOf(data: FormData): MergeChoices {
  const made = [...data].flatMap(([name, value]) =>
    name.startsWith(CHOICE) && (value === 'mine' || value === 'theirs')
      ? [[name.slice(CHOICE.length), value] as const]
      : [],
  );
  return Object.fromEntries(made);
}
