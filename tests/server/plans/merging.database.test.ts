/** Saves of two people at one plan, on each engine: what each changed alone comes together, and nothing is undone. */
import { afterEach, describe, expect, it } from 'vitest';
import { choiceKey } from '@/lib/admin/settle';
import type { PlanDocument } from '@/lib/plan/plan';
import { getPlan } from '@/server/catalog/read';
import { type DraftToSave, getEditState, saveDraft, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft } from '@/server/plans/publishing';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { FILE, PEOPLE, SECOND, useBackOffice, verifyPrice } from '../back-office';

const [PLAN, OTHER] = FILE.plans.filter(({ charges }) => charges.options.length > 0) as [
  PlanDocument,
  PlanDocument,
];

const { editor, publisher } = PEOPLE;
const NOON = new Date('2026-11-01T12:00:00Z');

describe.each(TEST_ENGINES)('two at one plan on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const context = (now = NOON) => ({ database: office.database, now });
  const open = (id = PLAN.id) => getEditState(id, office.database);

  afterEach(async () => {
    for (const id of [PLAN.id, OTHER.id]) {
      const { draft } = await open(id);
      if (draft) await withdrawDraft(editor, draft.id, context());
    }
  });

  /** The form as somebody opened it. */
  async function form(id = PLAN.id) {
    const { draft, published, lockVersion, basis } = await open(id);
    return {
      document: structuredClone(draft?.document ?? published ?? PLAN),
      lockVersion,
      basis,
      reason: '',
    };
  }
  const save = (by: typeof editor, toSave: DraftToSave) => saveDraft(by, toSave, context());
  const priced = <T extends { document: typeof PLAN }>(given: T, price: string): T => {
    const copy = structuredClone(given);
    const [option] = copy.document.charges.options;
    if (option) option.priceByLines = { ...option.priceByLines, '1': price };
    return copy;
  };
  const named = <T extends { document: typeof PLAN }>(given: T, name: string): T => ({
    ...given,
    document: { ...given.document, name },
  });
  const price = (document: typeof PLAN | undefined) => document?.charges.options[0]?.priceByLines['1'];
  const now = async () => (await open()).draft?.document;

  it('a price of one and a name of the other are both kept, and the later is told what came in', async () => {
    const [a, b] = [await form(), await form()];
    await save(editor, priced(a, '26.00'));
    const outcome = await save(publisher, named(b, 'Another name'));
    expect(outcome).toMatchObject({
      kind: 'saved',
      came: [{ path: expect.stringContaining('priceByLines.1'), after: '26.00' }],
      document: { name: 'Another name' },
    });
    expect(price(await now())).toBe('26.00');
    expect((await now())?.name).toBe('Another name');
    expect((await open()).draft?.contributorIds).toEqual([editor.id, publisher.id]);
  });

  it('a price that both changed is asked, with all three, however often it is sent', async () => {
    const [a, b] = [await form(), await form()];
    const was = price(PLAN);
    await save(editor, priced(a, '26.00'));
    for (let times = 0; times < 3; times += 1) {
      const outcome = await save(publisher, named(priced(b, '27.00'), 'Mine'));
      expect(outcome).toMatchObject({
        kind: 'choose',
        by: 'editor',
        conflicts: [{ side: 'draft', base: was, theirs: '26.00', mine: '27.00' }],
      });
      expect(price(await now())).toBe('26.00');
    }
  });

  it.each([
    ['mine', '27.00'],
    ['theirs', '26.00'],
  ] as const)('chosen: %s', async (choice, expected) => {
    const [a, b] = [await form(), await form()];
    await save(editor, priced(a, '26.00'));
    const mine = named(priced(b, '27.00'), 'Mine');
    const asked = await save(publisher, mine);
    if (asked.kind !== 'choose') throw new Error(asked.kind);
    const choices = Object.fromEntries(asked.conflicts.map((conflict) => [choiceKey(conflict), choice]));
    // Without the stamp of what was seen, and upon another, a choice counts for nothing.
    expect(await save(publisher, { ...mine, choices })).toMatchObject({ kind: 'choose' });
    const late = { ...mine, choices, chosenAt: asked.lockVersion - 1 };
    expect(await save(publisher, late)).toMatchObject({ kind: 'choose' });
    const chosen = { ...mine, choices, chosenAt: asked.lockVersion };
    expect(await save(publisher, chosen)).toMatchObject({ kind: 'saved' });
    expect(price(await now())).toBe(expected);
    expect((await now())?.name).toBe('Mine');
  });

  it('what was published anew meanwhile comes into the draft with its next save', async () => {
    await save(editor, named(await form(OTHER.id), 'Draft of it'));
    await verifyPrice(publisher, OTHER.id, context());
    const outcome = await save(editor, named(await form(OTHER.id), 'Draft of it, mended'));
    expect(outcome).toMatchObject({ kind: 'saved', document: { verifiedAt: '2026-11-01' } });
    expect((await open(OTHER.id)).draft?.base?.verifiedAt).toBe('2026-11-01');
  });

  it('of a draft published meanwhile, the work goes on upon what is public', async () => {
    const first = await save(editor, { ...priced(await form(), '26.00'), submit: true });
    if (first.kind !== 'saved') throw new Error(first.kind);
    const b = await form();
    await publishDraft(SECOND, first.draftId, context());
    const outcome = await save(publisher, named(b, 'Later'));
    expect(outcome).toMatchObject({ kind: 'saved', document: { name: 'Later' } });
    expect(price(await now())).toBe('26.00');
    expect((await open()).draft?.base?.name).toBe((await getPlan(PLAN.id, office.database))?.name);
  });

  it('of a draft withdrawn meanwhile, only what the later one wrote is saved', async () => {
    const first = await save(editor, priced(await form(), '31.00'));
    if (first.kind !== 'saved') throw new Error(first.kind);
    const b = await form();
    await withdrawDraft(editor, first.draftId, context());
    expect(await save(publisher, named(b, 'After it'))).toMatchObject({ kind: 'saved' });
    expect(price(await now())).not.toBe('31.00');
  });

  it('two who begin one new plan are asked about what they gave differently', async () => {
    const begun = (name: string): DraftToSave => ({
      ...{ document: { ...PLAN, id: 'tello-twice', name }, lockVersion: 0, basis: '', reason: '' },
    });
    expect(await save(editor, begun('One'))).toMatchObject({ kind: 'saved', came: [] });
    expect(await save(publisher, begun('Two'))).toMatchObject({
      kind: 'choose',
      conflicts: [{ path: 'name', base: undefined, theirs: 'One', mine: 'Two' }],
    });
    expect(await save(publisher, begun('One'))).toMatchObject({ kind: 'saved', unchanged: true });
  });

  it('changes that break a rule only together are refused, and name what came from the other', async () => {
    const pass = {
      ...{ id: 'day', name: 'Day', countries: '*' as const, price: '5.00', validDays: 1 },
      ...{ dataGB: 1, voiceMinutes: 0, smsMessages: 0, maxChargedPerMonth: null },
    };
    const a = await form(OTHER.id);
    await save(editor, { ...a, document: { ...a.document, roamingPasses: [pass] } });
    const [b, c] = [await form(OTHER.id), await form(OTHER.id)];
    await save(editor, { ...b, document: { ...b.document, roamingPasses: [{ ...pass, validDays: 3 }] } });
    const capped = { ...c.document, roamingPasses: [{ ...pass, maxChargedPerMonth: 5 }] };
    expect(await save(publisher, { ...c, document: capped })).toMatchObject({
      kind: 'refused',
      faults: [{ code: 'dayPassOnly' }],
      came: [{ path: 'roamingPasses[day].validDays', before: 1, after: 3 }],
    });
  });

  it.each([
    ['of another plan', 'r1', OTHER.id],
    ['that is nowhere', 'r999', PLAN.id],
    ['that is no name', '../x', PLAN.id],
  ])('a basis %s tells nothing apart: a conflict, and nothing is written', async (_label, basis, id) => {
    await save(editor, named(await form(id), 'Theirs'));
    const stranger = basis === 'r1' ? `${(await open(id)).draft?.id}/1` : basis;
    const target = basis === 'r1' ? PLAN.id : id;
    const outcome = await save(publisher, {
      ...named(await form(target), 'Mine'),
      ...{ lockVersion: -5, basis: stranger },
    });
    expect(outcome).toMatchObject({ kind: 'conflict' });
  });
});
