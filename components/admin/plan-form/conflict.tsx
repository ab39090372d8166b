import { useFormatter } from 'next-intl';
import { useEffect, useRef } from 'react';
import { CHOICE } from '@/lib/admin/save-state';
import { choiceKey, type SidedConflict } from '@/lib/admin/settle';
import type { Change } from '@/lib/plan/diff';
import type { MergeChoices } from '@/lib/plan/merge';
import { ConflictChoices } from '../conflict-choices';
import type { FieldLabels } from '../use-field-labels';

/** The fields that two people changed at once, each with all three values and a choice; nothing is saved before. */
export function ConflictPanel({
  conflicts,
  came,
  choices,
  by,
  labels,
}: {
  conflicts: readonly SidedConflict[];
  /** What comes in from the other side without a choice. */
  came: readonly Change[];
  /** Those made before. */
  choices: MergeChoices;
  by: string;
  labels: FieldLabels;
}) {
  const format = useFormatter();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus();
    head.current?.scrollIntoView({ block: 'start' });
  }, []);
  const others = conflicts.some(({ side }) => side === 'draft');
  return (
    <section
      aria-labelledby="conflict"
      className="flex flex-col gap-3 rounded-md border border-watch bg-watch-soft p-4"
    >
      <h2 id="conflict" ref={head} tabIndex={-1} className="scroll-mt-20 text-lg font-semibold">
        {labels.t('conflictTitle')}
      </h2>
      <p className="text-sm">
        {others && by !== '' ? labels.t('conflictBy', { name: by }) : labels.t('conflictPublished')}
      </p>
      <ConflictChoices
        fields={conflicts.map((conflict) => ({
          name: `${CHOICE}${choiceKey(conflict)}`,
          label: labels.path(conflict.path),
          base: labels.value(conflict.base),
          theirs: labels.value(conflict.theirs),
          mine: labels.value(conflict.mine),
          published: conflict.side === 'published',
        }))}
        chosen={Object.fromEntries(
          Object.entries(choices).map(([key, choice]) => [`${CHOICE}${key}`, choice]),
        )}
      />
      {came.length > 0 && (
        <p className="border-t pt-2 text-sm">
          {labels.t('conflictComes', { fields: format.list(came.map(({ path }) => labels.path(path))) })}
        </p>
      )}
    </section>
  );
}
