/** How every Recharts drawing and its axes look: small grey figures, hairlines, no tick marks, nothing to reach. */
export const DRAWING = {
  responsive: true,
  accessibilityLayer: false,
  style: { width: '100%', height: '100%' },
} as const;

export const AXIS = {
  type: 'number',
  tick: { fill: 'var(--muted)', fontSize: 12 },
  tickLine: false,
} as const;

export const AXIS_LINE = { stroke: 'var(--line-strong)', strokeWidth: 1 } as const;
