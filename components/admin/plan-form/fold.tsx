import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Disclosure } from '@/components/ui';
import { type Path, valueAt } from '@/lib/admin/document-values';
import type { Field } from '@/lib/admin/field';
import { isFilled, isMarked } from '@/lib/admin/form-folds';
import { useEditing } from './context';
import { FOLD } from './reveal';

/** Details that open by themselves each time that something inside comes to need somebody's eye, and close by hand. */
export function OpeningFold({
  needed,
  summary,
  children,
}: {
  /** What is inside that has to be seen; the fold opens where it changes to another text than none. */
  needed: string;
  summary: ReactNode;
  children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const [atFirst] = useState(needed !== '');
  useEffect(() => {
    if (needed !== '' && details.current) details.current.open = true;
  }, [needed]);
  return (
    <Disclosure
      ref={details}
      open={atFirst}
      {...{ [FOLD]: needed }}
      className="min-w-0 rounded-md border border-dashed px-3 text-sm"
      summary={summary}
    >
      <div className="pt-1 pb-3">{children}</div>
    </Disclosure>
  );
}

/** Fields in which nothing was filled in when the form was opened, behind one line that names them. */
export function FoldedFields({
  fields,
  path,
  children,
}: {
  fields: readonly Field[];
  path: Path;
  children: ReactNode;
}) {
  const { root, faults, labels } = useEditing();
  const places = fields.map((field) => ({ field, place: [...path, field.key] }));
  const isFaulty = places.some(({ place }) => isMarked(faults.keys(), root, place));
  const filled = places.filter(({ field, place }) => isFilled(field, valueAt(root, place)));
  return (
    <OpeningFold
      needed={[isFaulty && 'fault', filled.length > 0 && 'filled'].filter(Boolean).join(' ')}
      summary={
        <span className="flex flex-wrap gap-x-2 py-1.5 leading-5 font-normal">
          <span className="font-semibold">
            {labels.t(filled.length > 0 ? 'fold.more' : 'fold.empty', { count: fields.length })}
          </span>
          <span className="text-muted">{fields.map(({ key }) => labels.field(key)).join(' · ')}</span>
        </span>
      }
    >
      {children}
    </OpeningFold>
  );
}

/** An entry of a long list behind its name. One that has none yet is being written. */
export function FoldedEntry({
  title,
  name,
  path,
  open,
  children,
}: {
  title: string;
  name: string;
  path: Path;
  /** Whether it is in view at first. */
  open: boolean;
  children: ReactNode;
}) {
  const { root, faults } = useEditing();
  const [first] = useState(open || name === '');
  const isFaulty = isMarked(faults.keys(), root, path);
  return (
    <OpeningFold
      needed={[isFaulty && 'fault', first && 'open'].filter(Boolean).join(' ')}
      summary={
        <span className="flex flex-wrap gap-x-2 py-1.5 leading-5 font-normal">
          <span className="text-muted">{title}</span>
          <span className="font-semibold">{name}</span>
        </span>
      }
    >
      <div className="flex flex-col gap-3">{children}</div>
    </OpeningFold>
  );
}
