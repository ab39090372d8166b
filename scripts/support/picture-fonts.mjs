/**
 * Cuts the fonts of the pictures that links show (`app/[locale]/picture`) to the letters that messages, countries, states
 * and carriers need. Only Node built-ins until packages are there.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'generated/picture-fonts';
const PACKAGE = 'node_modules/@fontsource/noto-sans-sc/files';
const SUBSETS = { latin: 'latin', chinese: 'chinese-simplified' };
const WEIGHTS = [400, 600];
/** Signs that are put together at run time. */
const SIGNS = '·–—…“”‘’×→≠✓';

/** Every letter that a picture can hold, each once, in order. */
function letters() {
  const names = readdirSync('data/catalog').map((name) => {
    const { carrier, plans } = JSON.parse(readFileSync(path.join('data/catalog', name), 'utf8'));
    return JSON.stringify([carrier?.name, (plans ?? []).map((plan) => plan.name)]);
  });
  const texts = ['messages/zh.json', 'messages/en.json', 'lib/country-names.ts', 'lib/us-states.ts'].map(
    (file) => readFileSync(file, 'utf8'),
  );
  const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => index + 32));
  return [...new Set([...names, ...texts, ascii, SIGNS].join(''))]
    .filter((sign) => sign >= ' ')
    .sort()
    .join('');
}

export async function makePictureFonts() {
  const { default: subset } = await import('subset-font');
  const text = letters();
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, file] of Object.entries(SUBSETS))
    for (const weight of WEIGHTS) {
      const whole = readFileSync(path.join(PACKAGE, `noto-sans-sc-${file}-${weight}-normal.woff`));
      const cut = await subset(whole, text, { targetFormat: 'sfnt' });
      writeFileSync(path.join(FOLDER, `${name}-${weight}.ttf`), cut);
    }
  writeFileSync(path.join(FOLDER, 'letters.txt'), text);
}
