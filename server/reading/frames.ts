/**
 * How the server and the program that reads speak: a question is a frame of bytes, an answer is lines of JSON. A long
 * list comes in pieces, so that the server never stands still over one line.
 */

/** Entries of a list in one line. */
const ENTRIES_A_LINE = 200;

/** Two lengths before what they are of: the words, and the bytes of the file. */
const HEAD_BYTES = 8;

/** A question before its bytes: what is to be done. */
export function frameOf(words: unknown, contentBytes: number): Buffer {
  const text = Buffer.from(JSON.stringify(words));
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(text.length, 0);
  head.writeUInt32LE(contentBytes, 4);
  return Buffer.concat([head, text]);
}

export interface Question {
  words: unknown;
  content: Buffer;
}

/** Questions out of what comes in pieces, one after another. */
export async function* questionsIn(input: AsyncIterable<Buffer>): AsyncGenerator<Question> {
  let pieces: Buffer[] = [];
  let size = 0;
  /** The first bytes of what came; what lies behind them waits. */
  const take = (bytes: number): Buffer => {
    const all = Buffer.concat(pieces, size);
    pieces = [all.subarray(bytes)];
    size -= bytes;
    return all.subarray(0, bytes);
  };
  let head: { words: number; content: number } | null = null;
  for await (const piece of input) {
    pieces.push(piece);
    size += piece.length;
    for (;;) {
      if (head === null) {
        if (size < HEAD_BYTES) break;
        const lengths = take(HEAD_BYTES);
        head = { words: lengths.readUInt32LE(0), content: lengths.readUInt32LE(4) };
      }
      if (size < head.words + head.content) break;
      const words: unknown = JSON.parse(take(head.words).toString());
      const content = take(head.content);
      head = null;
      yield { words, content };
    }
  }
}

type Path = readonly string[];
export type Line = { at: Path; items: unknown[] } | { answer: unknown } | { thrown: string };

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An answer as lines: its long lists first, in pieces, then the rest with these left empty. */
export function* linesOf(answer: unknown): Generator<Line> {
  const lists: { at: Path; items: unknown[] }[] = [];
  const without = (value: unknown, at: Path): unknown => {
    if (Array.isArray(value) && value.length > ENTRIES_A_LINE) {
      lists.push({ at, items: value });
      return [];
    }
    if (!isPlain(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, without(inner, [...at, key])]),
    );
  };
  const rest = without(answer, []);
  for (const { at, items } of lists)
    for (let from = 0; from < items.length; from += ENTRIES_A_LINE)
      yield { at, items: items.slice(from, from + ENTRIES_A_LINE) };
  yield { answer: rest };
}

/** Puts the lines of an answer together again. */
export class Answer {
  private readonly lists = new Map<string, { at: Path; items: unknown[] }>();

  /** Takes a line that has items. */
  add({ at, items }: { at: Path; items: unknown[] }): void {
    const key = at.join('\n');
    const list = this.lists.get(key) ?? { at, items: [] };
    this.lists.set(key, list);
    for (const item of items) list.items.push(item);
  }

  /** The whole, with the rest that came last. */
  finish(rest: unknown): unknown {
    for (const { at, items } of this.lists.values()) {
      let inside = rest as Record<string, unknown>;
      for (const key of at.slice(0, -1)) inside = inside[key] as Record<string, unknown>;
      inside[at.at(-1) as string] = items;
    }
    return rest;
  }
}
