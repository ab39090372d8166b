import type { CSSProperties, ReactNode } from 'react';

/** A floating note beside a point; it never takes the pointer, so it cannot hide another point from it. */
export function ChartTooltip({
  id,
  title,
  className,
  style,
  children,
}: {
  id: string;
  title: string;
  className: string;
  style?: CSSProperties;
  children: ReactNode;
}) {
  return (
    <div
      id={id}
      role="tooltip"
      style={style}
      className={`pointer-events-none absolute z-20 w-60 rounded-md border border-line bg-raised p-3 text-xs shadow-float print:hidden ${className}`}
    >
      <p className="mb-1 font-semibold">{title}</p>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-0.5 tabular-nums">{children}</dl>
    </div>
  );
}

/** One figure of a tooltip. */
export function TooltipLine({
  name,
  mark,
  strong = false,
  children,
}: {
  name: string;
  mark?: ReactNode;
  strong?: boolean;
  children: ReactNode;
}) {
  return (
    <>
      <dt className={`flex items-center gap-1.5 ${strong ? 'font-semibold' : 'text-muted'}`}>
        {mark}
        {name}
      </dt>
      <dd className={`text-right ${strong ? 'font-semibold' : ''}`}>{children}</dd>
    </>
  );
}
