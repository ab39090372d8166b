/** Fields of calls and messages to other countries, of use abroad, and of add-ons. */
import { AFTER_ALLOWANCES, LIST_EXTENTS } from '@/lib/plan/constants';
import {
  amounts,
  amountsAbroad,
  choice,
  count,
  type Field,
  group,
  money,
  rate,
  type Shape,
  statedAmounts,
  text,
} from './field';

const countries: Field = { key: 'countries', kind: 'countries' };

const OWN_MINUTES: Shape = {
  name: 'callsOwn',
  is: (entry) => !('fromVoice' in entry),
  fields: [countries, ...amounts('includedMinutes'), rate('ratePerMinute')],
  from: ({ countries }) => ({ countries, includedMinutes: null, ratePerMinute: null }),
};
const FROM_VOICE: Shape = {
  name: 'callsFromVoice',
  is: (entry) => 'fromVoice' in entry,
  fields: [countries],
  from: ({ countries }) => ({ countries, fromVoice: true }),
};

const calling = (shapes?: readonly Shape[]): Field => ({
  key: 'internationalCalling',
  kind: 'list',
  fields: OWN_MINUTES.fields,
  fresh: () => OWN_MINUTES.from({ countries: [] }),
  shapes,
});
const MESSAGING: Field = {
  key: 'internationalSms',
  kind: 'list',
  fields: [countries, ...amounts('includedMessages'), rate('ratePerMessage')],
  fresh: () => ({ countries: [], includedMessages: null, ratePerMessage: null }),
};

/** Minutes to other countries may be taken from the plan's own voice minutes. */
export const INTERNATIONAL: readonly Field[] = [calling([OWN_MINUTES, FROM_VOICE]), MESSAGING];

const ROAMING_ENTRIES: Field = {
  key: 'roaming',
  kind: 'list',
  fields: [
    countries,
    group('data', [
      ...amountsAbroad('includedGB'),
      choice('afterAllowance', AFTER_ALLOWANCES, true),
      rate('overagePerMB'),
    ]),
    group('voice', [...amountsAbroad('includedMinutes'), rate('ratePerMinute')]),
    group('sms', [...amountsAbroad('includedMessages'), rate('ratePerMessage'), rate('ratePerReceived')]),
  ],
  fresh: () => ({
    countries: [],
    data: { includedGB: null, afterAllowance: null, overagePerMB: null },
    voice: { includedMinutes: null, ratePerMinute: null },
    sms: { includedMessages: null, ratePerMessage: null, ratePerReceived: null },
  }),
};

const ROAMING_PASSES: Field = {
  key: 'roamingPasses',
  kind: 'list',
  fields: [
    text('id'),
    text('name'),
    countries,
    money('price'),
    count('validDays', false),
    ...amountsAbroad('dataGB', 'voiceMinutes', 'smsMessages'),
    count('maxChargedPerMonth'),
  ],
  fresh: () => ({
    id: '',
    name: '',
    countries: [],
    price: '',
    validDays: 1,
    dataGB: null,
    voiceMinutes: null,
    smsMessages: null,
    maxChargedPerMonth: null,
  }),
};

/** A list that is not known to be whole says nothing of it. */
const extent = (key: string): Field => ({ key, kind: 'choice', options: LIST_EXTENTS, unsaid: 'some' });

/** Use abroad, and whether the plan's lists of countries are whole. */
export const ROAMING: readonly Field[] = [
  ROAMING_ENTRIES,
  ROAMING_PASSES,
  { key: 'maxDaysAbroad', kind: 'count', nullable: true },
  group('listed', [extent('internationalCalling'), extent('internationalSms'), extent('roaming')]),
];

/** Add-ons, whose own amounts are always stated. */
export const ADD_ONS: Field = {
  key: 'addOns',
  kind: 'list',
  fields: [
    text('id'),
    text('name'),
    money('pricePerLine'),
    count('maxPerLine', false),
    ...statedAmounts('dataGB', 'hotspotGB', 'voiceMinutes', 'smsMessages'),
    calling(),
    MESSAGING,
  ],
  fresh: () => ({
    id: '',
    name: '',
    pricePerLine: '',
    maxPerLine: 1,
    dataGB: 0,
    hotspotGB: 0,
    voiceMinutes: 0,
    smsMessages: 0,
    internationalCalling: [],
    internationalSms: [],
  }),
};
