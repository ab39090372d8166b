import { useState } from 'react';
import { classNames } from '@/components/ui';
import { type Path, typedNumber, valueAt } from '@/lib/admin/document-values';
import type { Field } from '@/lib/admin/field';
import { useEditing } from './context';
import { StateOrNumber } from './state-or-number';

const STATES = ['unlimited', 'number', 'notOffered', 'home', 'notStated'] as const;
type AmountState = (typeof STATES)[number];

const stateOf = (value: unknown): AmountState =>
  value === 'unlimited' || value === 'home'
    ? value
    : value === 0
      ? 'notOffered'
      : value === null
        ? 'notStated'
        : 'number';

const amountIn = (state: Exclude<AmountState, 'number'>): unknown =>
  state === 'notOffered' ? 0 : state === 'notStated' ? null : state;

interface Props {
  field: Extract<Field, { kind: 'amount' }>;
  path: Path;
  label: string;
}

/** The states of an amount, told apart, and the number where it is one. */
export function AmountField({ field, path, label }: Props) {
  const { root, set, labels } = useEditing();
  const value = valueAt(root, path);
  const [typed, setTyped] = useState(typeof value === 'number' && value > 0 ? String(value) : '');
  const [state, setState] = useState<AmountState>(stateOf(value));
  // A "0" or nothing being typed is on its way to a number; only what comes from elsewhere changes the state.
  const here = state === 'number' && Object.is(typedNumber(typed), value) ? 'number' : stateOf(value);
  const states = STATES.filter(
    (one) => one === here || !((one === 'home' && !field.home) || (one === 'notStated' && field.stated)),
  );
  const choose = (next: AmountState) => {
    setState(next);
    if (next === 'number') set(path, typedNumber(typed));
    else set(path, amountIn(next));
  };
  const shown = Object.is(typedNumber(typed), value) ? typed : String(value);
  return (
    <StateOrNumber
      path={path}
      label={label}
      state={here}
      states={states}
      nameOf={(one) => labels.t(`amount.${one}`)}
      className={classNames(
        here === 'notStated' && 'border-dashed text-muted',
        here === 'notOffered' && 'text-muted',
      )}
      onState={choose}
      number={here === 'number' ? shown : null}
      onNumber={(text) => {
        setState('number');
        setTyped(text);
        set(path, typedNumber(text));
      }}
    />
  );
}
