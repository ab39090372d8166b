/**
 * What an activation code that cannot be read was before something on its way damaged it: a mail program, a messenger, a
 * keyboard, a form with two fields. A repair is only ever offered, by name, and only where what comes out can be read.
 */
import { withoutInvisible } from '@/lib/plain-text';
import { INSTALL_HOSTS, parseActivationCode } from './activation-code';

export const CODE_REPAIRS = [
  'entities',
  'invisible',
  'full-width',
  'dashes',
  'backslash',
  'mail-link',
  'link',
  'other-link',
  'percent',
  'labels',
  'two-fields',
  'quotes',
  'line-break',
  'spaces',
  'text-around',
  'scheme',
  'missing-version',
  'missing-dollar',
  'placeholder-oid',
  'confirmation-code',
] as const;
export type CodeRepair = (typeof CODE_REPAIRS)[number];

export interface RepairedCode {
  /** The text to try instead; it can be read. */
  instead: string;
  /** What was damaged, in the order of `CODE_REPAIRS`. */
  repairs: CodeRepair[];
  /** What stood in the code and is no part of it: the phone asks for it. */
  confirmationCode: string | null;
}

interface State {
  text: string;
  confirmationCode: string | null;
}

/** Longer texts are no code that somebody copied, and are not searched for one. */
const MOST_TEXT = 10_000;

const isCode = (text: string): boolean => parseActivationCode(text).ok;

const ENTITIES: Record<string, string> = { dollar: '$', colon: ':', amp: '&', nbsp: ' ', quot: '"', shy: '' };

/** `&#36;`, `&#x24;`, `&dollar;` as the signs they stand for. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Full-width signs of a Chinese keyboard as plain ones; spaces are another matter. */
const narrow = (text: string): string =>
  text.replace(/[^\s\u00a0]/gu, (sign) => (/[。｡]/.test(sign) ? '.' : sign.normalize('NFKC')));

const plainDashes = (text: string): string => text.replace(/[\u2010-\u2015\u2212\u00af\ufe58]/g, '-');

/** `[host](http://host)`, `host <http://host>` and `<a href="…">host</a>` as the text that was meant. */
function withoutMailLinks(text: string): string {
  return text
    .replace(/<a\s[^>]*>([^<]*)<\/a>/gi, '$1')
    .replace(/\[([^\]\s]+)\]\([^)\s]*\)/g, '$1')
    .replace(/([a-z0-9.-]+)\s*<(?:https?:\/\/|mailto:)\1\/?>/gi, '$1');
}

function decodePercent(text: string): string {
  if (!/%(?:24|3a|2524|253a)/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const IN_LINK = /(?:lpa:)?1\$[^\s&#"'<>]+/i;

/** The code inside a link, however often it is wrapped: a parameter, the whole query, a part of the path. */
function codeInLink(text: string): { code: string; known: boolean } | null {
  const [link] = /(?:https?|lpa|[a-z][a-z0-9.+-]*):\/\/\S+/i.exec(text) ?? [];
  if (!link) return null;
  const known = Object.values(INSTALL_HOSTS).some((host) =>
    link.toLowerCase().startsWith(`https://${host}/`),
  );
  // A separator that is encoded belongs to the value; one that is not ends it.
  const pieces = link.split(/[?&#]/).flatMap((piece) => [piece.replace(/^[^=$%]*=/, ''), piece]);
  for (const piece of pieces) {
    let value = piece;
    for (let layers = 0; layers < 4; layers++) {
      const [code] = IN_LINK.exec(value) ?? [];
      if (code && isCode(code)) return { code, known };
      const next = decodePercent(value);
      if (next === value) break;
      value = next;
    }
  }
  return null;
}

const fromLink = (known: boolean) => (text: string) => {
  const found = codeInLink(text);
  return found?.known === known ? found.code : text;
};

type Label = 'address' | 'code' | 'confirmation';
const LABELS: readonly (readonly [Label, string])[] = [
  ['confirmation', 'confirmation\\s*code|确认码|確認碼'],
  ['code', 'activation\\s*code|matching\\s*id|激活码|激活代码|啟用碼|匹配\\s*id|匹配码'],
  [
    'address',
    'sm-?dp\\s*\\+?(?:\\s*(?:server|服务器))?(?:\\s*(?:address|地址))?|(?:server|服务器)(?:\\s*(?:address|地址))?|address|地址',
  ],
];
const ANY_LABEL = new RegExp(LABELS.map(([key, words]) => `(?<${key}>${words})`).join('|'), 'gi');

/** Values behind their labels, on the same line or the next. */
function labelled(text: string): Partial<Record<Label, string>> {
  const found = [...text.matchAll(ANY_LABEL)];
  const values: Partial<Record<Label, string>> = {};
  for (const [index, match] of found.entries()) {
    const [key] = Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined) ?? [];
    const end = found[index + 1]?.index ?? text.length;
    const value = text
      .slice(match.index + match[0].length, end)
      .replace(/^[\s:=|,;(]+|[\s|,;)]+$/g, '')
      .replace(/^\([^)]*\)\s*:?\s*/, '');
    if (key && value && !(key in values)) values[key as Label] = value;
  }
  return values;
}

const ADDRESS = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\.?\/?$/i;
const TOKEN = /^[a-z0-9-]+$/i;

const together = (address: string, token: string): string =>
  `LPA:1$${address.replace(/^https?:\/\/|\.?\/?$/gi, '')}$${token}`;

/** Two fields put together: labelled in either language, or an address and a code alone. */
function joinFields({ text, confirmationCode }: State): State {
  const { address, code, confirmation = confirmationCode } = labelled(text);
  if (address && code && ADDRESS.test(address) && TOKEN.test(code))
    return { text: together(address, code), confirmationCode: confirmation };
  const [first = '', second = '', ...more] = text.trim().split(/\s+/);
  const isToken = TOKEN.test(second) && (/\d/.test(second) || /^[A-Z-]{4,}$/.test(second));
  if (more.length === 0 && ADDRESS.test(first) && isToken)
    return { text: together(first, second), confirmationCode };
  return { text, confirmationCode };
}

/** The whole code behind a label, with what else was labelled. */
function behindLabel({ text, confirmationCode }: State): State {
  const { code, address, confirmation = confirmationCode } = labelled(text);
  const whole = [code, address].find((value) => value && /^(?:lpa:)?\s*1\s*\$/i.test(value));
  return whole ? { text: whole, confirmationCode: confirmation } : { text, confirmationCode };
}

const QUOTES = '["\'“”„‟‘’‚«»‹›「」『』《》〈〉<>()\\[\\]{}`*_]';
const withoutQuotes = (text: string): string =>
  text.trim().replace(new RegExp(`^${QUOTES}+|(?:${QUOTES}|[.,;!])+$`, 'g'), '');

/**
 * Without the white space that was put into a code. Where it is not certain that what follows belongs to the code, nothing
 * is joined: half a sentence must not become a part of a secret.
 */
function joined(gap: RegExp) {
  return (text: string): string => {
    const trimmed = text
      .trim()
      .replace(/=\r?\n/g, '')
      .replace(/\r?\n>+ ?/g, '\n');
    const [first = '', ...rest] = trimmed.split(/(\s+)/);
    if (!/^(?:lpa|1)/i.test(trimmed)) return text;
    if (rest.length === 0) return trimmed;
    let whole = first;
    for (let index = 0; index < rest.length; index += 2) {
      const [space = '', next = ''] = rest.slice(index, index + 2);
      const atEdge = /[-$.:]$/.test(whole) || /^[-$.:]/.test(next);
      const isPiece = /^[A-Z0-9$.-]+$/.test(next) && /[\d$-]/.test(next);
      if (!gap.test(space) || !(atEdge || isPiece)) return text;
      whole += next;
    }
    return whole;
  };
}

/** The code in the middle of a sentence. */
function fromSentence(text: string): string {
  const match = /(^|[^a-z0-9$])((?:lpa:)?1\$[a-z0-9.-]+\$[a-z0-9-]*(?:\$[\d.]*){0,2})(?=$|[^a-z0-9$-])/i.exec(
    text,
  );
  if (!match) return text;
  const code = (match[2] ?? '').replace(/\.$/, '');
  const after = text.slice(match.index + match[0].length);
  const isEnd = /^(?:\s*$|[.,;!?)"'”’」』。，；！？]|\s*[^ -~\s]|\s+[a-z]+[,:]?\s+[a-z]+)/i.test(after);
  const continues = /-$/.test(code) || /^\s+[A-Z0-9-]*\d[A-Z0-9-]*(?:\s|$)/.test(after);
  return isEnd && !continues ? code : text;
}

const withoutScheme = (text: string): string =>
  text.replace(/\$\s*https?:\/\/([^/$\s]+)\/?/i, (_, host) => `$${host}`);

/** `LPA$`, `LPA:$`, `LPA1$`, or an address without anything before it. */
function withVersion(text: string): string {
  const begun = text
    .replace(/^lpa[:;]?\s*(?:1[:;]?)?\$/i, 'LPA:1$')
    .replace(/^lpa[:;]\s*1?(?=[a-z0-9-]+\.)/i, 'LPA:1$');
  const [address = '', token = '', ...rest] = begun.split('$');
  const isBare = ADDRESS.test(address) && TOKEN.test(token) && rest.length <= 2;
  return isBare ? `LPA:1$${begun}` : begun;
}

const NO_OID = /^(?:x+|-+|n\/?a|none|null|nil|undefined|oid|empty|0)$/i;
const isOid = (part: string): boolean => /^\d+(?:\.\d+)+$/.test(part);

/** The parts behind the matching ID: `…$1` for `…$$1`, a placeholder for an OID, a confirmation code that is no part of it. */
const endRepair =
  (wanted: 'missing-dollar' | 'placeholder-oid' | 'confirmation-code') =>
  ({ text, confirmationCode }: State): State => {
    const [format, address, token, fourth = '', fifth = '', ...more] = text.split('$');
    const base = [format, address, token].join('$');
    if (token === undefined || more.length > 0) return { text, confirmationCode };
    const required = `${base}$$1`;
    if (wanted === 'missing-dollar')
      return { text: fourth === '1' && fifth === '' ? required : text, confirmationCode };
    if (wanted === 'placeholder-oid')
      return {
        text:
          NO_OID.test(fourth) && ['', '0', '1'].includes(fifth) ? (fifth === '1' ? required : base) : text,
        confirmationCode,
      };
    const isSecret = (part: string) => /^[A-Z0-9]{2,32}$/i.test(part) && /\d/.test(part);
    // Behind the flag that asks for it, or in the place of the flag.
    if (['', '1'].includes(fourth) && isSecret(fifth)) return { text: required, confirmationCode: fifth };
    if (isOid(fourth) && isSecret(fifth)) return { text: `${base}$${fourth}$1`, confirmationCode: fifth };
    if (isSecret(fourth) && ['', '1'].includes(fifth))
      return { text: fifth === '1' ? required : base, confirmationCode: fourth };
    return { text, confirmationCode };
  };

const ofText =
  (change: (text: string) => string) =>
  ({ text, confirmationCode }: State): State => ({ text: change(text), confirmationCode });

const STEPS: Record<CodeRepair, (state: State) => State> = {
  entities: ofText(decodeEntities),
  invisible: ofText(withoutInvisible),
  'full-width': ofText(narrow),
  dashes: ofText(plainDashes),
  backslash: ofText((text) => text.replace(/\\(?=[$:._-])/g, '')),
  'mail-link': ofText(withoutMailLinks),
  link: ofText(fromLink(true)),
  'other-link': ofText(fromLink(false)),
  percent: ofText((text) => (/:\/\//.test(text) ? text : decodePercent(decodePercent(text)))),
  labels: behindLabel,
  'two-fields': joinFields,
  quotes: ofText(withoutQuotes),
  'line-break': ofText(joined(/[\r\n]/)),
  spaces: ofText(joined(/^[^\r\n]*$/)),
  'text-around': ofText(fromSentence),
  scheme: ofText(withoutScheme),
  'missing-version': ofText(withVersion),
  'missing-dollar': endRepair('missing-dollar'),
  'placeholder-oid': endRepair('placeholder-oid'),
  'confirmation-code': endRepair('confirmation-code'),
};

/** What the steps make of a text, and which of them changed it. */
function run(text: string, steps: readonly CodeRepair[]): { state: State; used: CodeRepair[] } {
  let state: State = { text, confirmationCode: null };
  const used: CodeRepair[] = [];
  for (const step of steps) {
    if (isCode(state.text)) break;
    const next = STEPS[step](state);
    if (next.text === state.text) continue;
    state = next;
    used.push(step);
  }
  return { state, used };
}

/**
 * The activation code that a text was meant to be; null where it can be read as it is, where nothing is known that would
 * mend it, and where the text holds two different codes. Never throws.
 */
export function repairCode(text: string): RepairedCode | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MOST_TEXT || isCode(trimmed)) return null;
  if (codesIn(trimmed).length > 1) return null;
  const { state, used } = run(trimmed, CODE_REPAIRS);
  if (!isCode(state.text)) return null;
  // A step that the result does not need says nothing of the damage.
  let repairs = used;
  for (const step of used) {
    const others = repairs.filter((one) => one !== step);
    const without = run(trimmed, others).state;
    if (others.length > 0 && without.text === state.text && isCode(without.text)) repairs = others;
  }
  return { instead: state.text, repairs, confirmationCode: state.confirmationCode };
}

/** The different activation codes in a text, as they stand there; a text with one code has one. */
export function codesIn(text: string): string[] {
  const found =
    withoutInvisible(text.slice(0, MOST_TEXT)).match(/lpa:1\$[a-z0-9.-]+\$[a-z0-9-]*(?:\$[\d.]*){0,2}/gi) ??
    [];
  const codes = new Map<string, string>();
  for (const one of found) {
    const code = one.replace(/\.$/, '');
    const reading = parseActivationCode(code);
    if (reading.ok && !codes.has(reading.value.canonical)) codes.set(reading.value.canonical, code);
  }
  return [...codes.values()];
}
