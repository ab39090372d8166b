/** A plan that states everything, made of one that does not. */
import type {
  Amount,
  AmountAbroad,
  CallingEntry,
  Countries,
  MessagingEntry,
  PlanFacts,
} from '@/lib/plan/plan';

const stated = <Value>(value: Value | null, instead: Value): Value => value ?? instead;
const number = <Value extends Amount | AmountAbroad>(amount: Value): NonNullable<Value> | number =>
  amount ?? 3;

/** A list that nobody has read is left out. */
const read = <Entry extends { countries: Countries }>(list: Entry[]): Entry[] =>
  list.filter(({ countries }) => countries !== 'unlisted');

const calls = (list: CallingEntry[]): CallingEntry[] =>
  read(list).map((entry) => ({ ...entry, includedMinutes: number(entry.includedMinutes) }));

const messages = (list: MessagingEntry[]): MessagingEntry[] =>
  read(list).map((entry) => ({ ...entry, includedMessages: number(entry.includedMessages) }));

const features = (plan: PlanFacts): PlanFacts['features'] => ({
  volte: stated(plan.features.volte, true),
  wifiCalling: stated(plan.features.wifiCalling, true),
  wifiCallingAbroad: stated(plan.features.wifiCallingAbroad, true),
  spendingLimit: stated(plan.features.spendingLimit, 'alerts'),
});

const requirements = ({ requirements: all }: PlanFacts): PlanFacts['requirements'] => ({
  creditCheck: stated(all.creditCheck, true),
  ssn: stated(all.ssn, false),
  usAddress: stated(all.usAddress, false),
  foreignCard: stated(all.foreignCard, true),
  activateFromAbroad: stated(all.activateFromAbroad, true),
});

const roaming = (plan: PlanFacts): PlanFacts['roaming'] =>
  read(plan.roaming).map(({ countries, data, voice, sms }) => ({
    countries,
    data: {
      includedGB: number(data.includedGB),
      afterAllowance: stated(data.afterAllowance, 'stop'),
      overagePerMB: stated(data.overagePerMB, '0.01'),
    },
    voice: { ...voice, includedMinutes: number(voice.includedMinutes) },
    sms: {
      ...sms,
      includedMessages: number(sms.includedMessages),
      ratePerReceived: stated(sms.ratePerReceived, '0.02'),
    },
  }));

/** The plan with a value for all that it does not state, every list read and whole, and separate accounts allowed. */
export function withoutNulls(plan: PlanFacts): PlanFacts {
  const { data } = plan;
  return {
    ...plan,
    networks: plan.networks.length > 0 ? plan.networks : ['att'],
    networksEvidence: 'published',
    number: stated(plan.number, 'mobile'),
    separateAccounts: true,
    maxDaysAbroad: 365,
    sim: { esim: stated(plan.sim.esim, true), physical: stated(plan.sim.physical, true) },
    voice: { ...plan.voice, includedMinutes: number(plan.voice.includedMinutes) },
    sms: { ...plan.sms, includedMessages: number(plan.sms.includedMessages) },
    data: {
      ...data,
      highSpeedGB: number(data.highSpeedGB),
      priorityGB: number(data.priorityGB),
      afterAllowance: stated(data.afterAllowance, 'stop'),
      overagePerGB: stated(data.overagePerGB, '2.00'),
      fiveG: stated(data.fiveG, true),
    },
    hotspot: { ...plan.hotspot, includedGB: number(plan.hotspot.includedGB) },
    internationalCalling: read(plan.internationalCalling).map((entry) =>
      'includedMinutes' in entry ? { ...entry, includedMinutes: number(entry.includedMinutes) } : entry,
    ),
    internationalSms: messages(plan.internationalSms),
    roaming: roaming(plan),
    roamingPasses: read(plan.roamingPasses).map((pass) => ({
      ...pass,
      dataGB: number(pass.dataGB),
      voiceMinutes: number(pass.voiceMinutes),
      smsMessages: number(pass.smsMessages),
    })),
    addOns: plan.addOns.map((addOn) => ({
      ...addOn,
      internationalCalling: calls(addOn.internationalCalling),
      internationalSms: messages(addOn.internationalSms),
    })),
    listed: { internationalCalling: 'all', internationalSms: 'all', roaming: 'all' },
    features: features(plan),
    numberKeeping: { ...plan.numberKeeping, inactivityDays: stated(plan.numberKeeping.inactivityDays, 45) },
    requirements: requirements(plan),
  };
}
