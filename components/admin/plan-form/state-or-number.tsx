import { CONTROL, classNames } from '@/components/ui';
import type { Path } from '@/lib/admin/document-values';
import { useEditing } from './context';
import { Labelled, useControl } from './labelled';

interface Props<State extends string> {
  path: Path;
  label: string;
  state: State;
  states: readonly State[];
  nameOf: (state: State) => string;
  className?: string;
  onState: (state: State) => void;
  /** As it is typed; null in a state that has no number. */
  number: string | null;
  onNumber: (typed: string) => void;
}

/** The states of a value, and beside them the number in the state that has one. */
export function StateOrNumber<State extends string>(props: Props<State>) {
  const { path, label, state, states, nameOf, className, onState, number, onNumber } = props;
  const { labels } = useEditing();
  const control = useControl(path).props;
  return (
    <Labelled path={path} label={label}>
      <span className="flex gap-1.5">
        <select
          {...control}
          value={state}
          onChange={({ target }) => onState(target.value as State)}
          className={classNames(CONTROL, 'cursor-pointer', className)}
        >
          {states.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </select>
        {number !== null && (
          <input
            aria-label={labels.t('numberOf', { label })}
            aria-invalid={control['aria-invalid']}
            aria-describedby={control['aria-describedby']}
            inputMode="decimal"
            className={classNames(CONTROL, 'w-24 text-right tabular-nums')}
            value={number}
            onChange={({ target }) => onNumber(target.value)}
          />
        )}
      </span>
    </Labelled>
  );
}
