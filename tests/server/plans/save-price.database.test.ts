/** "The price changed" upon a plan that somebody else changed meanwhile: merged field by field, or asked. */
import { beforeEach, describe, expect, it } from 'vitest';
import { priceGroups } from '@/lib/admin/price-change';
import { entryNames } from '@/lib/plan/diff';
import type { PlanDocument } from '@/lib/plan/plan';
import { getCatalog, writeCatalog } from '@/server/catalog/read';
import { getDraft, getEditState } from '@/server/plans/drafts';
import { type PriceToSave, savePrice } from '@/server/plans/save-price';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { FILE, PEOPLE, OTHER as PLAN, useBackOffice } from '../back-office';
import { REAL_TAXES } from '../real-catalog';

const { editor } = PEOPLE;
const NOON = new Date('2026-11-28T12:00:00Z');
const [FIRST] = priceGroups(PLAN).flatMap(({ prices }) => prices);
const KEY = FIRST?.key ?? '';
const [SOURCE] = entryNames(PLAN.sources) ?? [];

describe.each(TEST_ENGINES)('a price that changed, on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = () => ({ database: office.database, now: NOON });
  const state = () => getEditState(PLAN.id, office.database);
  const priceOf = (plan: PlanDocument | undefined) =>
    priceGroups(plan ?? PLAN).flatMap(({ prices }) => prices)[0]?.amount;
  const publish = (said: Partial<PlanDocument>) =>
    writeCatalog(
      [{ ...FILE, plans: FILE.plans.map((one) => (one.id === PLAN.id ? { ...PLAN, ...said } : one)) }],
      {
        taxes: REAL_TAXES,
        ...at(),
      },
    );
  beforeEach(async () => {
    await office.database.draft.updateMany({ data: { openFor: null, status: 'withdrawn' } });
    await publish({});
  });
  /** As the form that was opened now would send it. */
  async function opened() {
    const { lockVersion, basis } = await state();
    return (typed: Record<string, string>, more: Partial<PriceToSave> = {}) =>
      savePrice(
        editor,
        PLAN.id,
        {
          ...{ lockVersion, basis, source: SOURCE ?? '', from: '2026-11-27', reason: 'read', submit: true },
          typed: (name) => typed[name] ?? null,
          ...more,
        },
        at(),
      );
  }
  const withPrice = (amount: string): Partial<PlanDocument> => {
    const [option, ...rest] = PLAN.charges.options;
    if (!option) throw new Error('no option');
    const priceByLines = { ...option.priceByLines, '1': amount };
    return { charges: { ...PLAN.charges, options: [{ ...option, priceByLines }, ...rest] } };
  };

  it('is a draft that waits for review, with source and check of the day', async () => {
    const save = await opened();
    const outcome = await save({ [KEY]: '31' });
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    const draft = await getDraft(outcome.draftId, office.database);
    expect(draft).toMatchObject({ status: 'inReview', document: { verifiedAt: '2026-11-28' } });
    expect(priceOf(draft?.document)).toBe('31.00');
  });

  it('goes together with what was published since the form was opened', async () => {
    const save = await opened();
    await publish({ name: 'Renamed meanwhile' });
    const outcome = await save({ [KEY]: '31' });
    if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
    expect(outcome.document.name).toBe('Renamed meanwhile');
    expect(priceOf(outcome.document)).toBe('31.00');
    expect(outcome.came.map(({ path }) => path)).toEqual(['name']);
  });

  it('another price meanwhile is asked about, however often it is sent, and chosen', async () => {
    const save = await opened();
    await publish(withPrice('29.00'));
    const asked = await save({ [KEY]: '31' });
    if (asked.kind !== 'choose') throw new Error(JSON.stringify(asked));
    expect(asked.conflicts).toMatchObject([{ theirs: '29.00', mine: '31.00' }]);
    expect(await save({ [KEY]: '31' })).toEqual(asked);
    expect((await state()).draft).toBeNull();
    const [conflict] = asked.conflicts;
    const choose = (choice: 'mine' | 'theirs') => ({
      choices: { [`draft:${conflict?.path}`]: choice },
      chosenAt: asked.lockVersion,
    });
    const outcome = await save({ [KEY]: '31' }, choose('mine'));
    expect(outcome.kind === 'saved' && priceOf(outcome.document)).toBe('31.00');
    expect((await getCatalog(office.database)).plans.find(({ id }) => id === PLAN.id)).toMatchObject(
      withPrice('29.00'),
    );
  });

  it('a new source needs an address and a title', async () => {
    const save = await opened();
    for (const source of [
      { url: 'the leaflet', title: 'Leaflet' },
      { url: 'https://example.org/new', title: ' ' },
    ])
      await expect(save({ [KEY]: '31' }, { source })).rejects.toMatchObject({ details: ['priceSource'] });
    const outcome = await save({ [KEY]: '31' }, { source: { url: 'https://example.org/new', title: 'New' } });
    expect(outcome.kind === 'saved' && outcome.document.sources[0]).toMatchObject({
      ...{ url: 'https://example.org/new', title: 'New', asOf: '2026-11-27', covers: ['charges'] },
    });
  });

  it.each<[string, Record<string, string>, Partial<PriceToSave>, object]>([
    ['no price', {}, {}, { details: ['noPrice'] }],
    ['the same price', { [KEY]: FIRST?.amount ?? '' }, {}, { details: ['noPrice'] }],
    [
      'a source that is not there',
      { [KEY]: '31' },
      { source: 'https://none.example' },
      { details: ['priceSource'] },
    ],
    ['a state that never was', { [KEY]: '31' }, { basis: 'r999' }, { details: ['priceMoved'] }],
  ])('%s is refused', async (_label, typed, more, error) => {
    const save = await opened();
    await expect(save(typed, more)).rejects.toMatchObject(error);
    expect((await state()).draft).toBeNull();
  });
});
