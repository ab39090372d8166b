/** The carrier document as a form: every field of `lib/plan/carrier-schema` but what it states for all its plans. */
import { CARRIER_KINDS, CARRIER_LINKS } from '@/lib/plan/constants';
import { choice, type Field, group, text } from './field';

export interface CarrierChoice {
  /** Its id. */
  value: string;
  label: string;
}

const link = (key: string): Field => ({ key, kind: 'url', nullable: true });

const FAMILIES: Field = {
  key: 'families',
  kind: 'list',
  fields: [
    text('id'),
    { key: 'plans', kind: 'lines' },
    {
      key: 'sources',
      kind: 'list',
      fields: [{ key: 'url', kind: 'url' }, text('title'), { key: 'asOf', kind: 'text', nullable: true }],
      fresh: () => ({ url: '', title: '', asOf: null, covers: [] }),
    },
  ],
  fresh: () => ({ id: '', plans: [], sources: [] }),
};

/** The groups of the form, in its order. @param others the carriers that may be its parent. */
export const carrierFields = (
  others: readonly CarrierChoice[],
): readonly { group: string; fields: readonly Field[] }[] => [
  {
    group: 'carrier',
    fields: [
      group('name', [text('en'), text('zh')]),
      choice('kind', CARRIER_KINDS),
      { key: 'parent', kind: 'carrier', carriers: others },
    ],
  },
  { group: 'links', fields: [link('website'), group('links', CARRIER_LINKS.map(link))] },
  { group: 'families', fields: [FAMILIES] },
];

/** A carrier of which nothing but its id is known yet. */
export const emptyCarrier = (id: string): unknown => ({
  id,
  name: { en: '', zh: '' },
  kind: 'MVNO',
  parent: null,
  website: null,
  links: Object.fromEntries(CARRIER_LINKS.map((key) => [key, null])),
  families: [],
  shared: null,
});
