/** The place of a plan among its carrier's: the order of the file that was written last. */
import { describe, expect, it } from 'vitest';
import { readCarrierFiles, writeCatalog } from '@/server/catalog/read';
import { SQLITE } from '../../prisma/engines';
import { FILE, useBackOffice } from '../back-office';

const [first, second, third, ...others] = FILE.plans;

describe('a file whose plans only change their order', { timeout: 60_000 }, () => {
  const office = useBackOffice(SQLITE.start);

  it.each([
    ['the first goes behind two others', [second, third, first, ...others]],
    ['the last of those comes first again', [first, second, third, ...others]],
    ['the first comes last', [second, third, ...others, first]],
    ['the order is turned round', [...FILE.plans].reverse()],
  ])('%s', async (_label, order) => {
    const plans = order.filter((plan) => plan !== undefined);
    const { plans: tally } = await writeCatalog([{ ...FILE, plans }], { database: office.database });
    expect(tally).toEqual({ added: 0, changed: 0, unchanged: plans.length });
    const [file] = await readCarrierFiles(office.database);
    expect(file?.plans.map(({ id }) => id)).toEqual(plans.map(({ id }) => id));
    const rows = await office.database.plan.findMany({ orderBy: { position: 'asc' } });
    expect(rows.map(({ id, position }) => [position, id])).toEqual(plans.map(({ id }, index) => [index, id]));
  });
});
