import type { ReactNode } from 'react';
import { classNames } from '@/components/ui';

interface Props {
  /** The name of the upright axis, above the plot. */
  yLabel: string;
  /** The name of the horizontal axis below the plot. */
  footer?: ReactNode;
  /** Height where there is room. */
  height?: string;
  className?: string;
  children: ReactNode;
}

/** A plot with upright axis: drawing and everything that can be reached lie over each other in it. */
export function PlotFrame({ yLabel, footer, height = '@xl:h-90', className, children }: Props) {
  return (
    <div className={classNames('flex h-[340px] flex-col text-xs', height)}>
      <p className="pl-1 text-muted leading-4">{yLabel}</p>
      <div className={classNames('relative isolate min-h-0 flex-1', className)}>{children}</div>
      {footer}
    </div>
  );
}
