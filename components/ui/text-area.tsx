import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL, Field, type FieldLook } from '@/components/ui/field';

/** A box for more than a line. */
export function TextArea({ label, hideLabel, className, ...rest }: ComponentProps<'textarea'> & FieldLook) {
  return (
    <Field label={label} hideLabel={hideLabel}>
      <textarea className={classNames(CONTROL, 'h-auto min-h-24 w-full py-2', className)} {...rest} />
    </Field>
  );
}
