/** Who a text mentions: by name, by email, by its first part; in both scripts, and nobody by accident. */
import { describe, expect, it } from 'vitest';
import { mentionBefore, mentionedIn, mentionOf, offeredFor } from '@/lib/admin/mentions';

const ANNA = { id: 'anna', name: 'Anna', email: 'anna@example.org' };
const LEE = { id: 'lee', name: 'Anna Lee', email: 'a.lee@example.org' };
const WANG = { id: 'wang', name: '王芳', email: 'wang@example.org' };
const PEOPLE = [ANNA, LEE, WANG];

describe('people in a text', () => {
  it.each<[string, string, string[]]>([
    ['by name', 'Please look, @Anna.', ['anna']],
    ['in small letters, at the beginning', '@anna look', ['anna']],
    ['by the longest name that fits', 'ask @Anna Lee first', ['lee']],
    ['by name without its space', 'ask @AnnaLee', ['lee']],
    ['by email', 'cc @a.lee@example.org, thanks', ['lee']],
    ['by the part before the @', '@a.lee', ['lee']],
    ['in Chinese, without spaces around', '请@王芳看一下', ['wang']],
    ['each once, in the order of the text', '@王芳 @anna @王芳', ['wang', 'anna']],
    ['in brackets', '(@anna)', ['anna']],
    ['not by the beginning of a name', '@ann', []],
    ['not by a longer word', '@annabel', []],
    ['not inside an address of mail', 'write to desk@anna', []],
    ['not without @', 'Anna', []],
    ['not a stranger', '@bob', []],
  ])('%s', (_label, text, ids) => {
    expect(mentionedIn(text, PEOPLE)).toEqual(ids);
  });

  it('that two people share mentions both', () => {
    const other = { ...ANNA, id: 'other', email: 'other@example.org' };
    expect(mentionedIn('@Anna', [ANNA, other])).toEqual(['anna', 'other']);
  });

  it.each<[string, string, { from: number; typed: string } | null]>([
    ['right after @', 'see @', { from: 4, typed: '' }],
    ['while a name is typed', 'see @an', { from: 4, typed: 'an' }],
    ['after a Chinese letter', '请@王', { from: 1, typed: '王' }],
    ['not within an address', 'me@an', null],
    ['not after a space', 'see @anna ', null],
  ])('is offered %s', (_label, text, found) => {
    expect(mentionBefore(text, text.length)).toEqual(found);
  });

  it('what is offered is understood as it is written', () => {
    for (const person of PEOPLE) expect(mentionedIn(mentionOf(person), PEOPLE)).toEqual([person.id]);
    expect(offeredFor('le', PEOPLE).map(({ id }) => id)).toEqual(['lee']);
    expect(offeredFor('', PEOPLE)).toHaveLength(3);
  });
});
