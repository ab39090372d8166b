/** The mark that stands for a carrier beside its name: two letters of its own and a colour, told by its id alone. */

export interface Monogram {
  letters: string;
  /** `#rrggbb`; white on it has a contrast of 4.5:1 or more, so that it is the same in every theme. */
  colour: string;
}

/** Hues that are told apart at the size of a tile. */
const HUES = 24;
const SATURATION = 0.52;
const LIGHTEST = 0.46;
/** WCAG 2.2, 1.4.3: contrast of text of this size. */
const CONTRAST = 4.5;

/** FNV-1a, 32 bits, with a last mix: ids that begin alike still differ in colour. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

type Rgb = readonly [number, number, number];

/** Hue in degrees, saturation and lightness from 0 to 1, as three bytes. */
function rgbOf(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const turn = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

/** The contrast of white text on a colour `#rrggbb` (WCAG 2.2, relative luminance). */
export function contrastWithWhite(colour: string): number {
  const bytes = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = bytes.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const hexOf = (rgb: Rgb): string => `#${rgb.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

/** The lightest colour of a hue that white can be read on. */
function colourOf(hue: number): string {
  for (let lightness = LIGHTEST; lightness > 0; lightness -= 0.01) {
    const colour = hexOf(rgbOf(hue, SATURATION, lightness));
    if (contrastWithWhite(colour) >= CONTRAST) return colour;
  }
  return '#000000';
}

/** Where the rule below gives the letters of another carrier: the first letters of both words of the name. */
const OWN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['att-prepaid', 'AP'],
  ['consumer-cellular', 'CC'],
  ['t-mobile-prepaid', 'TP'],
  ['textnow', 'TN'],
  ['verizon-prepaid', 'VP'],
]);

/** Two letters of an id: its own, its first word's, or a first word of one letter with the first letter of the next. */
function lettersOf(id: string): string {
  const own = OWN_LETTERS.get(id);
  if (own !== undefined) return own;
  const [first = '', second = ''] = id.split('-');
  if (first.length === 1) return `${first}${second.slice(0, 1)}`.toUpperCase();
  if (first.length === 2) return first.toUpperCase();
  return `${first.slice(0, 1).toUpperCase()}${first.slice(1, 2)}`;
}

const known = new Map<string, Monogram>();

/** Letters and colour of a carrier by its id; always the same for an id. */
export function monogramOf(id: string): Monogram {
  const made = known.get(id) ?? {
    letters: lettersOf(id),
    colour: colourOf(((hashOf(id) % HUES) * 360) / HUES),
  };
  known.set(id, made);
  return made;
}
