import type { Certainty } from '@/lib/series/certainty';
import type { LegendEntry } from './legend';

/** The upward tick of a total that is "at least", above a mark around (x, y). */
export function UpTick({ x = 0, y = 0, colour }: { x?: number; y?: number; colour: string }) {
  return (
    <path
      d="M0,-6V-12M-2.5,-9.5L0,-12L2.5,-9.5"
      transform={`translate(${x},${y})`}
      fill="none"
      stroke={colour}
      strokeWidth={1.25}
      className="forced-colors:stroke-[CanvasText]"
    />
  );
}

/** The marks of the certainties without a colour of their own, for legends. */
function CertaintyIcon({ certainty }: { certainty: Certainty }) {
  return (
    <svg viewBox="-7 -12 14 18" className="h-4 w-3.5 shrink-0 [print-color-adjust:exact]" aria-hidden="true">
      <circle
        r={4.5}
        fill={certainty === 'meets' ? 'var(--muted)' : 'var(--surface)'}
        stroke="var(--muted)"
        strokeWidth={1.5}
        className="forced-colors:stroke-[CanvasText]"
      />
      {certainty === 'atLeast' && <UpTick colour="var(--muted)" />}
    </svg>
  );
}

/** Legend entries of the hollow marks that a chart has: a mark that is filled needs no word. */
export function certaintyLegend(
  certainties: readonly Certainty[],
  nameOf: (certainty: Certainty) => string,
): LegendEntry[] {
  const hollow = certainties.filter((certainty) => certainty !== 'meets');
  return hollow.map((certainty) => ({
    key: certainty,
    mark: <CertaintyIcon certainty={certainty} />,
    name: nameOf(certainty),
  }));
}
