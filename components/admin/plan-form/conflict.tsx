import { Button } from '@/components/ui';
import { changesBetween } from '@/lib/plan/diff';
import type { FieldLabels } from '../use-field-labels';

const topOf = (path: string) => path.match(/^[^.[]+/)?.[0] ?? '';

/** Both versions of a document that two people wrote at once: theirs can be taken field by field, or as a whole. */
export function ConflictPanel({
  theirs,
  mine,
  by,
  labels,
  onTake,
}: {
  theirs: unknown;
  mine: unknown;
  by: string;
  labels: FieldLabels;
  /** Takes over one top-level field of theirs, or with null the whole. */
  onTake: (field: string | null) => void;
}) {
  const changes = changesBetween(theirs ?? {}, mine);
  const fields = [...new Set(changes.map(({ path }) => topOf(path)))];
  return (
    <section
      aria-labelledby="conflict"
      className="flex flex-col gap-3 rounded-md border border-watch bg-watch-soft p-4"
    >
      <h2 id="conflict" className="text-lg font-semibold">
        {labels.t('conflictTitle')}
      </h2>
      <p className="text-sm">
        {by === '' ? labels.t('conflictPublished') : labels.t('conflictBy', { name: by })}
      </p>
      {fields.map((field) => (
        <div key={field} className="flex flex-col gap-1 border-t pt-2 text-sm">
          <p className="flex flex-wrap items-center justify-between gap-2 font-semibold">
            {labels.field(field)}
            <Button size="sm" onClick={() => onTake(field)}>
              {labels.t('takeTheirs')}
            </Button>
          </p>
          <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr_1fr]">
            {changes
              .filter(({ path }) => topOf(path) === field)
              .map(({ path, before, after }) => (
                <div key={path} className="contents">
                  <dt className="text-muted">{labels.path(path)}</dt>
                  <dd>{labels.t('theirs', { value: labels.value(before) })}</dd>
                  <dd>{labels.t('mine', { value: labels.value(after) })}</dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-3 border-t pt-3">
        <Button size="sm" onClick={() => onTake(null)}>
          {labels.t('takeAll')}
        </Button>
        <p className="text-sm">{labels.t('keepMine')}</p>
      </div>
    </section>
  );
}
