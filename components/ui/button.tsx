import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from '@/components/ui/button-style';
import { classNames } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';

interface Look {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

export function Button({
  variant = 'secondary',
  size = 'md',
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & Look) {
  return <button type={type} className={buttonStyle(variant, size, className)} {...rest} />;
}

/** A link that looks like a button; `href` carries the language, e.g. `/zh/compare?plans=a,b`. */
export function LinkButton({
  variant = 'secondary',
  size = 'md',
  className,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return <Link className={buttonStyle(variant, size, className)} {...rest} />;
}

/** A square button of one icon; `label` is what it does, in words. */
export function IconButton({
  label,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classNames(
        'grid size-9 shrink-0 cursor-pointer place-items-center rounded-md text-muted hover:bg-sunken hover:text-text disabled:cursor-not-allowed disabled:opacity-50',
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  );
}

/** A link in running text. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={classNames(
        'rounded-sm text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong',
        className,
      )}
      {...rest}
    />
  );
}
