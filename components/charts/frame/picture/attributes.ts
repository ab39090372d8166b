/** Computed styles as attributes of SVG elements, which then need no style sheet and no variable. */
const SHAPE_PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
] as const;

const CLEAR = /^(transparent|rgba\(0, 0, 0, 0\))$/;
/** Where the baseline of a line of text lies in its box. */
const BASELINE = 0.78;

export type Attributes = Record<string, string | number>;

export type ComputedStyle = Pick<CSSStyleDeclaration, 'display' | 'getPropertyValue'>;

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How a shape of a drawing looks. */
export function shapeAttributes(style: ComputedStyle): Attributes {
  if (style.display === 'none') return { display: 'none' };
  return Object.fromEntries(SHAPE_PROPERTIES.map((name) => [name, style.getPropertyValue(name)]));
}

/** A line of text at a position of the page. */
export const textAttributes = (
  { left, top, height }: Omit<Box, 'width'>,
  style: Pick<CSSStyleDeclaration, 'color' | 'fontSize' | 'fontWeight'>,
): Attributes => ({
  x: left,
  y: top + height * BASELINE,
  fill: style.color,
  'font-size': style.fontSize,
  'font-weight': style.fontWeight,
});

/** The background of a box; null where it has none. */
export function backgroundAttributes(
  { left, top, width, height }: Box,
  { backgroundColor, borderRadius }: Pick<CSSStyleDeclaration, 'backgroundColor' | 'borderRadius'>,
): Attributes | null {
  if (CLEAR.test(backgroundColor)) return null;
  const rx = Math.min(Number.parseFloat(borderRadius) || 0, height / 2);
  return { x: left, y: top, width, height, rx, fill: backgroundColor };
}
