/** A short piece of a line, for legends and tooltips. */
export function LineSample({
  colour,
  dash,
  bold = false,
}: {
  colour: string;
  dash?: string;
  bold?: boolean;
}) {
  return (
    <svg viewBox="0 0 22 8" aria-hidden="true" className="h-2 w-5.5 shrink-0 [print-color-adjust:exact]">
      <path
        d="M0,4H22"
        stroke={colour}
        strokeWidth={bold ? 3.5 : 2}
        strokeDasharray={dash}
        className="forced-colors:stroke-[CanvasText]"
      />
    </svg>
  );
}
