/** People that a text mentions: `@` and a name, the sign-in email, or its part before the `@`. */

/** Somebody who can be mentioned. */
export interface Mentionable {
  id: string;
  name: string;
  email: string;
}

/** Names of the fields of forms in whose words people can be mentioned. */
export const MENTION_FIELDS: readonly string[] = ['reason', 'note', 'comment', 'outcome', 'question'];

const WORD = /[\p{L}\p{N}_]/u;
const HAN = /\p{Script=Han}/u;

/** The ways to write a person after `@`, in small letters: email, name, name without spaces, part before the `@`. */
function waysOf({ name, email }: Mentionable): string[] {
  const written = name.trim().toLowerCase();
  const [local = ''] = email.toLowerCase().split('@');
  return [email.toLowerCase(), written, written.replace(/\s+/g, ''), local].filter((way) => way !== '');
}

/** Whether a mention may end there: no letter or digit goes on, or the name is Chinese, which leaves no space. */
function endsAt(text: string, end: number): boolean {
  const [last = '', next = ''] = [text[end - 1], text[end]];
  return next === '' || !WORD.test(next) || HAN.test(last);
}

/**
 * The ids of the people that a text mentions, each once, in the order of the text. Of several that fit, the longest way
 * to write it counts; one that two people share (`@anna` where there are two) mentions both. An `@` within a word, as in
 * an address of mail, mentions nobody.
 */
export function mentionedIn(text: string, people: readonly Mentionable[]): string[] {
  const small = text.toLowerCase();
  const ways = people.flatMap((person) => waysOf(person).map((way) => ({ id: person.id, way })));
  const found = new Set<string>();
  for (let at = small.indexOf('@'); at >= 0; at = small.indexOf('@', at + 1)) {
    if (at > 0 && /[\p{L}\p{N}_.+-]/u.test(small[at - 1] ?? '') && !HAN.test(small[at - 1] ?? '')) continue;
    const fitting = ways.filter(
      ({ way }) => small.startsWith(way, at + 1) && endsAt(small, at + 1 + way.length),
    );
    const longest = Math.max(0, ...fitting.map(({ way }) => way.length));
    for (const { id, way } of fitting) if (way.length === longest) found.add(id);
  }
  return [...found];
}

/** What is being typed after an `@` before the cursor, for offering people; null where nobody is being mentioned. */
export function mentionBefore(text: string, cursor: number): { from: number; typed: string } | null {
  const match = /(?:^|[^\p{L}\p{N}_.+-]|\p{Script=Han})@([\p{L}\p{N}_.+-]{0,40})$/u.exec(
    text.slice(0, cursor),
  );
  return match ? { from: cursor - (match[1]?.length ?? 0) - 1, typed: match[1] ?? '' } : null;
}

/** How a person is written after `@` when they are chosen from a list: by name where it is one word, else by email. */
export const mentionOf = ({ name, email }: Mentionable): string => `@${/\s/.test(name) ? email : name}`;

/** At most five people whose name or email goes on from what was typed, or holds it. */
export function offeredFor<T extends Mentionable>(typed: string, people: readonly T[]): T[] {
  const part = typed.toLowerCase();
  const rank = (person: T) => {
    const ways = waysOf(person);
    if (ways.some((way) => way.startsWith(part))) return 0;
    // The host of an email is the same for everybody.
    return ways.some((way) => way.replace(/@.*$/, '').includes(part)) ? 1 : 2;
  };
  return people
    .filter((person) => rank(person) < 2)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, 5);
}
