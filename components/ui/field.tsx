import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** The look of every box one types or chooses in. */
export const CONTROL =
  'h-9 min-w-0 rounded-md border border-line-strong bg-raised px-2.5 text-text disabled:opacity-50 aria-invalid:border-bad';

export interface FieldLook {
  /** What is asked, in words; always there for screen readers. */
  label: ReactNode;
  hideLabel?: boolean;
  /** Label and control in one line. */
  inline?: boolean;
}

/** A label with its control: above it, beside it (`inline`) or for screen readers alone (`hideLabel`). */
export function Field({ label, hideLabel, inline, children }: FieldLook & { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control comes in as children
    <label
      className={classNames(
        'min-w-0 text-sm',
        inline ? 'flex items-center justify-between gap-3' : 'flex flex-col gap-1',
      )}
    >
      <span className={hideLabel ? 'sr-only' : 'text-muted'}>{label}</span>
      {children}
    </label>
  );
}
