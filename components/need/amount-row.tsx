'use client';

import { memo } from 'react';
import { classNames, Slider, useHydrated } from '@/components/ui';
import { sameIn } from '@/lib/memoize-last';
import type { Limit } from '@/lib/need/limits';
import { nearestStop } from '@/lib/need/scale';
import { HelpTip, type HelpTopic } from './help-tip';
import { NumberInput } from './number-input';

interface AmountRowProps {
  label: string;
  /** The key of the number in a link. */
  name: string;
  value: number;
  limit: Limit;
  stops: readonly number[];
  unit: string;
  /** The value in words for screen readers, e.g. "10 GB". */
  words: (value: number) => string;
  help?: HelpTopic;
  onChange: (value: number) => void;
  className?: string;
}

const sameRow = sameIn(['label', 'name', 'value', 'limit', 'stops', 'unit', 'help', 'className']);

/**
 * One question of how much: label, slider with stops, number field and unit in one line. Drawn again for another value,
 * not for other functions: those of an earlier drawing say and edit the same.
 */
export const AmountRow = memo(
  function AmountRow(props: AmountRowProps) {
    const { label, name, value, limit, stops, unit, words, help, onChange, className } = props;
    const hydrated = useHydrated();
    return (
      <div
        className={classNames(
          'grid grid-cols-[5.25rem_minmax(0,1fr)_3.75rem_2rem] items-center gap-x-2 text-sm max-[17rem]:grid-cols-[minmax(0,1fr)_3.5rem_2rem] max-[17rem]:*:first:col-span-full',
          className,
        )}
      >
        <span className="flex min-h-8 items-center">
          <span className="min-w-0">{label}</span>
          {help && <HelpTip topic={help} />}
        </span>
        {/* Without scripts a slider would move and change nothing. */}
        <span className={hydrated ? undefined : 'invisible'}>
          <Slider
            label={label}
            hideLabel
            min={0}
            max={stops.length - 1}
            value={nearestStop(stops, value)}
            valueText={words(value)}
            onChange={(event) => onChange(stops[event.target.valueAsNumber] ?? value)}
          />
        </span>
        <NumberInput label={label} name={name} value={value} limit={limit} onChange={onChange} />
        <span className="text-xs text-muted">{unit}</span>
      </div>
    );
  },
  (a, b) => sameRow(a, b),
);
