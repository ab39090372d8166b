import { type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names';

/** Words with more to say about them: shown on hover, focus and tap by the page's one `TipLayer`. */
export function Tip({
  text,
  className,
  children,
}: {
  text: string;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        data-tip={text}
        aria-describedby={id}
        className={classNames('min-h-6 cursor-help rounded-sm text-start', className)}
      >
        {children}
      </button>
      <span id={id} hidden>
        {text}
      </span>
    </>
  );
}
