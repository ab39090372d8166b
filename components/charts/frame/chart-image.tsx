import type { CSSProperties, ReactNode } from 'react';
import type { LabelIds } from './panel-props';

interface Props {
  labels: LabelIds;
  className?: string;
  style?: CSSProperties;
  children: ReactNode;
}

/** A drawing as one image, named by the panel's title and described by its sentence. */
export function ChartImage({
  labels,
  className = 'pointer-events-none absolute inset-0 [print-color-adjust:exact]',
  style,
  children,
}: Props) {
  return (
    <div
      role="img"
      aria-labelledby={labels.title}
      aria-describedby={labels.sentence}
      className={className}
      style={style}
    >
      {children}
    </div>
  );
}
