/**
 * The types of the plan document and the carrier document, as the schema says them: what the catalog holds about each,
 * in the trade's terms (TM Forum TMF620, the FCC broadband label, carriers' rate sheets).
 *
 * Four states of a fact stay apart everywhere: `'unlimited'`, a number, 0 (not offered) and `null` (the carrier
 * does not state it). Money is a decimal string of US dollars, data is in GB (1 GB = 1024 MB), voice in minutes.
 */
import type { z } from 'zod';
import type { carrierSchema } from '@/lib/plan/carrier-schema';
import type { AUTOPAY_MEANS, NOTE_TOPICS } from '@/lib/plan/constants';
import type { planSchema } from '@/lib/plan/schema';
import type { SharedField } from '@/lib/plan/shared-fields';

export type PlanDocument = z.infer<typeof planSchema>;
/** What the cost function and the table need of a plan: everything but the evidence, which stays on the server. */
export type PlanFacts = Omit<PlanDocument, 'sources' | 'notes'>;

type SharedObject =
  | 'sim'
  | 'voice'
  | 'sms'
  | 'data'
  | 'hotspot'
  | 'listed'
  | 'features'
  | 'numberKeeping'
  | 'requirements';
/** What a carrier states for all its plans: a part of a plan document with evidence of its own. */
export type SharedFacts = Partial<
  Pick<
    PlanDocument,
    | 'networks'
    | 'networksEvidence'
    | 'number'
    | 'separateAccounts'
    | 'maxDaysAbroad'
    | 'internationalCalling'
    | 'internationalSms'
    | 'roaming'
    | 'roamingPasses'
    | 'addOns'
  >
> & { [Key in SharedObject]?: Partial<PlanDocument[Key]> } & {
  charges?: Partial<Pick<PlanDocument['charges'], 'recurringFees' | 'oneTimeFees' | 'taxesAndFees'>>;
} & Pick<PlanDocument, 'sources' | 'verifiedAt'>;
export type CarrierDocument = z.infer<typeof carrierSchema>;

/** One file of `data/catalog`: a carrier and its plans. */
export interface CarrierFile {
  carrier: CarrierDocument;
  /** Resolved: each whole, with what it has from its carrier. */
  plans: PlanDocument[];
  /** The fields that are a plan's own, by its id; a plan that is not named has by value what its carrier says. */
  own?: Readonly<Record<string, readonly SharedField[]>>;
}

export type PaymentOption = PlanDocument['charges']['options'][number];
export type AutopayDiscount = NonNullable<PaymentOption['autopayDiscount']>;
export type AutopayMeans = (typeof AUTOPAY_MEANS)[number];
export type TopUp = PlanDocument['charges']['topUps'][number];
export type Fee = PlanDocument['charges']['oneTimeFees'][number];
/** A fee of each month or purchase, or a percentage of what is paid for the plan. */
export type RecurringFee = PlanDocument['charges']['recurringFees'][number];
/** A row of a plan's own list of calls: with an amount of its own, or taken from the plan's voice minutes. */
export type PlanCallingEntry = PlanDocument['internationalCalling'][number];
/** A row of a list of calls with an amount of its own. */
export type CallingEntry = AddOn['internationalCalling'][number];
export type MessagingEntry = PlanDocument['internationalSms'][number];
export type RoamingEntry = PlanDocument['roaming'][number];
export type RoamingPass = PlanDocument['roamingPasses'][number];
export type AddOn = PlanDocument['addOns'][number];
export type Source = PlanDocument['sources'][number];
/** A text in both languages of the product. */
export type LocalText = { en: string; zh: string };
/** What the fields cannot say, by topic; a topic without a note is left out. */
export type Notes = PlanDocument['notes'];
export type NoteTopic = (typeof NOTE_TOPICS)[number];

export type Billing = PlanDocument['billing'];
export type Network = PlanDocument['networks'][number];
export type PlanStatus = PlanDocument['status'];
export type AfterAllowance = NonNullable<PlanDocument['data']['afterAllowance']>;
export type NumberKind = NonNullable<PlanDocument['number']>;
export type ListExtent = PlanDocument['listed']['roaming'];
export type TypicalSpeeds = PlanDocument['typicalSpeeds'][number];
export type Family = CarrierDocument['families'][number];
export type Per = Fee['per'];

/** Decimal string of US dollars, e.g. `"15.00"`; a rate has up to four decimals, e.g. `"0.0235"`. */
export type Money = string;
/** A number, `'unlimited'`, or `null` where the carrier does not state it. */
export type Amount = PlanDocument['data']['highSpeedGB'];
/** An amount abroad; `'home'` is the plan's own amount of that kind. */
export type AmountAbroad = RoamingPass['dataGB'];
/**
 * ISO 3166-1 alpha-2 codes; `'*'`, every country that no other entry of the same list names; or `'unlisted'`, a list
 * that the carrier has and that nobody has read: it may hold a country or not.
 */
export type Countries = RoamingEntry['countries'];
export type Period = PaymentOption['period'];
