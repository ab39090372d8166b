import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL, Field, type FieldLook } from '@/components/ui/field';

export interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
}

export function Select({
  label,
  hideLabel,
  inline,
  options,
  className,
  ...rest
}: ComponentProps<'select'> & FieldLook & { options: readonly Choice[] }) {
  return (
    <Field label={label} hideLabel={hideLabel} inline={inline}>
      <select
        className={classNames(CONTROL, 'cursor-pointer', inline ? 'max-w-44' : 'w-full', className)}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
