/** The filters of `GET /api/v1/plans` as rules on a plan, for when no query can be asked. */
import type { PlanDocument } from '@/lib/plan/plan';
import type { PlanFilterName, PlanQuery } from './plan-query';

const stateOf = (fact: boolean | null): string => (fact === null ? 'unknown' : String(fact));

/** A plan's own values of each filter. */
const VALUES: Record<PlanFilterName, (plan: PlanDocument) => readonly string[]> = {
  carrier: ({ carrier }) => [carrier],
  network: ({ networks }) => (networks.length > 0 ? networks : ['unknown']),
  billing: ({ billing }) => [billing],
  status: ({ status }) => [status],
  taxes: ({ charges }) => [charges.taxesAndFees],
  esim: ({ sim }) => [stateOf(sim.esim)],
  fiveG: ({ data }) => [stateOf(data.fiveG)],
  volte: ({ features }) => [stateOf(features.volte)],
  wifiCalling: ({ features }) => [stateOf(features.wifiCalling)],
  creditCheck: ({ requirements }) => [stateOf(requirements.creditCheck)],
  ssn: ({ requirements }) => [stateOf(requirements.ssn)],
  number: ({ number }) => [number ?? 'unknown'],
  separateAccounts: ({ separateAccounts }) => [stateOf(separateAccounts)],
  sharing: ({ data }) => [data.sharing],
};

/** Whether a plan stays: of each filter that is set it has one of the values that are asked for. */
export const meetsFilters = (plan: PlanDocument, chosen: PlanQuery['chosen']): boolean =>
  chosen.every(({ name, values }) => VALUES[name](plan).some((own) => values.includes(own)));
