import { useFormatter } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui';
import { CHOICE } from '@/lib/admin/save-state';
import { choiceKey, type SidedConflict } from '@/lib/admin/settle';
import type { Change } from '@/lib/plan/diff';
import type { MergeChoices } from '@/lib/plan/merge';
import type { FieldLabels } from '../use-field-labels';

/** The choices that stand in the form around an element. */
function choicesIn(form: HTMLFormElement): MergeChoices {
  const made = [...new FormData(form)].flatMap(([name, value]) =>
    name.startsWith(CHOICE) && (value === 'mine' || value === 'theirs')
      ? [[name.slice(CHOICE.length), value] as const]
      : [],
  );
  return Object.fromEntries(made);
}

/** The fields that two people changed at once, each with all three values and a choice; nothing is saved before. */
export function ConflictPanel({
  conflicts,
  came,
  choices,
  by,
  labels,
  onChosen,
}: {
  conflicts: readonly SidedConflict[];
  /** What comes in from the other side without a choice. */
  came: readonly Change[];
  /** Those made before. */
  choices: MergeChoices;
  by: string;
  labels: FieldLabels;
  /** Takes the choices over at once; without it they are sent with the form. */
  onChosen?: (choices: MergeChoices) => void;
}) {
  const format = useFormatter();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const others = conflicts.some(({ side }) => side === 'draft');
  return (
    <section
      aria-labelledby="conflict"
      className="flex flex-col gap-3 rounded-md border border-watch bg-watch-soft p-4"
    >
      <h2 id="conflict" ref={head} tabIndex={-1} className="text-lg font-semibold">
        {labels.t('conflictTitle')}
      </h2>
      <p className="text-sm">
        {others && by !== '' ? labels.t('conflictBy', { name: by }) : labels.t('conflictPublished')}
      </p>
      {conflicts.map((conflict) => {
        const key = choiceKey(conflict);
        const { side, path, base, theirs, mine } = conflict;
        return (
          <fieldset key={key} className="flex min-w-0 flex-col gap-1 border-t pt-2 text-sm">
            <legend className="float-left font-semibold">{labels.path(path)}</legend>
            <p className="text-muted">{labels.t('conflictBase', { value: labels.value(base) })}</p>
            {(
              [
                ['theirs', theirs, side === 'published' ? 'conflictOfPublished' : 'theirs'],
                ['mine', mine, 'mine'],
              ] as const
            ).map(([choice, value, words]) => (
              <label key={choice} className="flex min-h-6 items-start gap-2 py-0.5 break-words">
                <input
                  type="radio"
                  name={`${CHOICE}${key}`}
                  value={choice}
                  required
                  defaultChecked={choices[key] === choice}
                  className="mt-px size-4.5 shrink-0 accent-accent"
                />
                <span className="min-w-0">{labels.t(words, { value: labels.value(value) })}</span>
              </label>
            ))}
          </fieldset>
        );
      })}
      {came.length > 0 && (
        <p className="border-t pt-2 text-sm">
          {labels.t('conflictComes', { fields: format.list(came.map(({ path }) => labels.path(path))) })}
        </p>
      )}
      {onChosen && (
        <div>
          <Button
            size="sm"
            onClick={({ currentTarget: { form } }) => {
              if (form?.reportValidity()) onChosen(choicesIn(form));
            }}
          >
            {labels.t('conflictTake')}
          </Button>
        </div>
      )}
    </section>
  );
}
