'use client';

import { type ComponentProps, useId } from 'react';
import { classNames } from '@/components/ui';
import type { Limit } from '@/lib/need/limits';
import { BoundsFault } from './bounds-fault';
import { FIELD } from './field-look';
import { useDraft } from './use-draft';

interface NumberInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  /** For screen readers; the words beside the field are the caller's. */
  label: string;
  value: number;
  limit: Limit;
  onChange: (value: number) => void;
}

/** A number as text, so that full-width digits and half-typed numbers stay; what is out of bounds says the bounds. */
export function NumberInput({ label, value, limit, onChange, className, ...rest }: NumberInputProps) {
  const faultId = useId();
  const { field, wrong } = useDraft(value, limit, onChange);
  return (
    <span className="relative block min-w-0">
      <input
        {...rest}
        {...field}
        aria-label={label}
        inputMode={limit.whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? faultId : undefined}
        className={classNames(FIELD, 'text-right tabular-nums', className)}
      />
      <BoundsFault id={faultId} limit={limit} wrong={wrong} />
    </span>
  );
}
