import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL, Field, type FieldLook } from '@/components/ui/field';

export function TextField({
  label,
  hideLabel,
  inline,
  className,
  type = 'text',
  ...rest
}: ComponentProps<'input'> & FieldLook) {
  return (
    <Field label={label} hideLabel={hideLabel} inline={inline}>
      <input type={type} className={classNames(CONTROL, !inline && 'w-full', className)} {...rest} />
    </Field>
  );
}

/** A number with its unit, small and grey, behind it. */
export function NumberField({
  label,
  hideLabel,
  inline,
  unit,
  className,
  ...rest
}: ComponentProps<'input'> & FieldLook & { unit?: string }) {
  return (
    <Field label={label} hideLabel={hideLabel} inline={inline}>
      <span className={classNames('flex items-center gap-1.5', inline ? 'shrink-0' : 'min-w-0')}>
        <input
          type="number"
          inputMode="decimal"
          className={classNames(CONTROL, 'text-right tabular-nums', inline ? 'w-24' : 'w-full', className)}
          {...rest}
        />
        {unit && <span className="text-sm whitespace-nowrap text-muted">{unit}</span>}
      </span>
    </Field>
  );
}
