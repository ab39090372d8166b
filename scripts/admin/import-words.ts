/** What reading a file has to say, in English: the words of the pages. */
import { createTranslator } from 'next-intl';
import type { FileFault, Note } from '@/lib/import/notes';
import type { ImportPreview } from '@/lib/import/preview';
import messages from '@/messages/en.json';

const words = createTranslator({ locale: 'en', messages, namespace: 'import' });

export const faultText = ({ code, params }: Note<FileFault>): string =>
  words(`faults.${code}`, params as never);

/** The preview as `--json` prints it: reasons and messages in words, conflicts named. */
export function spoken(preview: ImportPreview) {
  return {
    layout: preview.layout,
    rows: preview.rows,
    skipped: preview.skipped.map(({ row, reason }) => ({
      row,
      reason: words(`reasons.${reason.code}`, reason.params as never),
    })),
    warnings: preview.warnings.map(({ row, field, message }) => ({
      row,
      field,
      message: words(`warnings.${message.code}`, message.params as never),
    })),
    plans: preview.plans.map(({ planId, match, changes }) => ({ planId, match, changes })),
  };
}

export type Spoken = ReturnType<typeof spoken>;

const short = (value: unknown): string => {
  const text = JSON.stringify(value ?? null);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
};

/** How often each text stands in a list, the most frequent first, with the first rows. */
function grouped(entries: readonly { row: number; text: string }[]): string[] {
  const rows = new Map<string, number[]>();
  for (const { row, text } of entries) {
    const same = rows.get(text);
    // A long file says the same of tens of thousands of rows: the list grows in place.
    if (same) same.push(row);
    else rows.set(text, [row]);
  }
  return [...rows].map(([text, at]) => {
    const first = at.slice(0, 5).join(', ');
    const where =
      at[0] === 0 ? 'the file' : `row ${first}${at.length > 5 ? ` and ${at.length - 5} more` : ''}`;
    return `  ${where}: ${text}`;
  });
}

/** The preview for people: counts, what was left out, what to look at, old → new. */
export function previewLines(fileName: string, preview: Spoken): string[] {
  const { layout, rows, skipped, warnings, plans } = preview;
  const changed = plans.filter(({ changes }) => changes.length > 0);
  const lines = [
    `${fileName}: ${words(`layouts.${layout as ImportPreview['layout']}`)}`,
    `${rows} rows read, ${skipped.length} skipped; ${plans.length} plans, ${changed.length} of them new or changed; ${warnings.length} warnings`,
  ];
  if (skipped.length > 0)
    lines.push('Skipped', ...grouped(skipped.map(({ row, reason }) => ({ row, text: reason }))));
  if (warnings.length > 0)
    lines.push(
      'Warnings',
      ...grouped(
        warnings.map(({ row, field, message }) => ({
          row,
          text: field === '' ? message : `${field} ${message}`,
        })),
      ),
    );
  for (const { planId, match, changes } of changed) {
    lines.push(match === 'new' ? `${planId} (new plan)` : planId);
    for (const { path, before, after, conflict } of match === 'new' ? [] : changes) {
      const kept = conflict ? `  (written by ${conflict.by}; kept unless --overwrite ${planId})` : '';
      lines.push(`  ${path}: ${short(before)} → ${short(after)}${kept}`);
    }
  }
  return lines;
}
