/**
 * The types of the plan document and the carrier document, as the schema says them: what the catalog holds about each,
 * in the trade's terms (TM Forum TMF620, the FCC broadband label, carriers' rate sheets).
 *
 * Four states of a fact stay apart everywhere: `'unlimited'`, a number, 0 (not offered) and `null` (the carrier
 * does not state it). Money is a decimal string of US dollars, data is in GB (1 GB = 1024 MB), voice in minutes.
 */
import type { z } from 'zod';
import type { CARRIER_LINKS } from '@/lib/plan/constants';
import type { carrierSchema, planSchema } from '@/lib/plan/schema';

export type PlanDocument = z.infer<typeof planSchema>;
/** What the cost function and the table need of a plan: everything but the evidence, which stays on the server. */
export type PlanFacts = Omit<PlanDocument, 'sources' | 'notes'>;
export type CarrierDocument = z.infer<typeof carrierSchema>;

/** One file of `data/catalog`: a carrier and its plans. */
export interface CarrierFile {
  carrier: CarrierDocument;
  plans: PlanDocument[];
}

export type PaymentOption = PlanDocument['charges']['options'][number];
export type AutopayDiscount = NonNullable<PaymentOption['autopayDiscount']>;
export type TopUp = PlanDocument['charges']['topUps'][number];
export type Fee = PlanDocument['charges']['recurringFees'][number];
export type CallingEntry = PlanDocument['internationalCalling'][number];
export type MessagingEntry = PlanDocument['internationalSms'][number];
export type RoamingEntry = PlanDocument['roaming'][number];
export type RoamingPass = PlanDocument['roamingPasses'][number];
export type AddOn = PlanDocument['addOns'][number];
export type Source = PlanDocument['sources'][number];
export type LocalText = PlanDocument['notes'];

export type Billing = PlanDocument['billing'];
export type Network = PlanDocument['networks'][number];
export type NetworkEvidence = NonNullable<PlanDocument['networksEvidence']>;
export type PlanStatus = PlanDocument['status'];
export type TaxStatus = PlanDocument['charges']['taxesAndFees'];
export type AfterAllowance = NonNullable<PlanDocument['data']['afterAllowance']>;
export type PriorityEvidence = NonNullable<PlanDocument['data']['priorityEvidence']>;
export type SpendingLimit = NonNullable<PlanDocument['features']['spendingLimit']>;
export type CarrierKind = CarrierDocument['kind'];
export type CarrierLink = (typeof CARRIER_LINKS)[number];
export type Per = Fee['per'];

/** Decimal string of US dollars, e.g. `"15.00"`; a rate has up to four decimals, e.g. `"0.0235"`. */
export type Money = string;
/** A number, `'unlimited'`, or `null` where the carrier does not state it. */
export type Amount = PlanDocument['data']['highSpeedGB'];
/** ISO 3166-1 alpha-2 codes, or `'*'` (every country no other entry of the same list names). */
export type Countries = RoamingEntry['countries'];
export type Period = PaymentOption['period'];
