/** Section 4, rules 1 and 2: conditions on what a plan is, whatever it costs. */
import type { Requirements } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { type Answer, type Answers, give } from './answers';
import type { Case } from './case';

const noUnless = (met: boolean): Answer => (met ? 'yes' : 'no');

/** A fact that has to be as wanted. */
const asWanted = (fact: boolean | null, wanted: boolean): Answer =>
  fact === null ? 'ask' : noUnless(fact === wanted);

/** The facts that a person can require by a flag, each with its value that meets the need. */
const facts = ({
  sim,
  features,
  data,
  requirements,
}: PlanFacts): [keyof Requirements, boolean | null, boolean][] => [
  ['esim', sim.esim, true],
  ['volte', features.volte, true],
  ['wifiCalling', features.wifiCalling, true],
  ['wifiCallingAbroad', features.wifiCallingAbroad, true],
  ['fiveG', data.fiveG, true],
  ['noCreditCheck', requirements.creditCheck, false],
  ['noSsn', requirements.ssn, false],
  ['foreignCard', requirements.foreignCard, true],
  ['activateFromAbroad', requirements.activateFromAbroad, true],
];

function numberIdle({ numberKeeping }: PlanFacts, idleDays: number): Answer {
  const { resetBy, inactivityDays } = numberKeeping;
  if (resetBy.includes('top-up') || resetBy.includes('renewal')) return 'yes';
  return inactivityDays === null ? 'ask' : noUnless(inactivityDays >= idleDays);
}

function priorityData({ data: { priorityGB } }: PlanFacts, least: number): Answer {
  if (priorityGB === null) return 'ask';
  return noUnless(priorityGB === 'unlimited' || priorityGB >= least);
}

export function answerFacts({ plan, need }: Case, answers: Answers): void {
  const { require } = need;
  const { spendingLimit } = plan.features;
  give(answers, 'closed', noUnless(plan.status === 'current'));
  give(answers, 'eligibility', noUnless(plan.eligibility.every((one) => require.eligibility.includes(one))));
  give(answers, 'billing', noUnless(require.billing.length === 0 || require.billing.includes(plan.billing)));
  give(
    answers,
    'carrier',
    noUnless(require.carriers.length === 0 || require.carriers.includes(plan.carrier)),
  );
  for (const [flag, fact, wanted] of facts(plan))
    if (require[flag]) give(answers, flag, asWanted(fact, wanted));
  if (require.networks.length > 0) {
    const one = plan.networks.some((network) => require.networks.includes(network));
    give(answers, 'network', plan.networks.length === 0 ? 'ask' : noUnless(one));
  }
  if (require.spendingLimit) {
    const met = spendingLimit === 'prepaid' || spendingLimit === 'cap';
    give(answers, 'spendingLimit', spendingLimit === null ? 'ask' : noUnless(met));
  }
  if (require.minPriorityGB > 0) give(answers, 'priorityData', priorityData(plan, require.minPriorityGB));
  if (require.mobileNumber)
    give(answers, 'mobileNumber', plan.number === null ? 'ask' : noUnless(plan.number === 'mobile'));
  if (require.idleDays > 0) give(answers, 'numberIdle', numberIdle(plan, require.idleDays));
}
