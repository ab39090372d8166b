/** What `POST /api/v1/households` answers. */
import {
  type HouseholdAccount,
  type HouseholdWay,
  householdWays,
  type UnservedCarrier,
} from '@/lib/cost/household/household';
import { criterionKey } from '@/lib/cost/reason';
import type { CostSettings } from '@/lib/cost/result';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import type { HouseholdRequest } from './household-request';
import { type AskAnswer, askAnswer, type ItemAnswer, itemAnswer } from './result-text';

interface AccountAnswer {
  carrierId: string;
  groups: {
    /** Position in `need.groups`. */
    index: number;
    planId: string;
    /** What the group pays: of what the account pays, its share. */
    totalCents: number;
    /** What has to be asked; empty unless plans that may meet a need were asked for. */
    asks: AskAnswer[];
    /** They add up to the total. */
    items: ItemAnswer[];
  }[];
}

interface WayAnswer extends Pick<HouseholdWay, 'verdict' | 'totalCents' | 'dueAtStartCents'> {
  accounts: AccountAnswer[];
}

export interface HouseholdAnswer {
  catalogVersion: string;
  /** The settings that the taxes were computed with. */
  settings: CostSettings;
  /** The cheapest way over all carriers; null where there is none. */
  best: WayAnswer | null;
  /** The cheapest way of each carrier: by total, due at start, id. */
  carriers: ({ carrierId: string } & WayAnswer)[];
  /** Carriers that cannot serve every group, by id, with those groups and the three plans that are nearest for each. */
  unserved: {
    carrierId: string;
    groups: { index: number; plans: { planId: string; reasons: string[]; asks: AskAnswer[] }[] }[];
  }[];
  /** Plans left out because their check is older than the instance's limit; `includeOld` prices them too. */
  leftOut: { planId: string; verifiedAt: string }[];
}

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
