import { classNames } from '@/components/ui/class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet';
export type ButtonSize = 'md' | 'sm';

const SHAPE =
  'inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-md whitespace-nowrap transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent font-semibold text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line-strong bg-raised text-text hover:bg-sunken',
  quiet: 'text-muted hover:bg-sunken hover:text-text',
};

const SIZES: Record<ButtonSize, string> = { md: 'h-9 px-3', sm: 'h-8 px-2.5 text-sm' };

/** The look that buttons and links to act on share. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, more?: string): string {
  return classNames(SHAPE, VARIANTS[variant], SIZES[size], more);
}
