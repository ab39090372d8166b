import { type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names';

export interface Segment<V extends string> {
  value: V;
  label: ReactNode;
  icon?: ReactNode;
}

interface SegmentedProps<V extends string> {
  label: string;
  hideLabel?: boolean;
  /** Name of the radio group; in a GET form the query key. */
  name: string;
  value: V;
  options: readonly Segment<V>[];
  onChange?: (value: V) => void;
  className?: string;
}

/** One of a few, side by side: a radio group, moved through with the arrow keys. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const { label, hideLabel, name, value, options, onChange, className } = props;
  const id = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      className={classNames('flex flex-col gap-1 text-sm', className)}
    >
      <span id={id} className={hideLabel ? 'sr-only' : 'text-muted'}>
        {label}
      </span>
      <div className="inline-flex w-fit max-w-full rounded-md bg-sunken p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-md border border-transparent px-3 whitespace-nowrap text-muted hover:text-text has-checked:border-line-strong has-checked:bg-raised has-checked:text-text has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              {...(onChange
                ? { checked: option.value === value, onChange: () => onChange(option.value) }
                : { defaultChecked: option.value === value })}
              className="absolute inset-0 cursor-pointer appearance-none rounded-md outline-none"
            />
            {option.icon}
            {option.label}
          </label>
        ))}
      </div>
    </div>
  );
}
