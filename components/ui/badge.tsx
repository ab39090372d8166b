import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

const TONES = {
  neutral: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent-strong',
  good: 'bg-good-soft text-good',
  watch: 'bg-watch-soft text-watch',
  bad: 'bg-bad-soft text-bad',
} as const;

/** A short word about a thing; the tone never speaks alone, the word (and an icon) says it too. */
export function Badge({
  tone = 'neutral',
  icon,
  className,
  children,
}: {
  tone?: keyof typeof TONES;
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span className={classNames('badge', TONES[tone], className)}>
      {icon}
      {children}
    </span>
  );
}
