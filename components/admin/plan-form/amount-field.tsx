import { useState } from 'react';
import { CONTROL, classNames } from '@/components/ui';
import { type Path, typedNumber, valueAt } from '@/lib/admin/plan-fields';
import { useEditing } from './context';
import { Labelled, useControl } from './labelled';

const STATES = ['unlimited', 'number', 'notOffered', 'notStated'] as const;
type AmountState = (typeof STATES)[number];

const stateOf = (value: unknown): AmountState =>
  value === 'unlimited' ? 'unlimited' : value === 0 ? 'notOffered' : value === null ? 'notStated' : 'number';

/** The four states of an amount, told apart, and the number where it is one. */
export function AmountField({ path, label }: { path: Path; label: string }) {
  const { root, set, labels } = useEditing();
  const { props } = useControl(path);
  const value = valueAt(root, path);
  const [typed, setTyped] = useState(typeof value === 'number' && value > 0 ? String(value) : '');
  const [state, setState] = useState<AmountState>(stateOf(value));
  // A "0" or nothing being typed is on its way to a number; only what comes from elsewhere changes the state.
  const here = state === 'number' && Object.is(typedNumber(typed), value) ? 'number' : stateOf(value);
  const choose = (next: AmountState) => {
    setState(next);
    if (next === 'number') set(path, typedNumber(typed));
    else set(path, next === 'unlimited' ? 'unlimited' : next === 'notOffered' ? 0 : null);
  };
  return (
    <Labelled path={path} label={label}>
      <span className="flex gap-1.5">
        <select
          {...props}
          value={here}
          onChange={(event) => choose(event.target.value as AmountState)}
          className={classNames(
            CONTROL,
            'cursor-pointer',
            here === 'notStated' && 'border-dashed text-muted',
            here === 'notOffered' && 'text-muted',
          )}
        >
          {STATES.map((one) => (
            <option key={one} value={one}>
              {labels.t(`amount.${one}`)}
            </option>
          ))}
        </select>
        {here === 'number' && (
          <input
            aria-label={labels.t('numberOf', { label })}
            aria-invalid={props['aria-invalid']}
            aria-describedby={props['aria-describedby']}
            inputMode="decimal"
            className={classNames(CONTROL, 'w-24 text-right tabular-nums')}
            value={Object.is(typedNumber(typed), value) ? typed : String(value)}
            onChange={(event) => {
              setState('number');
              setTyped(event.target.value);
              set(path, typedNumber(event.target.value));
            }}
          />
        )}
      </span>
    </Labelled>
  );
}
