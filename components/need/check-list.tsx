'use client';

import { Checkbox, classNames } from '@/components/ui';
import { useFieldName } from './field-name';

interface CheckListProps<Value extends string> {
  label: string;
  hideLabel?: boolean;
  /** The key of the values in a link. */
  name: string;
  options: readonly { value: Value; label: string }[];
  values: readonly Value[];
  onChange: (values: Value[]) => void;
  className?: string;
}

/** Any of several; none ticked means that it does not matter. */
export function CheckList<Value extends string>(props: CheckListProps<Value>) {
  const { label, hideLabel, name, options, values, onChange, className } = props;
  const fieldName = useFieldName();
  return (
    <fieldset className="min-w-0">
      <legend className={hideLabel ? 'sr-only' : 'pb-0.5 text-xs text-muted'}>{label}</legend>
      <div className={classNames('flex flex-wrap gap-x-4', className)}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            name={fieldName(name)}
            value={option.value}
            checked={values.includes(option.value)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...values, option.value]
                  : values.filter((value) => value !== option.value),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
