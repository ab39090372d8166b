/** The tabs of the list of drafts, for each role, and what its filters let through. */
import { describe, expect, it } from 'vitest';
import {
  type DraftFilter,
  type DraftRow,
  type DraftTab,
  filterDrafts,
  inTab,
  type Reader,
  tabCounts,
} from '@/lib/admin/draft-list';

const ed = { id: 'ed', name: 'Ed' };
const pat = { id: 'pat', name: 'Pat' };
const row = (over: Partial<DraftRow> = {}): DraftRow => ({
  ...{
    id: 'd1',
    kind: 'plan',
    name: '5GB',
    planId: 'tello-5gb',
    carrierId: 'tello',
    carrierName: 'Tello',
    isNew: false,
  },
  ...{ status: 'inReview', author: ed, contributorIds: ['ed'], assignee: null, reason: '', changes: 1 },
  ...{ updatedAt: '2026-11-01T00:00:00.000Z', publishAt: null, stuck: false, threads: 0 },
  ...over,
});
const EDITOR: Reader = { id: 'ed', role: 'editor', fourEyes: true };
const PUBLISHER: Reader = { id: 'pat', role: 'publisher', fourEyes: true };

describe('tabs', () => {
  it.each<[string, Partial<DraftRow>, Reader, DraftTab, boolean]>([
    ['what I wrote is mine', {}, EDITOR, 'mine', true],
    ['what another wrote is not', {}, PUBLISHER, 'mine', false],
    ['what I have in hand is mine', { assignee: pat }, PUBLISHER, 'mine', true],
    ['what has ended is nobody’s', { status: 'published' }, EDITOR, 'mine', false],
    ['sent back to its author', { status: 'returned' }, EDITOR, 'returned', true],
    ['not to a publisher', { status: 'returned' }, PUBLISHER, 'returned', false],
    ['in review waits for a publisher', {}, PUBLISHER, 'waiting', true],
    ['not for an editor', {}, { ...EDITOR, id: 'other' }, 'waiting', false],
    ['not for whoever wrote on it', { contributorIds: ['ed', 'pat'] }, PUBLISHER, 'waiting', false],
    [
      'but where four eyes are off',
      { contributorIds: ['pat'] },
      { ...PUBLISHER, fourEyes: false },
      'waiting',
      true,
    ],
    ['not where another has it in hand', { assignee: { id: 'x', name: 'X' } }, PUBLISHER, 'waiting', false],
    ['though its author has it in hand', { assignee: ed }, PUBLISHER, 'waiting', true],
    ['not while it is written', { status: 'editing' }, PUBLISHER, 'waiting', false],
    ['scheduled is open', { status: 'scheduled' }, PUBLISHER, 'all', true],
    ['withdrawn has ended', { status: 'withdrawn' }, PUBLISHER, 'ended', true],
  ])('%s', (_label, over, reader, tab, expected) => {
    expect(inTab(row(over), tab, reader)).toBe(expected);
  });

  it('are counted', () => {
    const rows = [row(), row({ status: 'returned' }), row({ status: 'published' })];
    expect(tabCounts(rows, EDITOR)).toEqual({ mine: 2, returned: 1, waiting: 0, all: 2, ended: 1 });
  });
});

describe('the filter', () => {
  const rows = [
    row({ id: 'a', name: '10GB', changes: 3, updatedAt: '2026-11-03T00:00:00.000Z', status: 'editing' }),
    row({ id: 'b', carrierName: 'Mint', carrierId: 'mint', assignee: pat }),
    row({ id: 'c', kind: 'carrier', name: 'Tello', changes: 2 }),
  ];
  const all: DraftFilter = { tab: 'all', search: '', kind: null, status: null, sort: 'state' };
  it.each<[string, Partial<DraftFilter>, string]>([
    ['nothing: what waits first', {}, 'b c a'],
    ['a carrier’s name, in any case', { search: 'MINT' }, 'b'],
    ['the id of a plan', { search: 'tello-5gb' }, 'b c a'],
    ['every word', { search: 'tello 10' }, 'a'],
    ['who has it in hand', { search: 'pat' }, 'b'],
    ['a kind', { kind: 'carrier' }, 'c'],
    ['a state', { status: 'editing' }, 'a'],
    ['the newest first', { sort: 'newest' }, 'a b c'],
    ['most changes first', { sort: 'changes' }, 'a c b'],
    ['by carrier and name', { sort: 'name' }, 'b a c'],
  ])('%s', (_label, over, ids) => {
    expect(
      filterDrafts(rows, { ...all, ...over }, PUBLISHER)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids);
  });
});
