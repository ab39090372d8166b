/** Both languages say the same things, and everything they say is used. */
import type { Source } from './source';

export interface MessageTree {
  [key: string]: string | MessageTree;
}

/** `plan.price` → text, for every message. */
export function flatten(tree: MessageTree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

/** The text between the brace at `start` and its partner, and where that stands. */
function braced(text: string, start: number): { inside: string; end: number } {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    if (text[index] === '{') depth++;
    if (text[index] === '}' && --depth === 0) return { inside: text.slice(start + 1, index), end: index };
  }
  return { inside: text.slice(start + 1), end: text.length };
}

/** What every pair of braces of the outermost level holds. */
function groups(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf('{'); at >= 0; ) {
    const { inside, end } = braced(text, at);
    found.push(inside);
    at = text.indexOf('{', end);
  }
  return found;
}

/** Names of what a message takes, also within the cases of a plural: arguments, and tags as `<b>`. */
function taken(message: string): string[] {
  const tags = [...message.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`);
  const names = groups(message).flatMap((inside) => {
    const [name = '', type = ''] = inside.split(',', 2).map((part) => part.trim());
    const cases = ['plural', 'select', 'selectordinal'].includes(type) ? groups(inside) : [];
    return [name, ...cases.flatMap(taken)];
  });
  return [...new Set([...tags, ...names])].sort();
}

const takes = (message: string) => taken(message).join(' ');

export function parityFaults(en: MessageTree, zh: MessageTree): string[] {
  const english = flatten(en);
  const chinese = flatten(zh);
  return [...new Set([...english.keys(), ...chinese.keys()])].flatMap((key) => {
    const [one, other] = [english.get(key), chinese.get(key)];
    if (one === undefined) return [`${key} lacks its English`];
    if (other === undefined) return [`${key} lacks its Chinese`];
    if (one.trim() === '' || other.trim() === '') return [`${key} is empty`];
    return takes(one) === takes(other)
      ? []
      : [`${key} takes ${takes(one)} in English, ${takes(other)} in Chinese`];
  });
}

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/**
 * Messages that no source names. A key counts as used where a literal equals it or its end (`price` of `plan.price`,
 * after a namespace), or a template with some words of its own fits (`reasons.*`).
 */
export function unusedFaults(messages: MessageTree, sources: Source[]): string[] {
  const literals = new Set<string>();
  const patterns = new Set<string>();
  for (const text of sources.flatMap(({ strings }) => strings)) {
    if (!/^[\w.*:-]+$/.test(text)) continue;
    if (!text.includes('*')) literals.add(text);
    else if (/\w{2}/.test(text)) patterns.add(`^${escaped(text).replaceAll('*', '.+')}$`);
  }
  const fits = [...patterns].map((pattern) => new RegExp(pattern));
  return [...flatten(messages).keys()].filter((key) => {
    const parts = key.split('.');
    const ends = parts.map((_, index) => parts.slice(index).join('.'));
    return !ends.some((end) => literals.has(end) || fits.some((pattern) => pattern.test(end)));
  });
}
