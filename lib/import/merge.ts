/** What a plan document becomes once a label has said what it says; everything else stays as it is. */
import type { Billing, Fee, PaymentOption, PlanDocument, RecurringFee, Source } from '@/lib/plan/plan';
import { lastsMonths, optionsLike } from './check';
import type { Label } from './label';
import type { Warning } from './notes';
import { placeSpeeds } from './speeds';

/** A plan of which nothing is stated yet but what the label gives. */
export function blankPlan(stated: {
  id: string;
  carrier: string;
  name: string;
  billing: Billing;
  verifiedAt: string;
}): PlanDocument {
  return {
    ...stated,
    networks: [],
    networksEvidence: null,
    status: 'current',
    eligibility: [],
    number: null,
    separateAccounts: null,
    maxDaysAbroad: null,
    sim: { esim: null, physical: null },
    charges: {
      options: [],
      topUps: [],
      recurringFees: [],
      firstTopUpAtLeast: null,
      oneTimeFees: [],
      taxesAndFees: 'unknown',
    },
    voice: { includedMinutes: null, overagePerMinute: null },
    sms: { includedMessages: null, overagePerMessage: null },
    data: {
      highSpeedGB: null,
      sharing: 'line',
      priorityGB: null,
      afterAllowance: null,
      throttleKbps: null,
      overagePerGB: null,
      overageBlockGB: null,
      overageCapByLines: null,
      fiveG: null,
      videoMaxHeight: null,
      priorityClass: null,
      priorityEvidence: null,
    },
    hotspot: { includedGB: null, maxKbps: null },
    internationalCalling: [],
    internationalSms: [],
    roaming: [],
    roamingPasses: [],
    addOns: [],
    listed: { internationalCalling: 'some', internationalSms: 'some', roaming: 'some' },
    features: { volte: null, wifiCalling: null, wifiCallingAbroad: null, spendingLimit: null },
    numberKeeping: { inactivityDays: null, graceDays: null, resetBy: [] },
    requirements: {
      creditCheck: null,
      ssn: null,
      usAddress: null,
      foreignCard: null,
      activateFromAbroad: null,
    },
    typicalSpeeds: [],
    terms: { earlyTerminationFee: null, minimumMonths: null, refundDays: null },
    sources: [],
    notes: {},
  };
}

const makeOption = (id: string, months: number): PaymentOption => ({
  ...{ id, period: { months }, priceByLines: {}, extraLinePrice: null, autopayDiscount: null },
  ...{ conditions: [], newCustomersOnly: false, maxUses: null },
});

/** An id that no option of the list has. */
function freeId(options: readonly PaymentOption[], wanted: string): string {
  const taken = new Set(options.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

/** Puts the regular price into the option of that period, or notes that the label cannot tell which it is. */
function mergePrice(plan: PlanDocument, label: Label): Warning[] {
  const { options } = plan.charges;
  const [option, second] = optionsLike(plan, label.months);
  if (second)
    return [{ row: label.row, field: 'price', message: { code: 'noSameOption', params: { count: 2 } } }];
  const { extraLinePrice } = label;
  if (option) {
    Object.assign(option.priceByLines, label.priceByLines);
    if (extraLinePrice !== null) option.extraLinePrice = extraLinePrice;
  }
  if (!option) {
    const id = freeId(options, label.months === 1 ? 'monthly' : `${label.months}-months`);
    options.push({
      ...makeOption(id, label.months),
      priceByLines: { ...label.priceByLines },
      extraLinePrice,
    });
  }
  return [];
}

/** The introductory rate: an option for new customers that may be used for that many months. */
function mergeIntro(plan: PlanDocument, label: Label): void {
  if (!label.intro) return;
  const { options } = plan.charges;
  const { priceByLines, months } = label.intro;
  const intro = options.filter(({ newCustomersOnly, maxUses, period }) => {
    return newCustomersOnly && maxUses !== null && lastsMonths(period, 1);
  });
  if (intro.length === 1 && intro[0]) {
    Object.assign(intro[0].priceByLines, priceByLines);
    intro[0].maxUses = months;
  } else if (intro.length === 0) {
    const option = makeOption(freeId(options, 'intro-monthly'), 1);
    options.push({ ...option, priceByLines: { ...priceByLines }, newCustomersOnly: true, maxUses: months });
  }
}

/** Fees of the same name take the label's amount; fees that the label does not name stay. */
function mergeFees<One extends Fee | RecurringFee>(
  fees: One[],
  stated: readonly Fee[],
  toNew: (fee: Fee) => One,
): void {
  for (const fee of stated) {
    const same = fees.find(({ name }) => name.toLowerCase() === fee.name.toLowerCase());
    // A percentage says more than the amount that it makes at the label's price.
    if (same && 'amount' in same) same.amount = fee.amount;
    else if (!same && Number(fee.amount) !== 0) fees.push(toNew(fee));
  }
}

/** Speeds of the same generation take the label's figures. Answers what has no place, for want of a generation. */
function mergeSpeeds(plan: PlanDocument, label: Label): Warning[] {
  return label.speeds.flatMap((one): Warning[] => {
    const speeds = placeSpeeds(one, plan.data.fiveG);
    if (speeds === null)
      return [{ row: label.row, field: 'typicalSpeeds', message: { code: 'speedGeneration', params: {} } }];
    const at = plan.typicalSpeeds.findIndex(({ generation }) => generation === speeds.generation);
    plan.typicalSpeeds.splice(at < 0 ? plan.typicalSpeeds.length : at, 1, speeds);
    return [];
  });
}

function mergeData(data: PlanDocument['data'], stated: Label['data']): void {
  const { highSpeedGB, afterAllowance, overagePerGB, ...rest } = stated;
  Object.assign(data, rest);
  // "Unlimited" on a label counts the slowed data too: it does not unsay how much of it is fast.
  if (highSpeedGB !== undefined && !(highSpeedGB === 'unlimited' && typeof data.highSpeedGB === 'number'))
    data.highSpeedGB = highSpeedGB;
  if (afterAllowance === 'overage') {
    // Where data are slowed or stop, a price of more data is an offer to buy, not what happens by itself.
    if (data.afterAllowance !== null && data.afterAllowance !== 'overage') return;
    data.afterAllowance = 'overage';
    data.overagePerGB = overagePerGB ?? null;
  } else if (afterAllowance !== undefined) data.afterAllowance = afterAllowance;
}

/** Changes a document in place by a label; answers what it could not place. */
export function mergeLabel(plan: PlanDocument, label: Label): Warning[] {
  const warnings = mergePrice(plan, label);
  mergeIntro(plan, label);
  mergeFees(plan.charges.oneTimeFees, label.oneTimeFees, (fee) => ({ ...fee }));
  mergeFees(plan.charges.recurringFees, label.recurringFees, (fee) => ({ ...fee, each: 'month' }));
  if (label.taxesAndFees !== null) plan.charges.taxesAndFees = label.taxesAndFees;
  mergeData(plan.data, label.data);
  Object.assign(plan.terms, label.terms);
  return [...warnings, ...mergeSpeeds(plan, label)];
}

/**
 * Names the file as a source of the document, and its day as the day of the check. Whether that goes back is
 * `mergedEvidence`'s to see.
 */
export function mergeSource(plan: PlanDocument, source: Source | null, asOf: string): void {
  plan.verifiedAt = asOf;
  if (source === null) return;
  const same = plan.sources.find(({ url, title }) => url === source.url && title === source.title);
  if (!same) plan.sources.push(structuredClone(source));
  else {
    same.asOf = source.asOf;
    same.covers = [...new Set([...same.covers, ...source.covers])];
  }
}
