/** What `POST /api/v1/households` answers. */
import type { z } from 'zod';
import {
  type HouseholdAccount,
  type HouseholdWay,
  householdWays,
  type UnservedCarrier,
} from '@/lib/cost/household/household';
import { criterionKey } from '@/lib/cost/reason';
import type { CostSettings } from '@/lib/cost/result';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import type { householdsAnswerSchema } from './answer-schemas';
import type { HouseholdRequest } from './household-request';
import { askAnswer, itemAnswer } from './result-text';

export type HouseholdAnswer = z.infer<typeof householdsAnswerSchema>;
type WayAnswer = NonNullable<HouseholdAnswer['best']>;
type AccountAnswer = WayAnswer['accounts'][number];

const accountAnswer = ({ carrierId, groups }: HouseholdAccount): AccountAnswer => ({
  carrierId,
  groups: groups.map(({ index, planId, quote }) => ({
    index,
    planId,
    totalCents: quote.totalCents,
    asks: quote.asks.map(askAnswer),
    items: quote.items.map(itemAnswer),
  })),
});

const wayAnswer = ({ verdict, totalCents, dueAtStartCents, accounts }: HouseholdWay): WayAnswer => ({
  verdict,
  totalCents,
  dueAtStartCents,
  accounts: accounts.map(accountAnswer),
});

const unservedAnswer = ({ carrierId, groups }: UnservedCarrier): HouseholdAnswer['unserved'][number] => ({
  carrierId,
  groups: groups.map(({ index, nearest }) => ({
    index,
    plans: nearest().map(({ planId, reasons, asks }) => ({
      planId,
      reasons: reasons.map(criterionKey),
      asks: asks.map(askAnswer),
    })),
  })),
});

interface PricedCatalog {
  version: string;
  plans: readonly PlanFacts[];
  carriers: readonly Pick<CarrierDocument, 'id' | 'families'>[];
  settings: CostSettings;
}

/**
 * Places a household on the catalog, by the one cost function.
 * @param oldest Plans last checked before this day are left out, unless the request asks for them; null = none.
 */
export function answerHousehold(
  { version, plans, carriers, settings }: PricedCatalog,
  { need, includeMayMeet, includeOld }: HouseholdRequest,
  oldest: string | null = null,
): HouseholdAnswer {
  const limit = includeOld ? null : oldest;
  const isOld = ({ verifiedAt }: PlanFacts) => limit !== null && verifiedAt < limit;
  const leftOut = plans.filter(isOld);
  // The same list where it can be: what is read of plans is kept by list.
  const priced = leftOut.length > 0 ? plans.filter((plan) => !isOld(plan)) : plans;
  const ways = householdWays({ plans: priced, carriers }, need, settings, { includeMayMeet });
  return {
    catalogVersion: version,
    settings,
    best: ways.best && wayAnswer(ways.best),
    carriers: ways.carriers.map((way) => ({ carrierId: way.carrierId, ...wayAnswer(way) })),
    unserved: ways.unserved.map(unservedAnswer),
    leftOut: leftOut.map(({ id, verifiedAt }) => ({ planId: id, verifiedAt })),
  };
}
