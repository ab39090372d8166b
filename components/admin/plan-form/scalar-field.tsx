import { useState } from 'react';
import { CONTROL, classNames } from '@/components/ui';
import { type Path, typedAmount, typedNumber, valueAt } from '@/lib/admin/document-values';
import type { Field } from '@/lib/admin/field';
import { useEditing } from './context';
import { Labelled, useControl } from './labelled';

type Scalar = Extract<
  Field,
  { kind: 'text' | 'long' | 'url' | 'date' | 'money' | 'rate' | 'percent' | 'count' }
>;

const UNITS: Partial<Record<Scalar['kind'], string>> = { money: '$', rate: '$' };
const FIGURES: readonly Scalar['kind'][] = ['money', 'rate', 'percent', 'count'];

/** A text, a day, an amount of money, a rate or a whole number; emptied, it is not stated where that is allowed. */
export function ScalarField({ field, path, label }: { field: Scalar; path: Path; label: string }) {
  const { root, set, labels } = useEditing();
  const { props } = useControl(path);
  const value = valueAt(root, path);
  const stored = value === null || value === undefined ? '' : String(value);
  const [typed, setTyped] = useState(stored);
  // What is being typed stays as it is ("5."); what comes from elsewhere replaces it.
  const read = (text: string): unknown => {
    if (text.trim() === '' && field.nullable) return null;
    if (field.kind === 'count') return typedNumber(text);
    if (field.kind === 'percent') return typedAmount(text, 'percent');
    return field.kind === 'money' || field.kind === 'rate' ? typedAmount(text, 'usd') : text;
  };
  const shown = Object.is(read(typed), value) ? typed : stored;
  const shared = {
    ...props,
    value: shown,
    placeholder: field.nullable ? labels.t('notStated') : undefined,
    onChange: (event: { target: { value: string } }) => {
      setTyped(event.target.value);
      set(path, read(event.target.value));
    },
  };
  return (
    <Labelled path={path} label={label}>
      {field.kind === 'long' ? (
        <textarea rows={3} className={classNames(CONTROL, 'h-auto py-2')} {...shared} />
      ) : (
        <span className="flex items-center gap-1.5">
          {UNITS[field.kind] && <span className="text-muted">{UNITS[field.kind]}</span>}
          <input
            type={field.kind === 'date' ? 'date' : 'text'}
            inputMode={FIGURES.includes(field.kind) ? 'decimal' : undefined}
            className={classNames(
              CONTROL,
              FIGURES.includes(field.kind) ? 'w-32 text-right tabular-nums' : 'w-full',
            )}
            {...shared}
          />
          {field.kind === 'percent' && <span className="text-muted">%</span>}
        </span>
      )}
    </Labelled>
  );
}
