/** The plan document as a form: every field of `lib/plan/schema`, in groups. */
import {
  AFTER_ALLOWANCES,
  BILLINGS,
  DATA_SHARINGS,
  GENERATIONS,
  NETWORK_EVIDENCES,
  NETWORKS,
  NOTE_TOPICS,
  NUMBER_KINDS,
  PRIORITY_EVIDENCES,
  SPENDING_LIMITS,
  STATUSES,
} from '@/lib/plan/constants';
import { ADD_ONS, INTERNATIONAL, ROAMING } from './abroad-fields';
import { CHARGES } from './charge-fields';
import { amounts, choice, count, type Field, facts, group, main, money, ranges, rate, text } from './field';

/** Fields of the document that a source may cover. */
export const COVERED = [
  ...['name', 'billing', 'networks', 'status', 'eligibility', 'number', 'separateAccounts', 'sim'],
  ...['charges', 'voice', 'sms', 'data', 'hotspot', 'internationalCalling', 'internationalSms', 'roaming'],
  ...['roamingPasses', 'maxDaysAbroad', 'listed', 'addOns', 'features', 'numberKeeping', 'requirements'],
  ...['typicalSpeeds', 'terms', 'notes'],
] as const;

const DATA: Field = group('data', [
  ...amounts('highSpeedGB').map(main),
  choice('sharing', DATA_SHARINGS),
  ...amounts('priorityGB'),
  choice('afterAllowance', AFTER_ALLOWANCES, true),
  count('throttleKbps'),
  rate('overagePerGB'),
  count('overageBlockGB'),
  { key: 'overageCapByLines', kind: 'prices', nullable: true },
  ...facts('fiveG'),
  count('videoMaxHeight'),
  { key: 'priorityClass', kind: 'text', nullable: true },
  choice('priorityEvidence', PRIORITY_EVIDENCES, true),
]);

const TERMS: readonly Field[] = [
  group('features', [
    ...facts('volte', 'wifiCalling', 'wifiCallingAbroad'),
    choice('spendingLimit', SPENDING_LIMITS, true),
  ]),
  group('requirements', facts('creditCheck', 'ssn', 'usAddress', 'foreignCard', 'activateFromAbroad')),
  group('numberKeeping', [count('inactivityDays'), count('graceDays'), { key: 'resetBy', kind: 'lines' }]),
  {
    key: 'typicalSpeeds',
    kind: 'list',
    fields: [choice('generation', GENERATIONS), ...ranges('downloadMbps', 'uploadMbps', 'latencyMs')],
    fresh: () => ({ generation: '5g', downloadMbps: null, uploadMbps: null, latencyMs: null }),
  },
  group('terms', [money('earlyTerminationFee', true), count('minimumMonths'), count('refundDays')]),
];

const EVIDENCE: readonly Field[] = [
  { key: 'verifiedAt', kind: 'date' },
  {
    key: 'sources',
    kind: 'list',
    main: true,
    named: 'title',
    fields: [
      { key: 'url', kind: 'url' },
      text('title'),
      { key: 'asOf', kind: 'text', nullable: true },
      // A source that covers nothing supports nothing.
      { key: 'covers', kind: 'choices', options: COVERED, main: true },
    ],
    fresh: () => ({ url: '', title: '', asOf: null, covers: [] }),
  },
  group(
    'notes',
    NOTE_TOPICS.map((topic) =>
      group(topic, [
        { key: 'en', kind: 'long' },
        { key: 'zh', kind: 'long' },
      ]),
    ),
  ),
];

/** The groups of the form, in its order; a group's fields are of the document itself. */
export const PLAN_FIELDS: readonly { group: string; fields: readonly Field[] }[] = [
  {
    group: 'plan',
    fields: [
      text('name'),
      choice('billing', BILLINGS),
      choice('status', STATUSES),
      { key: 'networks', kind: 'choices', options: NETWORKS, main: true },
      choice('networksEvidence', NETWORK_EVIDENCES, true),
      choice('number', NUMBER_KINDS, true),
      ...facts('separateAccounts'),
      { key: 'eligibility', kind: 'lines' },
      group('sim', facts('esim', 'physical')),
    ],
  },
  { group: 'charges', fields: [CHARGES] },
  {
    group: 'use',
    fields: [
      group('voice', [...amounts('includedMinutes').map(main), rate('overagePerMinute')]),
      group('sms', [...amounts('includedMessages').map(main), rate('overagePerMessage')]),
      DATA,
      group('hotspot', [...amounts('includedGB').map(main), count('maxKbps')]),
    ],
  },
  { group: 'abroad', fields: INTERNATIONAL },
  { group: 'roaming', fields: ROAMING },
  { group: 'addOns', fields: [ADD_ONS] },
  { group: 'terms', fields: TERMS },
  { group: 'evidence', fields: EVIDENCE },
];

/** What a fresh plan says where the form has no state for "not stated". */
const BEGINNING: Record<string, unknown> = { billing: 'prepaid', status: 'current', sharing: 'line' };

function freshValue(field: Field): unknown {
  if (field.key in BEGINNING) return BEGINNING[field.key];
  switch (field.kind) {
    case 'group':
      return Object.fromEntries(field.fields.map((one) => [one.key, freshValue(one)]));
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
}

/** A plan that has nothing stated yet. */
export function emptyPlan(id: string, carrier: string, verifiedAt: string): unknown {
  const fields = PLAN_FIELDS.flatMap(({ fields: own }) =>
    own.map((field): [string, unknown] => [field.key, freshValue(field)]),
  );
  return { ...Object.fromEntries(fields), id, carrier, verifiedAt };
}
