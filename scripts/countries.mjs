/**
 * Writes lib/country-names.ts and lib/country-pinyin.ts: the ISO 3166-1 alpha-2 countries with English and Simplified Chinese names (Unicode
 * CLDR, as this Node carries it) and the pinyin of the Chinese name. Run by hand when ISO or CLDR changes:
 * `node scripts/countries.mjs`. The result is kept in version control, so that server and browser say the same name.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';

// The 249 officially assigned codes.
const CODES = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU
MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`
  .trim()
  .split(/\s+/);

// CLDR's full names that are longer than a row of a phone can show; the short forms are what CLDR calls `short`.
const SHORT = { en: { HK: 'Hong Kong', MO: 'Macao', CD: 'Congo (DR)', CG: 'Congo (Republic)' }, zh: {} };
SHORT.zh.HK = '香港';
SHORT.zh.MO = '澳门';

const names = (locale) => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
const english = names('en');
const chinese = names('zh-Hans');

const lines = CODES.map((code) => {
  const en = SHORT.en[code] ?? english.of(code);
  const zh = SHORT.zh[code] ?? chinese.of(code);
  if (!en || !zh) throw new Error(`No name of ${code} in this Node's locale data`);
  return { code, en, zh };
});

const syllables = (zh) =>
  pinyin(zh.replace(/[^\p{Script=Han}]/gu, ''), { toneType: 'none', type: 'array', v: true });

const literal = (text) => `'${text.replaceAll("'", "\\'")}'`;
const root = new URL('..', import.meta.url);
const write = (path, text) => writeFileSync(fileURLToPath(new URL(path, root)), text);

write(
  'lib/country-names.ts',
  `/** Made by scripts/countries.mjs: English and Simplified Chinese names by ISO 3166-1 alpha-2 code. */
export const COUNTRY_NAMES = {
${lines.map(({ code, en, zh }) => `  ${code}: [${literal(en)}, ${literal(zh)}],`).join('\n')}
} as const;
`,
);
write(
  'lib/country-pinyin.ts',
  `/** Made by scripts/countries.mjs: the pinyin of the Chinese names, without tones, a space between syllables. */
import type { Country } from './country';

export const COUNTRY_PINYIN: Readonly<Record<Country, string>> = {
${lines.map(({ code, zh }) => `  ${code}: ${literal(syllables(zh).join(' '))},`).join('\n')}
};
`,
);
