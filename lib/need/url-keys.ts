/**
 * The keys of a need in a link, and what old links called them.
 *
 * | key | says | example |
 * |---|---|---|
 * | `lines`, `months`, `days` | lines; the horizon in months, or the days of a stay | `lines=2&months=24` |
 * | `min`, `sms`, `gb`, `hot` | use per line and month: minutes, texts, GB, GB of these by hotspot | `min=200&gb=10` |
 * | `call`, `text` | use towards a country, once for each | `call=CN:120` |
 * | `also` | a kind of other months: how many, then what differs; an empty list is `call:none` | `also=2,gb:30,call:CN:60` |
 * | `trip` | country, days, GB, minutes, texts, texts received; zeros at the end are left out | `trip=MX:7:2` |
 * | `state` | where taxes are estimated | `state=CA` |
 * | `autopay` | `1` or `bank`, `debit`, `card` | `autopay=debit` |
 * | `existing`, `slow` | no offers for new customers; slowed-down data is fine | `slow=1` |
 * | `FLAG_KEYS` | requirements | `esim=1&mobile=1` |
 * | `net`, `bill`, `brand` | networks, kinds of billing and carriers to choose from | `net=att,tmobile` |
 * | `prio`, `idle` | least priority data in GB; days that the number lies idle | `idle=60` |
 * | `elig` | what the person can show, in place of `own-phone`; `none` = nothing | `elig=own-phone,student` |
 * | `offer` | carrier, plan, a month, months, once, name: the person's own offer in dollars | `offer=verizon::-23.05:36:0:Phone credit` |
 * | `group` | lines of a household that differ, once for each group: how many, then what differs, with the keys above | `group=2;gb:40;name:Ann` |
 * | `group1gb` … | the same as fields of a plain form, by group; a list counts where `group1own` names it | `group1lines=2&group1gb=40` |
 * | `pay` | what the person pays now, in dollars a month | `pay=65` |
 */
import { GROUPS, MAX_OTHER_MONTHS } from './limits';
import type { RequireFlag } from './need';

/** The key of each yes-or-no requirement; `1` is yes. */
export const FLAG_KEYS: Record<RequireFlag, string> = {
  esim: 'esim',
  volte: 'volte',
  wifiCalling: 'wfc',
  wifiCallingAbroad: 'wfcabroad',
  fiveG: '5g',
  mobileNumber: 'mobile',
  noCreditCheck: 'nocredit',
  noSsn: 'nossn',
  foreignCard: 'foreigncard',
  activateFromAbroad: 'abroad',
  spendingLimit: 'limit',
  noPrepay: 'monthly',
};

/** A row of a plain form: one field each for what the short form writes into one text. */
export const CALL_FIELDS = ['callTo', 'callMin'] as const;
export const TEXT_FIELDS = ['textTo', 'textN'] as const;
export const TRIP_FIELDS = ['tripTo', 'tripDays', 'tripGb', 'tripMin', 'tripSms', 'tripGot'] as const;
/** Carrier, plan, dollars off a month, months, dollars off once, name. */
export const OFFER_FIELDS = [
  'offerAt',
  'offerPlan',
  'offerOff',
  'offerFor',
  'offerOnce',
  'offerName',
] as const;

/** The fields of one kind of other months in a plain form, e.g. `also1gb`; an empty amount is as usual. */
export const OTHER_MONTHS_FIELDS = [
  'months',
  'gb',
  'hot',
  'min',
  'sms',
  'own',
  'callTo',
  'callMin',
  'textTo',
  'textN',
] as const;
type OtherMonthsField = (typeof OTHER_MONTHS_FIELDS)[number];
export const otherMonthsKey = (kind: number, field: OtherMonthsField): string => `also${kind + 1}${field}`;

const OTHER_MONTHS_KEYS = Array.from({ length: MAX_OTHER_MONTHS }, (_, kind) =>
  OTHER_MONTHS_FIELDS.map((field) => otherMonthsKey(kind, field)),
).flat();

/** The lists of a group that are as in the need unless `own` names them, and the fields of each in a plain form. */
export const GROUP_LISTS = {
  call: CALL_FIELDS,
  text: TEXT_FIELDS,
  trip: TRIP_FIELDS,
  also: OTHER_MONTHS_KEYS,
  net: ['net'],
  bill: ['bill'],
  brand: ['brand'],
  elig: ['elig'],
} as const satisfies Record<string, readonly string[]>;
export type GroupList = keyof typeof GROUP_LISTS;

/** The fields of a group in a plain form; an empty one is as in the need. */
const GROUP_FIELDS: readonly string[] = [
  ...['lines', 'name', 'own', 'min', 'sms', 'gb', 'hot', 'prio', 'idle'],
  ...Object.values(GROUP_LISTS).flat(),
  ...OFFER_FIELDS,
  ...Object.values(FLAG_KEYS),
];

/** Before the fields of a group in a plain form, e.g. `group1`. */
export const groupPrefix = (place: number): string => `group${place + 1}`;

const GROUP_KEY = new RegExp(`^group[1-${GROUPS.max}](.+)$`);

/** In `elig`, and in lists of other months and of groups: nothing. */
export const NOTHING = 'none';

/** `months` or `days`: which of the two numbers of a plain form counts. */
export const PERIODS = ['months', 'days'] as const;

/** Every key that the need reads, but the fields of groups. */
export const NEED_PARAMS: readonly string[] = [
  'lines',
  ...PERIODS,
  'period',
  'min',
  'sms',
  'gb',
  'hot',
  'call',
  ...CALL_FIELDS,
  'text',
  ...TEXT_FIELDS,
  'also',
  ...OTHER_MONTHS_KEYS,
  'trip',
  ...TRIP_FIELDS,
  'state',
  'autopay',
  'existing',
  'slow',
  ...Object.values(FLAG_KEYS),
  'net',
  'bill',
  'brand',
  'prio',
  'idle',
  'elig',
  'offer',
  ...OFFER_FIELDS,
  'group',
  'pay',
];

/** Whether the need reads this key. */
export const isNeedParam = (key: string): boolean =>
  NEED_PARAMS.includes(key) || GROUP_FIELDS.includes(GROUP_KEY.exec(key)?.[1] ?? '');

/** Spelled-out names that links written by hand use, and the key each stands for. */
export const LEGACY_KEYS: Readonly<Record<string, string>> = {
  minutes: 'min',
  texts: 'sms',
  data: 'gb',
  hotspot: 'hot',
  calls: 'call',
  trips: 'trip',
  network: 'net',
  billing: 'bill',
  carrier: 'brand',
  eligibility: 'elig',
};

/** What mail programs, searches, messengers and shops append to any link. */
const TRACKING = new Set(
  [
    'gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid fbclid msclkid yclid ysclid twclid ttclid igshid',
    'igsh li_fat_id mc_cid mc_eid _hsenc _hsmi mkt_tok vero_id oly_enc_id rb_clickid s_cid _ga _gl _rsc ref ref_src si',
    'from isappinstalled scene clicktime enterid share_token share_source sharesource nsukey wxfrom wechat spm scm',
    'xhsshare appuid apptime share_id share_from bbid vd_source unique_k tt_from timestamp weibo_id',
  ].flatMap((line) => line.split(' ')),
);

/** Keys that mail, search and social sites append to any link: nobody's mistake. */
export function isTracking(key: string): boolean {
  return /^(?:utm|mtm|pk|hsa|matomo)_/.test(key) || TRACKING.has(key.toLowerCase());
}
