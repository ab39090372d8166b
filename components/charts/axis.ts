/** How every axis looks: small grey figures, hairlines, no tick marks. */
export const TICK = { fill: 'var(--muted)', fontSize: 12 } as const;
export const AXIS_LINE = { stroke: 'var(--line-strong)', strokeWidth: 1 } as const;
