/** Colours as the tokens write them, their contrast, and how far apart they look, also to colour-blind eyes. */

export type Rgb = readonly [number, number, number];

export function parseHex(hex: string): Rgb {
  const at = (index: number) => Number.parseInt(hex.slice(index, index + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map(linear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 contrast ratio, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1.0; for linear RGB. */
const VISION = {
  ordinary: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
} as const;
export type Vision = keyof typeof VISION;
export const VISIONS = Object.keys(VISION) as Vision[];

/** Oklab coordinates of a colour as that eye sees it. */
function oklab(colour: Rgb, vision: Vision): Rgb {
  const [r, g, b] = colour.map(linear) as [number, number, number];
  const m = VISION[vision];
  const [x, y, z] = [0, 3, 6].map((row) =>
    Math.max(0, (m[row] ?? 0) * r + (m[row + 1] ?? 0) * g + (m[row + 2] ?? 0) * b),
  ) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * x + 0.5363325363 * y + 0.0514459929 * z);
  const s = Math.cbrt(0.2119034982 * x + 0.6806995451 * y + 0.1073969566 * z);
  const t = Math.cbrt(0.0883024619 * x + 0.2817188376 * y + 0.6299787005 * z);
  return [
    0.2104542553 * l + 0.793617785 * s - 0.0040720468 * t,
    1.9779984951 * l - 2.428592205 * s + 0.4505937099 * t,
    0.0259040371 * l + 0.7827717662 * s - 0.808675766 * t,
  ];
}

/** Distance in Oklab times 100; about 2 can just be told apart side by side, 5 at a glance. */
export function distance(one: Rgb, other: Rgb, vision: Vision): number {
  const [a, b] = [oklab(one, vision), oklab(other, vision)];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
