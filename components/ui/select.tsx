import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL, Field, type FieldLook } from '@/components/ui/field';

export interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
}

/** Choices under a heading. */
export interface ChoiceGroup {
  label: string;
  options: readonly Choice[];
}

const optionOf = ({ value, label, disabled }: Choice) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);

export function Select({
  label,
  hideLabel,
  inline,
  options,
  groups = [],
  className,
  ...rest
}: ComponentProps<'select'> & FieldLook & { options: readonly Choice[]; groups?: readonly ChoiceGroup[] }) {
  return (
    <Field label={label} hideLabel={hideLabel} inline={inline}>
      <select
        className={classNames(CONTROL, 'cursor-pointer', inline ? 'max-w-44' : 'w-full', className)}
        {...rest}
      >
        {options.map(optionOf)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(optionOf)}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
