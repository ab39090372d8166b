import { classNames } from '@/components/ui/class-names';

/** A grey block of the size of what is to come; the waiting itself is said once, by the page. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('block animate-pulse rounded-md bg-sunken', className)} />;
}
