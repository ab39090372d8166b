/** The carrier that a file of plans brings along: what of it is new, and which sources stay. */
import { describe, expect, test } from 'vitest';
import { previewTariff } from '@/lib/import/preview';
import type { CarrierDocument } from '@/lib/plan/plan';
import { finished } from '../support/finished';
import { EMPTY_CATALOG, OPTIONS } from './files';

describe('the carrier of a file', () => {
  const NO_LINKS = {} as CarrierDocument['links'];
  const facts = (verifiedAt: string, title: string, volte: boolean): CarrierDocument['shared'] => ({
    features: { volte },
    sources: [{ url: `https://example.org/${title}`, title, asOf: null, covers: ['features'] }],
    verifiedAt,
  });
  const carrier = (
    shared: CarrierDocument['shared'],
    said: Partial<CarrierDocument> = {},
  ): CarrierDocument => ({
    ...{ id: 'example', name: { en: 'Example Mobile', zh: '示例移动' }, kind: 'MVNO' as const, parent: null },
    ...{ website: null, links: NO_LINKS, families: [], shared },
    ...said,
  });
  const look = (stored: CarrierDocument | null, given: CarrierDocument) =>
    finished(
      previewTariff(
        { rows: 0, entries: [], skipped: [], warnings: [], carrier: given },
        {
          ...EMPTY_CATALOG,
          carriers: stored
            ? [{ id: stored.id, names: [stored.name.en], parent: null, document: stored }]
            : EMPTY_CATALOG.carriers.slice(1),
        },
        OPTIONS,
      ),
    );
  test('that is new is taken whole', () => {
    const given = carrier(facts('2026-08-01', 'A', true));
    const { preview, carriers } = look(null, given);
    expect(preview.carriers).toMatchObject([{ carrierId: 'example', isNew: true, changes: [] }]);
    expect(carriers.get('example')).toEqual(given);
  });
  test('that says nothing new changes nothing', () => {
    const same = carrier(facts('2026-08-01', 'A', true));
    const { preview, carriers } = look(same, same);
    expect([preview.carriers[0]?.changes, carriers.size]).toEqual([[], 0]);
  });
  test('keeps the source of what stays and the later day, whatever the file says', () => {
    const stored = carrier(facts('2026-11-01', 'A', true));
    const { carriers } = look(
      stored,
      carrier(facts('2026-08-01', 'B', true), { website: 'https://example.org/' }),
    );
    expect(carriers.get('example')).toMatchObject({
      website: 'https://example.org/',
      shared: { verifiedAt: '2026-11-01', sources: [{ title: 'A' }, { title: 'B' }] },
    });
  });
  test('loses the source of what the file replaced', () => {
    const { carriers } = look(
      carrier(facts('2026-11-01', 'A', true)),
      carrier(facts('2026-11-02', 'B', false)),
    );
    expect(carriers.get('example')?.shared).toMatchObject({
      ...{ verifiedAt: '2026-11-02', sources: [{ title: 'B' }] },
    });
  });
});
