import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

interface CheckLook {
  label: ReactNode;
  /** A second line, small and grey. */
  description?: ReactNode;
}

export function Checkbox({ label, description, className, ...rest }: ComponentProps<'input'> & CheckLook) {
  return (
    <label className={classNames('flex min-h-8 cursor-pointer items-start gap-2 py-1 text-sm', className)}>
      <input type="checkbox" className="mt-px size-4.5 shrink-0 cursor-pointer accent-accent" {...rest} />
      <span className="min-w-0 flex-1">
        {label}
        {description && <span className="block text-xs text-muted">{description}</span>}
      </span>
    </label>
  );
}

const TRACK =
  'relative h-5 w-9 shrink-0 cursor-pointer appearance-none rounded-full bg-line-strong transition-colors checked:bg-accent disabled:cursor-not-allowed';
const THUMB =
  'before:absolute before:top-0.5 before:left-0.5 before:size-4 before:rounded-full before:bg-surface before:transition-transform checked:before:translate-x-4';

/** A checkbox that acts at once: label on the left, switch on the right. */
export function Switch({ label, description, className, ...rest }: ComponentProps<'input'> & CheckLook) {
  return (
    <label
      className={classNames(
        'flex min-h-8 cursor-pointer items-center justify-between gap-3 py-1 text-sm',
        className,
      )}
    >
      <span className="min-w-0 flex-1">
        {label}
        {description && <span className="block text-xs text-muted">{description}</span>}
      </span>
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state */}
      <input type="checkbox" role="switch" className={classNames(TRACK, THUMB)} {...rest} />
    </label>
  );
}
