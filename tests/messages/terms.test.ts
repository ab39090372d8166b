/** One term for one thing: in every message, in the notes of the catalog, and in what taxes and phones are sourced with. */
import { describe, expect, test } from 'vitest';
import bands from '@/data/device/bands.json';
import devices from '@/data/device/devices.json';
import taxes from '@/data/taxes.json';
import { OPERATIONS } from '@/lib/api/document/operations';
import { FIELD_WORDS, PARAMETER_WORDS } from '@/lib/api/document/words';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';
import { flatten, type MessageTree } from '../architecture/messages';
import { REAL } from '../support/real-catalog-view';
import { type Language, refusedIn, TERMS } from './terms';

const MESSAGES = { en: flatten(en as MessageTree), zh: flatten(zh as MessageTree) };

/** Every text of a JSON document, by its place. */
function textsOf(value: unknown, place: string): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${place}.${key}`));
}

const faultsIn = (language: Language, texts: Iterable<readonly [string, string]>): string[] =>
  [...texts].flatMap(([place, text]) => refusedIn(language, text).map((fault) => `${place}: ${fault}`));

describe.each(['en', 'zh'] as const)('%s', (language) => {
  test.each(TERMS[language].map(({ example, use }) => [example, use]))(
    '“%s” is refused: %s',
    (example, use) => {
      expect(refusedIn(language, example).some((fault) => fault.endsWith(`→ ${use}`))).toBe(true);
    },
  );

  test.each(TERMS[language].map(({ use }) => use))('“%s” itself is not refused', (use) => {
    expect(refusedIn(language, use)).toEqual([]);
  });

  test('messages use the terms', () => {
    expect(faultsIn(language, MESSAGES[language])).toEqual([]);
  });

  test('notes of the catalog use the terms', () => {
    const notes = REAL.plans.flatMap(({ id, notes }) =>
      Object.entries(notes).map(([topic, note]) => [`${id} ${topic}`, note[language]] as const),
    );
    expect(faultsIn(language, notes)).toEqual([]);
  });
});

test('texts of taxes and phones use the terms', () => {
  const texts = [...textsOf(taxes, 'taxes'), ...textsOf(bands, 'bands'), ...textsOf(devices, 'devices')];
  expect(faultsIn('en', texts)).toEqual([]);
});

test("texts of the API's document use the terms", () => {
  const said = [
    ...Object.entries(PARAMETER_WORDS),
    ...Object.entries(FIELD_WORDS),
    ...OPERATIONS.flatMap(({ id, summary, description }) => [
      [`${id}.summary`, summary] as const,
      [`${id}.description`, description] as const,
    ]),
  ];
  expect(said.flatMap(([key, { zh }]) => refusedIn('zh', zh).map((fault) => `${key}: ${fault}`))).toEqual([]);
});
