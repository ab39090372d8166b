/** The fields that a carrier may state for all its plans, each named by its path in the plan document. */

/** Fields taken field by field, by the object that holds them. */
const IN_OBJECTS = {
  sim: ['esim', 'physical'],
  charges: ['recurringFees', 'oneTimeFees', 'taxesAndFees'],
  voice: ['includedMinutes', 'overagePerMinute'],
  sms: ['includedMessages', 'overagePerMessage'],
  data: [
    'highSpeedGB',
    'sharing',
    'priorityGB',
    'afterAllowance',
    'throttleKbps',
    'overagePerGB',
    'overageBlockGB',
    'overageCapByLines',
    'fiveG',
    'videoMaxHeight',
    'priorityClass',
    'priorityEvidence',
  ],
  hotspot: ['includedGB', 'maxKbps'],
  listed: ['internationalCalling', 'internationalSms', 'roaming'],
  features: ['volte', 'wifiCalling', 'wifiCallingAbroad', 'spendingLimit'],
  numberKeeping: ['inactivityDays', 'graceDays', 'resetBy'],
  requirements: ['creditCheck', 'ssn', 'usAddress', 'foreignCard', 'activateFromAbroad'],
} as const;

/** Fields taken whole; `networks` takes `networksEvidence` along. */
const WHOLE = [
  'networks',
  'number',
  'separateAccounts',
  'maxDaysAbroad',
  'internationalCalling',
  'internationalSms',
  'roaming',
  'roamingPasses',
  'addOns',
] as const;

/** Each object of a plan document that may be shared, with those of its fields that may. */
export const SHARED_OBJECTS: Readonly<Record<string, readonly string[]>> = IN_OBJECTS;

type Objects = typeof IN_OBJECTS;
export type SharedField =
  | (typeof WHOLE)[number]
  | { [Key in keyof Objects]: `${Key}.${Objects[Key][number]}` }[keyof Objects];

/** Every field that may be shared, e.g. `number` or `features.volte`, in the order of the plan document. */
export const SHARED_FIELDS: readonly SharedField[] = [
  ...WHOLE,
  ...Object.entries(IN_OBJECTS).flatMap(([key, fields]) =>
    fields.map((field) => `${key}.${field}` as SharedField),
  ),
];

const KNOWN: ReadonlySet<string> = new Set(SHARED_FIELDS);
export const isSharedField = (text: string): text is SharedField => KNOWN.has(text);

/** The top-level field of the plan document that holds a shared field: what a source says it covers. */
export const topFieldOf = (field: SharedField): string => field.split('.')[0] as string;

/** What a field holds where nobody states it: the field's empty form, null for most. */
const EMPTY: Partial<Record<SharedField, unknown>> = {
  networks: { networks: [], networksEvidence: null },
  internationalCalling: [],
  internationalSms: [],
  roaming: [],
  roamingPasses: [],
  addOns: [],
  'charges.recurringFees': [],
  'charges.oneTimeFees': [],
  'charges.taxesAndFees': 'unknown',
  'data.sharing': 'line',
  'listed.internationalCalling': 'some',
  'listed.internationalSms': 'some',
  'listed.roaming': 'some',
  'numberKeeping.resetBy': [],
};

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a field where nobody states it; a new one each time. */
export function emptyValueOf(field: SharedField): unknown {
  return structuredClone(EMPTY[field] ?? null);
}

/**
 * The value of a field in a plan document or in a part of one; undefined where it is absent. That of `networks` is
 * `{ networks, networksEvidence }`: the one says nothing without the other.
 */
export function valueAt(document: unknown, field: SharedField): unknown {
  if (!isObject(document)) return undefined;
  if (field === 'networks') {
    const { networks, networksEvidence } = document;
    if (networks === undefined && networksEvidence === undefined) return undefined;
    return networks === null ? null : { networks, networksEvidence };
  }
  const [key, inner] = field.split('.') as [string, string?];
  if (inner === undefined) return document[key];
  const object = document[key];
  return isObject(object) ? object[inner] : undefined;
}

/** Sets a field in a document that is the caller's own to change; undefined takes it away, null is set as it is. */
export function setValueAt(document: Json, field: SharedField, value: unknown): void {
  if (field === 'networks') {
    const pair = isObject(value) ? value : value === undefined ? {} : { networks: null };
    for (const key of ['networks', 'networksEvidence'])
      if (pair[key] === undefined) delete document[key];
      else document[key] = pair[key];
    return;
  }
  const [key, inner] = field.split('.') as [string, string?];
  if (inner === undefined) {
    if (value === undefined) delete document[key];
    else document[key] = value;
    return;
  }
  const object: Json = isObject(document[key]) ? { ...document[key] } : {};
  if (value === undefined) delete object[inner];
  else object[inner] = value;
  if (Object.keys(object).length > 0) document[key] = object;
  else delete document[key];
}

/** The same value for comparing: `null` and an absent value are the field's empty form. */
export function comparable(field: SharedField, value: unknown): string {
  return JSON.stringify(value ?? EMPTY[field] ?? null);
}

/** Whether a value says something: it is not null, absent or the field's empty form. */
export const isStated = (field: SharedField, value: unknown): boolean =>
  comparable(field, value) !== comparable(field, null);

/** The fields that a carrier's facts, or a plan, state. */
export const sharedFieldsOf = (document: object | null): SharedField[] =>
  SHARED_FIELDS.filter((field) => isStated(field, valueAt(document, field)));
