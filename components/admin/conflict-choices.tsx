import { useTranslations } from 'next-intl';
import type { ChoiceField } from '@/lib/admin/action-state';

/** Fields that two people changed at once: all three values of each, and a choice that has to be made. */
export function ConflictChoices({
  fields,
  chosen = {},
}: {
  fields: readonly ChoiceField[];
  /** Choices made before, by name. */
  chosen?: Readonly<Record<string, string | undefined>>;
}) {
  const t = useTranslations('admin.form');
  return fields.map(({ name, label, base, theirs, mine, published }) => (
    <fieldset key={name} className="flex min-w-0 flex-col gap-1 border-t pt-2 text-sm">
      <legend className="float-left font-semibold">{label}</legend>
      <p className="clear-both break-words text-muted">{t('conflictBase', { value: base })}</p>
      {(
        [
          ['theirs', theirs, published ? 'conflictOfPublished' : 'theirs'],
          ['mine', mine, 'mine'],
        ] as const
      ).map(([choice, value, words]) => (
        <label key={choice} className="flex min-h-6 items-start gap-2 py-0.5 break-words">
          <input
            type="radio"
            name={name}
            value={choice}
            required
            defaultChecked={chosen[name] === choice}
            className="mt-px size-4.5 shrink-0 accent-accent"
          />
          <span className="min-w-0">{t(words, { value })}</span>
        </label>
      ))}
    </fieldset>
  ));
}
