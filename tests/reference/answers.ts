/** The answers of section 4, by code; the worst of each code counts. */

/** From best to worst: `ask` is an ask that is priced, `open` one whose use has no known price. */
const ANSWERS = ['yes', 'ask', 'open', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

export type Answers = Map<string, Answer>;

/** Adds an answer to those that are there; of two answers with the same code the worse one stays. */
export function give(answers: Answers, code: string, answer: Answer): void {
  const before = answers.get(code) ?? 'yes';
  answers.set(code, ANSWERS.indexOf(answer) > ANSWERS.indexOf(before) ? answer : before);
}

export const codesOf = (answers: Answers, wanted: Answer[]): string[] =>
  [...answers]
    .filter(([, answer]) => wanted.includes(answer))
    .map(([code]) => code)
    .sort();

/** The asks by code, alphabetically. */
export const asksOf = (answers: Answers): { code: string; open: boolean }[] =>
  codesOf(answers, ['ask', 'open']).map((code) => ({ code, open: answers.get(code) === 'open' }));
