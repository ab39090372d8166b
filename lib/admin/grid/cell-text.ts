/** What stands in a cell as text, and what a typed or pasted text means: the same for the grid, a sheet and a file. */
import { typedAmount, typedNumber } from '@/lib/admin/document-values';
import type { CellField } from './cell-field';

const STATES = ['notStated', 'unlimited', 'notOffered', 'home', 'notSold', 'yes', 'no'] as const;
type State = (typeof STATES)[number];

/** The words of the reader's language: of each state, and of the values of closed sets. */
export type CellWords = Readonly<Record<State, string>> & { option: (value: string) => string };

/** What is read in either language, whatever the reader's is: a sheet may come from somebody else. */
const READ: Readonly<Record<State, readonly string[]>> = {
  notStated: ['not stated', '没写明', '未写明'],
  unlimited: ['unlimited', '不限', '无限'],
  notOffered: ['not offered', '不提供'],
  home: ['as at home', 'home', '与国内相同'],
  notSold: ['not sold', '不出售'],
  yes: ['yes', 'y', 'true', '是', '有'],
  no: ['no', 'n', 'false', '否', '无'],
};

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

/** The text of a value, in words and digits that are read as the same value again; empty for none. */
export function cellText(field: CellField, value: unknown, words: CellWords): string {
  if (value === undefined) return '';
  if (value === null) return words.notStated;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  switch (field.kind) {
    case 'amount':
      if (value === 0) return words.notOffered;
      return value === 'unlimited' || value === 'home' ? words[value] : String(value);
    case 'extraLine':
      return value === 'notSold' ? words.notSold : String(value);
    case 'choice':
      return words.option(String(value));
    case 'choices':
      return (value as string[]).length === 0
        ? words.notStated
        : (value as string[]).map(words.option).join(', ');
    default:
      return String(value);
  }
}

const isState = (text: string, state: State, words: CellWords): boolean =>
  READ[state].includes(text) || plain(words[state]) === text;

/** One of a closed set by its word or its own name; undefined where it is none. */
const optionOf = (options: readonly string[], text: string, words: CellWords): string | undefined =>
  options.find((one) => plain(words.option(one)) === text) ?? options.find((one) => plain(one) === text);

/**
 * The value that a text means in a field, as the form of a plan reads it. A text that means none stays as it was
 * typed, for the schema to refuse. An emptied cell is not stated.
 */
export function readCellText(field: CellField, typed: string, words: CellWords): unknown {
  const text = plain(typed);
  if (field.kind === 'choice') {
    const option = optionOf(field.options, text, words);
    if (option !== undefined) return option;
  }
  if (text === '' || isState(text, 'notStated', words)) return field.kind === 'choices' ? [] : null;
  switch (field.kind) {
    case 'fact':
    case 'yesNo':
      return isState(text, 'yes', words) ? true : isState(text, 'no', words) ? false : typed.trim();
    case 'amount':
      if (isState(text, 'unlimited', words)) return 'unlimited';
      if (isState(text, 'notOffered', words)) return 0;
      return isState(text, 'home', words) && field.home ? 'home' : typedNumber(typed);
    case 'extraLine':
      return isState(text, 'notSold', words) ? 'notSold' : typedAmount(typed, 'usd');
    case 'money':
    case 'rate':
      return typedAmount(typed, 'usd');
    case 'percent':
      return typedAmount(typed, 'percent');
    case 'count':
      return typedNumber(typed);
    case 'choices':
      return readChoices(field.options, typed, words);
    default:
      return typed.trim();
  }
}

/** Several of a closed set, in the order in which they are typed; what is none of it stays, to be refused. */
function readChoices(options: readonly string[], typed: string, words: CellWords): string[] {
  const parts = typed.split(/[,;、，；]/).filter((part) => part.trim() !== '');
  return parts.map((part) => optionOf(options, plain(part), words) ?? part.trim());
}

/** The words that a cell may be answered with, for a list of suggestions; none where anything may be typed. */
export function suggestions(field: CellField, words: CellWords): string[] {
  switch (field.kind) {
    case 'fact':
      return [words.yes, words.no, words.notStated];
    case 'yesNo':
      return [words.yes, words.no];
    case 'amount':
      return [words.unlimited, words.notOffered, ...(field.home ? [words.home] : []), words.notStated];
    case 'extraLine':
      return [words.notSold, words.notStated];
    case 'choice':
      return [...field.options.map(words.option), ...(field.nullable ? [words.notStated] : [])];
    case 'choices':
      return field.options.map(words.option);
    default:
      return 'nullable' in field && field.nullable ? [words.notStated] : [];
  }
}
