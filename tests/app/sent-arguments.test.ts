import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { areSentRight, type SentArguments } from '@/app/sent-arguments';

const form = (fields: Record<string, string> = {}): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

describe('what an action is sent', () => {
  const data = form({ note: 'a' });
  const cases: [label: string, sent: SentArguments, right: boolean][] = [
    ['a form in a language', { locale: 'zh', data }, true],
    ['a form of no language, where none is bound', { data }, true],
    ['a form with a file', { data: form() }, true],
    ['an address in place of a language', { locale: '//evil.example/x', data }, false],
    ['a language that there is not', { locale: 'fr', data }, false],
    ['a bound language that was left out', { locale: undefined, data }, false],
    ['no form', { locale: 'en', data: undefined }, false],
    ['an object in place of a form', { locale: 'en', data: { get: 1 } }, false],
    ['NUL in a field', { locale: 'en', data: form({ note: 'a\0b' }) }, false],
    ['an id', { data, texts: ['tello-5gb'] }, true],
    ['an object in place of an id', { data, texts: [{ contains: '' }] }, false],
    ['no id', { data, texts: [undefined] }, false],
    ['NUL in an id', { data, texts: ['a\0'] }, false],
    ['an id of 4,000 letters', { data, texts: ['a'.repeat(4000)] }, true],
    ['an id of 4,001 letters', { data, texts: ['a'.repeat(4001)] }, false],
    ['null where it may be', { data, orNull: [null] }, true],
    ['nothing where null may be', { data, orNull: [undefined] }, false],
    ['a whole number', { data, numbers: [3] }, true],
    ['a number as text', { data, numbers: ['3'] }, false],
    ['a broken number', { data, numbers: [0.5] }, false],
    ['yes', { data, flags: [false] }, true],
    ['a word in place of yes', { data, flags: ['false'] }, false],
    ['a draft', { data, drafts: [{ kind: 'plan', id: 'x' }] }, true],
    ['a draft of no kind', { data, drafts: [{ kind: 'constructor', id: 'x' }] }, false],
    ['a draft without an id', { data, drafts: [{ kind: 'plan' }] }, false],
    ['null in place of a draft', { data, drafts: [null] }, false],
    ['what came before', { data, states: [{ kind: 'ask' }] }, true],
    ['nothing in place of what came before', { data, states: [null] }, false],
  ];
  test.each(cases)('%s', (_label, sent, right) => expect(areSentRight(sent)).toBe(right));
});

test('every server action looks at what it was sent before anything else', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(`app/${path}`, 'utf8') }))
    .filter(({ text }) => text.startsWith("'use server'"));
  expect(files.length).toBeGreaterThan(20);
  const unchecked = files.flatMap(({ path, text }) =>
    text
      .split(/^export async function /m)
      .slice(1)
      .filter((action) => !/^[^{]*(?:\{[^{}]*\}[^{]*)?\): Promise<\w+> \{\s*requireSent\(\{/.test(action))
      .map((action) => `${path}: ${/^\w+/.exec(action)}`),
  );
  expect(unchecked).toEqual([]);
});
