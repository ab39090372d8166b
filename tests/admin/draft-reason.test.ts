import { expect, test } from 'vitest';
import { importedFile, importReason, ownReason } from '@/lib/admin/draft';

test.each([
  ['an import names its file', importReason('tello.json'), 'tello.json', ''],
  ['a person has a reason', 'The page changed', null, 'The page changed'],
  ['nobody said why', '', null, ''],
])('%s', (_label, reason, file, own) =>
  expect([importedFile(reason), ownReason(reason)]).toEqual([file, own]),
);
test('a long name of a file still fits', () => expect(importReason('x'.repeat(2000))).toHaveLength(1000));
