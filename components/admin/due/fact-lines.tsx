import type { Change } from '@/lib/plan/diff';
import { useFieldLabels } from '../use-field-labels';

const keyOf = (path: string): string => /[^.[\]]+$/.exec(path)?.[0] ?? '';

/** What a carrier states for all its plans, field by field, to be compared with a page. */
export function FactLines({ facts }: { facts: readonly Change[] }) {
  const labels = useFieldLabels();
  if (facts.length === 0) return null;
  return (
    <dl className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[auto_1fr]">
      {facts.map(({ path, after }) => (
        <div key={path} className="contents">
          <dt className="text-muted">{labels.path(path)}</dt>
          <dd className="wrap-anywhere">{labels.value(after, keyOf(path))}</dd>
        </div>
      ))}
    </dl>
  );
}
