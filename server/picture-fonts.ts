/** Fonts of the pictures that links show, as `npm run build` cut them from a font package (`scripts/support/picture-fonts.mjs`). */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface PictureFont {
  name: string;
  data: Buffer;
  weight: 400 | 600;
}

export interface PictureFonts {
  /** Empty where nothing was built yet: the pictures then have the letters of Latin alone. */
  fonts: PictureFont[];
  /** Whether a letter can be drawn. */
  has: (letter: string) => boolean;
}

const FOLDER = path.resolve('generated/picture-fonts');

let loading: Promise<PictureFonts> | null = null;

async function load(): Promise<PictureFonts> {
  const letters = await readFile(path.join(FOLDER, 'letters.txt'), 'utf8').catch(() => null);
  if (letters === null)
    return { fonts: [], has: (letter) => letter.codePointAt(0) === undefined || letter < '\u0180' };
  const read = async (name: string, weight: 400 | 600): Promise<PictureFont> => ({
    name,
    weight,
    data: await readFile(path.join(FOLDER, `${name}-${weight}.ttf`)),
  });
  const fonts = await Promise.all([
    read('latin', 400),
    read('latin', 600),
    read('chinese', 400),
    read('chinese', 600),
  ]);
  const known = new Set(letters);
  return { fonts, has: (letter) => letter < '\u0080' || known.has(letter) };
}

/** The fonts and what they can draw; read once. */
export function pictureFonts(): Promise<PictureFonts> {
  loading ??= load();
  return loading;
}
