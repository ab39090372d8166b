/** Comments as they are shown: where they belong, which are open, what in them may be followed. */
import { describe, expect, test } from 'vitest';
import { isAbout, linkParts, openThreads, type Thread } from '@/lib/admin/comment';

const words = (text: string) => linkParts(text).map(({ kind, text: part }) => `${kind}:${part}`);

describe('addresses in a text', () => {
  test.each([
    ['none', 'no address', ['text:no address']],
    ['nothing', '', []],
    ['alone', 'https://a.example/b', ['link:https://a.example/b']],
    ['at the end of a sentence', 'See https://a.example.', ['text:See ', 'link:https://a.example', 'text:.']],
    ['in brackets', '(http://a.example/x)', ['text:(', 'link:http://a.example/x', 'text:)']],
    ['with brackets of its own', 'https://a.example/x_(y)', ['link:https://a.example/x_(y)']],
    [
      'before a Chinese full stop',
      '见 https://a.example/x。好',
      ['text:见 ', 'link:https://a.example/x', 'text:。好'],
    ],
    [
      'two',
      'https://a.example https://b.example',
      ['link:https://a.example', 'text: ', 'link:https://b.example'],
    ],
    ['a script is none', 'javascript:alert(1)', ['text:javascript:alert(1)']],
    ['data is none', 'data:text/html,x', ['text:data:text/html,x']],
    ['a broken one is none', 'https://[', ['text:https://[']],
    ['markup ends one', 'https://a.example"onclick=x', ['link:https://a.example', 'text:"onclick=x']],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
    expect(
      linkParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});

test.each([
  ['the same field', 'charges.options[a].extraLinePrice', 'charges.options[a].extraLinePrice', true],
  ['a part of it', 'notes.price.en', 'notes.price', true],
  ['what it is a part of', 'notes.price', 'notes.price.en', true],
  ['an entry of it', 'sources[0].title', 'sources', true],
  ['the start of another name', 'sourcesX', 'sources', false],
  ['another field', 'voice', 'sms', false],
  ['the whole beside a field', '', 'voice', false],
  ['the whole', '', '', true],
])('beside a change: %s', (_, path, field, expected) => expect(isAbout(path, field)).toBe(expected));

test('settled threads, and those with nothing left to read, are not open', () => {
  const comment = {
    id: '',
    author: { id: '', name: '' },
    text: 'x',
    createdAt: '',
    editedAt: null,
    version: 1,
  };
  const thread = (id: string, deletedAt: string | null, resolved: Thread['resolved']): Thread => ({
    ...{ id, path: '', stamp: 1, resolved },
    comments: [{ ...comment, deletedAt, draftVersion: null }],
  });
  const settled = { by: { id: '', name: '' }, at: '' };
  const all = [thread('open', null, null), thread('settled', null, settled), thread('deleted', 'x', null)];
  expect(openThreads(all).map(({ id }) => id)).toEqual(['open']);
});
