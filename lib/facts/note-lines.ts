/** A note in two: what a person reads at once, and what opens. */

/** Two lines of the plan page hold about so many letters; a Chinese letter is twice as wide. */
const LETTERS_OF_TWO_LINES = 170;
const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/g;

const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** The sentences of a note. Of Latin letters one ends before a space, so that `1.5 Mbps` is not cut. */
const sentencesOf = (note: string): string[] =>
  note
    .split(/(?<=[。！？])|(?<=[.!?]["”)]?) +/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/**
 * The sentences of a note that fit two lines, the first one in any case, and the rest; `rest` is empty where all fit. No
 * letter of the note is lost but spaces between its sentences.
 */
export function noteLines(note: string): { first: string; rest: string } {
  const sentences = sentencesOf(note);
  const joined = (some: string[]) => some.join(/[。！？]$/.test(some[0] ?? '') ? '' : ' ');
  let count = 1;
  while (count < sentences.length && widthOf(joined(sentences.slice(0, count + 1))) <= LETTERS_OF_TWO_LINES)
    count++;
  return { first: joined(sentences.slice(0, count)), rest: joined(sentences.slice(count)) };
}
