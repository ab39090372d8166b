/** Notes by topic, and the one text that documents had before. */
import { describe, expect, it } from 'vitest';
import { NOTE_TOPICS } from '@/lib/plan/constants';
import { parsePlan } from '@/lib/plan/schema';
import { FULL_FILE } from '../support/full-plan';
import { REAL } from '../support/real-catalog-view';

const [plan] = FULL_FILE.plans;
const [one, two] = [
  { en: 'Note', zh: '说明' },
  { en: 'Other note', zh: '另一条' },
];
const read = (notes: unknown) => {
  const parsed = parsePlan({ ...plan, notes });
  return parsed.ok ? parsed.plan.notes : parsed.faults.map(({ path }) => path);
};

describe('notes', () => {
  it.each([
    ['a note of one topic', { price: one }, { price: one }],
    ['the one text of before has no topic', one, { other: one }],
    ['the one text of before, empty', { en: '', zh: '' }, {}],
    ['the one text of before with a topic beside it', { ...one, price: two }, { price: two, other: one }],
    ['a topic that was emptied', { price: { en: '', zh: '' }, abroad: two }, { abroad: two }],
    ['a topic of which one language was emptied and the other never written', { price: { en: '' } }, {}],
    ['no note', {}, {}],
  ])('%s', (_, given, notes) => {
    expect(read(given)).toEqual(notes);
  });

  it('are in the order of the topics, in whatever order they come', () => {
    expect(Object.keys(read({ other: one, signUp: two, price: one }))).toEqual(['price', 'signUp', 'other']);
  });

  it.each([
    ['text', 'Note', ['notes']],
    ['a list', [one], ['notes']],
    ['a topic in one language', { price: { zh: '说明' } }, ['notes.price.en']],
    ['an unknown topic', { weather: one }, ['notes.weather']],
    ['nothing', undefined, ['notes']],
  ])('are not: %s', (_, given, faults) => {
    expect(read(given)).toEqual(faults);
  });

  it('of the catalog have a topic, and as much to say in both languages', () => {
    const sentences = (text: string) => text.split(/[。！？]|[.!?]["”)]?(?: |$)/).length;
    for (const { id, notes } of REAL.plans)
      for (const [topic, { en, zh }] of Object.entries(notes)) {
        expect(NOTE_TOPICS.slice(0, -1), id).toContain(topic);
        expect(en.trim(), `${id} ${topic}`).not.toBe('');
        expect(sentences(zh), `${id} ${topic}`).toBe(sentences(en));
      }
  });
});
