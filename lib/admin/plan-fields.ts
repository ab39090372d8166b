/** The tariff document as a form: every field of `lib/plan/schema`, in groups, with what is typed or chosen in it. */
import {
  AFTER_ALLOWANCES,
  BILLINGS,
  NETWORK_EVIDENCES,
  NETWORKS,
  PERS,
  PRIORITY_EVIDENCES,
  SPENDING_LIMITS,
  STATUSES,
  TAX_STATUSES,
} from '@/lib/plan/constants';

export type Field = { key: string } & (
  | { kind: 'text' | 'long' | 'url' | 'date' | 'money' | 'rate' | 'count'; nullable?: boolean }
  /** Unlimited, a number, not offered (0) or not stated */
  | { kind: 'amount' }
  /** Yes, no or not stated */
  | { kind: 'fact' }
  | { kind: 'yesNo' }
  | { kind: 'choice'; options: readonly string[]; nullable?: boolean }
  | { kind: 'choices'; options: readonly string[] }
  /** Texts, one a line */
  | { kind: 'lines' }
  | { kind: 'countries' }
  | { kind: 'period' }
  | { kind: 'prices' }
  | { kind: 'discount' }
  | { kind: 'group'; fields: readonly Field[] }
  | { kind: 'list'; fields: readonly Field[]; fresh: () => unknown }
);

const amounts = (...keys: string[]): Field[] => keys.map((key) => ({ key, kind: 'amount' }));
const facts = (...keys: string[]): Field[] => keys.map((key) => ({ key, kind: 'fact' }));
const text = (key: string): Field => ({ key, kind: 'text' });
const money = (key: string): Field => ({ key, kind: 'money' });
const rate = (key: string): Field => ({ key, kind: 'rate', nullable: true });
const count = (key: string, nullable = true): Field => ({ key, kind: 'count', nullable });
const choice = (key: string, options: readonly string[], nullable = false): Field => ({
  ...{ key, options, nullable },
  kind: 'choice',
});
const countries: Field = { key: 'countries', kind: 'countries' };

const calling = (key: string): Field => ({
  key,
  kind: 'list',
  fields: [countries, ...amounts('includedMinutes'), rate('ratePerMinute')],
  fresh: () => ({ countries: [], includedMinutes: null, ratePerMinute: null }),
});
const messaging = (key: string): Field => ({
  key,
  kind: 'list',
  fields: [countries, ...amounts('includedMessages'), rate('ratePerMessage')],
  fresh: () => ({ countries: [], includedMessages: null, ratePerMessage: null }),
});
const fees = (key: string): Field => ({
  key,
  kind: 'list',
  fields: [text('name'), money('amount'), choice('per', PERS)],
  fresh: () => ({ name: '', amount: '', per: 'line' }),
});

/** Fields of the document that a source may cover. */
export const COVERED = [
  ...['name', 'billing', 'networks', 'status', 'eligibility', 'sim', 'charges', 'voice', 'sms', 'data'],
  ...['hotspot', 'internationalCalling', 'internationalSms', 'roaming', 'roamingPasses', 'addOns'],
  ...['features', 'numberKeeping', 'requirements', 'notes'],
] as const;

/** The groups of the form, in its order; a group's fields are of the document itself. */
export const PLAN_FIELDS: readonly { group: string; fields: readonly Field[] }[] = [
  {
    group: 'plan',
    fields: [
      text('name'),
      choice('billing', BILLINGS),
      choice('status', STATUSES),
      { key: 'networks', kind: 'choices', options: NETWORKS },
      choice('networksEvidence', NETWORK_EVIDENCES, true),
      { key: 'eligibility', kind: 'lines' },
      { key: 'sim', kind: 'group', fields: facts('esim', 'physical') },
    ],
  },
  {
    group: 'charges',
    fields: [
      {
        key: 'charges',
        kind: 'group',
        fields: [
          {
            key: 'options',
            kind: 'list',
            fields: [
              text('id'),
              { key: 'period', kind: 'period' },
              { key: 'priceByLines', kind: 'prices' },
              { key: 'extraLinePrice', kind: 'money', nullable: true },
              { key: 'autopayDiscount', kind: 'discount' },
              { key: 'newCustomersOnly', kind: 'yesNo' },
              count('maxUses'),
            ],
            fresh: () => ({
              ...{ id: '', period: { months: 1 }, priceByLines: { '1': '' }, extraLinePrice: null },
              ...{ autopayDiscount: null, newCustomersOnly: false, maxUses: null },
            }),
          },
          {
            key: 'topUps',
            kind: 'list',
            fields: [money('price'), money('credit'), count('validityDays', false)],
            fresh: () => ({ price: '', credit: '', validityDays: 30 }),
          },
          fees('recurringFees'),
          fees('oneTimeFees'),
          choice('taxesAndFees', TAX_STATUSES),
        ],
      },
    ],
  },
  {
    group: 'use',
    fields: [
      { key: 'voice', kind: 'group', fields: [...amounts('includedMinutes'), rate('overagePerMinute')] },
      { key: 'sms', kind: 'group', fields: [...amounts('includedMessages'), rate('overagePerMessage')] },
      {
        key: 'data',
        kind: 'group',
        fields: [
          ...amounts('highSpeedGB', 'priorityGB'),
          choice('afterAllowance', AFTER_ALLOWANCES, true),
          count('throttleKbps'),
          rate('overagePerGB'),
          ...facts('fiveG'),
          count('videoMaxHeight'),
          { key: 'priorityClass', kind: 'text', nullable: true },
          choice('priorityEvidence', PRIORITY_EVIDENCES, true),
        ],
      },
      { key: 'hotspot', kind: 'group', fields: [...amounts('includedGB'), count('maxKbps')] },
    ],
  },
  { group: 'abroad', fields: [calling('internationalCalling'), messaging('internationalSms')] },
  {
    group: 'roaming',
    fields: [
      {
        key: 'roaming',
        kind: 'list',
        fields: [
          countries,
          {
            key: 'data',
            kind: 'group',
            fields: [
              ...amounts('includedGB'),
              choice('afterAllowance', AFTER_ALLOWANCES, true),
              rate('overagePerMB'),
            ],
          },
          { key: 'voice', kind: 'group', fields: [...amounts('includedMinutes'), rate('ratePerMinute')] },
          {
            key: 'sms',
            kind: 'group',
            fields: [...amounts('includedMessages'), rate('ratePerMessage'), ...facts('incomingFree')],
          },
        ],
        fresh: () => ({
          countries: [],
          data: { includedGB: null, afterAllowance: null, overagePerMB: null },
          voice: { includedMinutes: null, ratePerMinute: null },
          sms: { includedMessages: null, ratePerMessage: null, incomingFree: null },
        }),
      },
      {
        key: 'roamingPasses',
        kind: 'list',
        fields: [
          ...[text('id'), text('name'), countries, money('price'), count('validDays', false)],
          ...amounts('dataGB', 'voiceMinutes', 'smsMessages'),
          count('maxChargedPerMonth'),
        ],
        fresh: () => ({
          ...{ id: '', name: '', countries: [], price: '', validDays: 1 },
          ...{ dataGB: null, voiceMinutes: null, smsMessages: null, maxChargedPerMonth: null },
        }),
      },
    ],
  },
  {
    group: 'addOns',
    fields: [
      {
        key: 'addOns',
        kind: 'list',
        fields: [
          ...[text('id'), text('name'), money('pricePerLine'), count('maxPerLine', false)],
          ...amounts('dataGB', 'hotspotGB', 'voiceMinutes', 'smsMessages'),
          calling('internationalCalling'),
          messaging('internationalSms'),
        ],
        fresh: () => ({
          ...{ id: '', name: '', pricePerLine: '', maxPerLine: 1, dataGB: null, hotspotGB: null },
          ...{ voiceMinutes: null, smsMessages: null, internationalCalling: [], internationalSms: [] },
        }),
      },
    ],
  },
  {
    group: 'terms',
    fields: [
      {
        key: 'features',
        kind: 'group',
        fields: [
          ...facts('volte', 'wifiCalling', 'wifiCallingAbroad'),
          choice('spendingLimit', SPENDING_LIMITS, true),
        ],
      },
      {
        key: 'requirements',
        kind: 'group',
        fields: facts('creditCheck', 'ssn', 'usAddress', 'foreignCard', 'activateFromAbroad'),
      },
      {
        key: 'numberKeeping',
        kind: 'group',
        fields: [count('inactivityDays'), count('graceDays'), { key: 'resetBy', kind: 'lines' }],
      },
    ],
  },
  {
    group: 'evidence',
    fields: [
      { key: 'verifiedAt', kind: 'date' },
      {
        key: 'sources',
        kind: 'list',
        fields: [
          { key: 'url', kind: 'url' },
          text('title'),
          { key: 'asOf', kind: 'text', nullable: true },
          { key: 'covers', kind: 'choices', options: COVERED },
        ],
        fresh: () => ({ url: '', title: '', asOf: null, covers: [] }),
      },
      {
        key: 'notes',
        kind: 'group',
        fields: [
          { key: 'en', kind: 'long' },
          { key: 'zh', kind: 'long' },
        ],
      },
    ],
  },
];

export type Path = readonly (string | number)[];

/** What stands at a place of a JSON document; undefined where nothing does. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    root,
  );
}

/** The document with another value at a place; everything beside it stays the same object. */
export function withValue(root: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root)) {
    const copy = [...root];
    copy[key as number] = withValue(copy[key as number], rest, value);
    return copy;
  }
  const object = (root ?? {}) as Record<string, unknown>;
  return { ...object, [key]: withValue(object[key as string], rest, value) };
}

/** A number typed in; what is none stays as it was typed, for the schema to refuse. */
export function typedNumber(typed: string): unknown {
  const trimmed = typed.trim();
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/** A plan that has nothing stated yet. */
export function emptyPlan(id: string, carrier: string, verifiedAt: string): unknown {
  const states: Record<string, unknown> = { networksEvidence: null, billing: 'prepaid', status: 'current' };
  const fresh = (field: Field): unknown => {
    if (field.key in states) return states[field.key];
    switch (field.kind) {
      case 'group':
        return Object.fromEntries(field.fields.map((one) => [one.key, fresh(one)]));
      case 'list':
      case 'choices':
      case 'lines':
        return [];
      case 'choice':
        return field.nullable ? null : field.options.at(-1);
      case 'text':
      case 'long':
        return field.nullable ? null : '';
      default:
        return null;
    }
  };
  const fields = PLAN_FIELDS.flatMap((group) => group.fields.map((field) => [field.key, fresh(field)]));
  return { ...Object.fromEntries(fields), id, carrier, verifiedAt };
}
