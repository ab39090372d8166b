import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL_DUE, DUE_MARKS, type DueFilter, readDueFilter, writeDueFilter } from '@/lib/admin/due-filter';
import { STATUSES } from '@/lib/plan/constants';

const CARRIERS = ['mint', 'tello'];
const read = (query: string) => readDueFilter(new URLSearchParams(query), CARRIERS);

test.each<[string, string, Partial<DueFilter>]>([
  ['nothing said: plans on sale', '', {}],
  ['a carrier', 'carrier=tello', { carrier: 'tello' }],
  ['a carrier there is not', 'carrier=nobody', {}],
  ['closed ones too', 'status=all', { status: null }],
  ['closed ones alone', 'status=closed', { status: 'closed' }],
  ['a state there is not', 'status=gone', {}],
  ['page 2', 'page=2', { page: 2 }],
  ['page 0', 'page=0', {}],
  ['page -1', 'page=-1', {}],
  ['a page of seven digits', 'page=1000000', {}],
  ['a mark there is not', 'mark=red', {}],
])('%s', (_, query, expected) => expect(read(query)).toEqual({ ...ALL_DUE, ...expected }));

test('every filter comes back from its address', () => {
  const filter = fc.record({
    carrier: fc.constantFrom(null, ...CARRIERS),
    mark: fc.constantFrom(null, ...DUE_MARKS),
    status: fc.constantFrom(null, ...STATUSES),
    page: fc.integer({ min: 1, max: 999_999 }),
  });
  fc.assert(
    fc.property(filter, (one) => {
      expect(read(writeDueFilter(one))).toEqual(one);
    }),
  );
});
