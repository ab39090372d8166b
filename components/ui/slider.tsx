import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Field, type FieldLook } from '@/components/ui/field';

/** A native range; `valueText` says the value in words to screen readers, e.g. "10 GB". */
export function Slider({
  label,
  hideLabel,
  inline,
  valueText,
  className,
  ...rest
}: ComponentProps<'input'> & FieldLook & { valueText?: string }) {
  return (
    <Field label={label} hideLabel={hideLabel} inline={inline}>
      <input
        type="range"
        aria-valuetext={valueText}
        className={classNames('h-6 w-full min-w-0 cursor-pointer accent-accent', className)}
        {...rest}
      />
    </Field>
  );
}
