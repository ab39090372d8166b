/** Which facts a plan has, in groups, and how each is read: from which fields of the document, as what kind of value. */
import { prepared } from '@/lib/cost/prepare-plan';
import type { CarrierDocument, Notes, Period, PlanDocument } from '@/lib/plan/plan';
import {
  addOnEntry,
  feeEntry,
  messagingEntry,
  overageCapEntry,
  passEntry,
  planCallingEntry,
  recurringFeeEntry,
  roamingEntry,
  sourceEntry,
  speedEntry,
  topUpEntry,
} from './entries';
import { optionPrices } from './prices';
import {
  allowanceOf,
  amountOf,
  entriesOf,
  type FactValue,
  moneyOf,
  NONE,
  NOT_APPLICABLE,
  NOT_STATED,
  rateBeyond,
  wordOf,
  yesNo,
} from './value';

interface FactRule {
  /** Fields of the plan document that the fact is read from; none where it comes from elsewhere. */
  paths: readonly string[];
  read: (plan: PlanDocument, carrier: CarrierDocument) => FactValue;
}

const notesOf = (notes: Notes): FactValue =>
  Object.keys(notes).length === 0 ? NONE : { kind: 'notes', notes };

const textOf = (text: string): FactValue => ({ kind: 'text', text });

/** What the plan's own allowances last for: a month, or the cycle in days that the plan is paid by. */
const allowancePeriod = (plan: PlanDocument): Period => {
  const days = prepared(plan).allowanceDays;
  return days === null ? { months: 1 } : { days };
};

/** A priority class is never shown without how it is known (CT-28). */
const priorityClass = ({ data }: PlanDocument): FactValue =>
  data.priorityClass === null || data.priorityEvidence === null
    ? NOT_STATED
    : {
        kind: 'tagged',
        value: textOf(data.priorityClass),
        tag: wordOf('priorityEvidence', data.priorityEvidence),
      };

const networks = ({ networks, networksEvidence }: PlanDocument): FactValue =>
  networks.length === 0
    ? NOT_STATED
    : {
        kind: 'tagged',
        value: { kind: 'words', set: 'network', words: networks },
        tag: wordOf('networkEvidence', networksEvidence),
      };

/** The speed that is left, where data slows down at all. */
const throttleSpeed = ({ data }: PlanDocument): FactValue =>
  data.throttleKbps === null && (data.afterAllowance === 'stop' || data.afterAllowance === 'overage')
    ? NOT_APPLICABLE
    : amountOf(data.throttleKbps, 'kbps');

const dataRate = ({ data }: PlanDocument): FactValue =>
  data.overagePerGB === null && (data.afterAllowance === 'stop' || data.afterAllowance === 'throttle')
    ? NOT_APPLICABLE
    : moneyOf(data.overagePerGB, 'gb');

/** How much is bought at a time; without overage the question does not arise. */
const overageUnit = ({ data }: PlanDocument): FactValue => {
  if (data.overageBlockGB !== null) return amountOf(data.overageBlockGB, 'gb');
  return data.overagePerGB === null ? NOT_APPLICABLE : wordOf('overageUnit', 'byUse');
};

/** Whether countries that no entry names are not offered, or not known. */
const listedRule = (list: keyof PlanDocument['listed']) =>
  ({
    paths: [`listed.${list}`],
    read: ({ listed }: PlanDocument) => wordOf('listExtent', listed[list]),
  }) satisfies FactRule;

/** In the order in which people read them. */
export const FACT_RULES = {
  identity: {
    carrier: { paths: ['carrier'], read: (_, { name }) => ({ kind: 'text', text: name }) },
    name: { paths: ['name'], read: ({ name }) => textOf(name) },
    carrierKind: { paths: [], read: (_, { kind }) => wordOf('carrierKind', kind) },
    billing: { paths: ['billing'], read: ({ billing }) => wordOf('billing', billing) },
    networks: { paths: ['networks', 'networksEvidence'], read: networks },
    number: { paths: ['number'], read: ({ number }) => wordOf('number', number) },
    status: { paths: ['status'], read: ({ status }) => wordOf('status', status) },
    id: { paths: ['id'], read: ({ id }) => textOf(id) },
    notes: { paths: ['notes'], read: ({ notes }) => notesOf(notes) },
  },
  prices: {
    options: {
      paths: ['charges.options'],
      read: ({ charges: { options } }) =>
        options.length === 0 ? NOT_APPLICABLE : { kind: 'prices', options: options.map(optionPrices) },
    },
    topUps: {
      paths: ['charges.topUps'],
      read: ({ charges: { topUps } }) =>
        topUps.length === 0 ? NOT_APPLICABLE : entriesOf(topUps.map(topUpEntry)),
    },
    firstTopUp: {
      paths: ['charges.firstTopUpAtLeast'],
      // null is a stated rule here: the first top-up may be any of them.
      read: ({ charges: { firstTopUpAtLeast, topUps } }) =>
        firstTopUpAtLeast === null
          ? topUps.length === 0
            ? NOT_APPLICABLE
            : NONE
          : moneyOf(firstTopUpAtLeast, 'line'),
    },
    separateAccounts: {
      paths: ['separateAccounts'],
      read: ({ separateAccounts }) => yesNo(separateAccounts),
    },
  },
  fees: {
    recurringFees: {
      paths: ['charges.recurringFees'],
      read: ({ charges }) => entriesOf(charges.recurringFees.map(recurringFeeEntry)),
    },
    oneTimeFees: {
      paths: ['charges.oneTimeFees'],
      read: ({ charges }) => entriesOf(charges.oneTimeFees.map(feeEntry)),
    },
    earlyTermination: {
      paths: ['terms.earlyTerminationFee'],
      read: ({ terms }) => moneyOf(terms.earlyTerminationFee, null),
    },
    minimumTerm: {
      paths: ['terms.minimumMonths'],
      read: ({ terms }) => amountOf(terms.minimumMonths, 'months'),
    },
    refund: { paths: ['terms.refundDays'], read: ({ terms }) => amountOf(terms.refundDays, 'days') },
  },
  taxes: {
    taxesAndFees: {
      paths: ['charges.taxesAndFees'],
      read: ({ charges: { taxesAndFees } }) =>
        taxesAndFees === 'unknown' ? NOT_STATED : wordOf('taxStatus', taxesAndFees),
    },
  },
  data: {
    highSpeedGB: {
      paths: ['data.highSpeedGB'],
      read: (plan) =>
        allowanceOf(
          plan.data.highSpeedGB,
          plan.data.afterAllowance === 'overage',
          'gb',
          allowancePeriod(plan),
        ),
    },
    afterAllowance: {
      paths: ['data.afterAllowance'],
      read: ({ data }) => wordOf('afterAllowance', data.afterAllowance),
    },
    sharing: { paths: ['data.sharing'], read: ({ data }) => wordOf('sharing', data.sharing) },
    overagePerGB: { paths: ['data.overagePerGB'], read: dataRate },
    overageBlock: { paths: ['data.overageBlockGB'], read: overageUnit },
    overageCap: {
      paths: ['data.overageCapByLines'],
      read: ({ data }) => entriesOf(Object.entries(data.overageCapByLines ?? {}).map(overageCapEntry)),
    },
    fiveG: { paths: ['data.fiveG'], read: ({ data }) => yesNo(data.fiveG) },
  },
  quality: {
    priorityGB: {
      paths: ['data.priorityGB'],
      read: (plan) => amountOf(plan.data.priorityGB, 'gb', allowancePeriod(plan)),
    },
    priorityClass: { paths: ['data.priorityClass', 'data.priorityEvidence'], read: priorityClass },
    typicalSpeeds: {
      paths: ['typicalSpeeds'],
      read: ({ typicalSpeeds }) =>
        typicalSpeeds.length === 0 ? NOT_STATED : entriesOf(typicalSpeeds.map(speedEntry)),
    },
    throttleKbps: { paths: ['data.throttleKbps'], read: throttleSpeed },
    videoMaxHeight: {
      paths: ['data.videoMaxHeight'],
      read: ({ data }) => amountOf(data.videoMaxHeight, 'videoLines'),
    },
    networkManagement: {
      paths: [],
      read: (_, { links }) =>
        links.networkManagement === null
          ? { kind: 'noLink' }
          : { kind: 'link', url: links.networkManagement, title: null },
    },
  },
  hotspot: {
    hotspotGB: {
      paths: ['hotspot.includedGB'],
      read: (plan) => amountOf(plan.hotspot.includedGB, 'gb', allowancePeriod(plan)),
    },
    hotspotKbps: {
      paths: ['hotspot.maxKbps'],
      read: ({ hotspot }) =>
        hotspot.maxKbps === null && hotspot.includedGB === 0
          ? NOT_APPLICABLE
          : amountOf(hotspot.maxKbps, 'kbps'),
    },
  },
  voice: {
    voiceMinutes: {
      paths: ['voice.includedMinutes'],
      read: (plan) =>
        allowanceOf(
          plan.voice.includedMinutes,
          plan.voice.overagePerMinute !== null,
          'minutes',
          allowancePeriod(plan),
        ),
    },
    voiceRate: {
      paths: ['voice.overagePerMinute'],
      read: ({ voice }) => rateBeyond(voice.includedMinutes, voice.overagePerMinute, 'minute'),
    },
  },
  sms: {
    smsMessages: {
      paths: ['sms.includedMessages'],
      read: (plan) =>
        allowanceOf(
          plan.sms.includedMessages,
          plan.sms.overagePerMessage !== null,
          'messages',
          allowancePeriod(plan),
        ),
    },
    smsRate: {
      paths: ['sms.overagePerMessage'],
      read: ({ sms }) => rateBeyond(sms.includedMessages, sms.overagePerMessage, 'message'),
    },
  },
  callsAbroad: {
    internationalCalling: {
      paths: ['internationalCalling'],
      read: (plan) =>
        entriesOf(plan.internationalCalling.map((entry) => planCallingEntry(entry, allowancePeriod(plan)))),
    },
    callingListed: listedRule('internationalCalling'),
  },
  textsAbroad: {
    internationalSms: {
      paths: ['internationalSms'],
      read: (plan) =>
        entriesOf(plan.internationalSms.map((entry) => messagingEntry(entry, allowancePeriod(plan)))),
    },
    messagingListed: listedRule('internationalSms'),
  },
  roaming: {
    roaming: { paths: ['roaming'], read: ({ roaming }) => entriesOf(roaming.map(roamingEntry)) },
    roamingListed: listedRule('roaming'),
    maxDaysAbroad: {
      paths: ['maxDaysAbroad'],
      read: ({ maxDaysAbroad }) => amountOf(maxDaysAbroad, 'days'),
    },
  },
  passes: {
    roamingPasses: {
      paths: ['roamingPasses'],
      read: ({ roamingPasses }) => entriesOf(roamingPasses.map(passEntry)),
    },
  },
  addOns: {
    addOns: { paths: ['addOns'], read: ({ addOns }) => entriesOf(addOns.map(addOnEntry)) },
  },
  features: {
    esim: { paths: ['sim.esim'], read: ({ sim }) => yesNo(sim.esim) },
    physicalSim: { paths: ['sim.physical'], read: ({ sim }) => yesNo(sim.physical) },
    volte: { paths: ['features.volte'], read: ({ features }) => yesNo(features.volte) },
    wifiCalling: { paths: ['features.wifiCalling'], read: ({ features }) => yesNo(features.wifiCalling) },
    wifiCallingAbroad: {
      paths: ['features.wifiCallingAbroad'],
      read: ({ features }) => yesNo(features.wifiCallingAbroad),
    },
    spendingLimit: {
      paths: ['features.spendingLimit'],
      read: ({ features }) => wordOf('spendingLimit', features.spendingLimit),
    },
  },
  numberKeeping: {
    inactivityDays: {
      paths: ['numberKeeping.inactivityDays'],
      read: ({ numberKeeping }) => amountOf(numberKeeping.inactivityDays, 'days'),
    },
    graceDays: {
      paths: ['numberKeeping.graceDays'],
      read: ({ numberKeeping }) => amountOf(numberKeeping.graceDays, 'days'),
    },
    resetBy: {
      paths: ['numberKeeping.resetBy'],
      read: ({ numberKeeping: { resetBy } }) =>
        resetBy.length === 0 ? NOT_STATED : { kind: 'words', set: 'resetBy', words: resetBy },
    },
  },
  requirements: {
    eligibility: {
      paths: ['eligibility'],
      read: ({ eligibility }) => ({
        kind: 'words',
        set: 'eligibility',
        words: eligibility.length === 0 ? ['anyone'] : eligibility,
      }),
    },
    creditCheck: {
      paths: ['requirements.creditCheck'],
      read: ({ requirements }) => yesNo(requirements.creditCheck),
    },
    ssn: { paths: ['requirements.ssn'], read: ({ requirements }) => yesNo(requirements.ssn) },
    usAddress: {
      paths: ['requirements.usAddress'],
      read: ({ requirements }) => yesNo(requirements.usAddress),
    },
    foreignCard: {
      paths: ['requirements.foreignCard'],
      read: ({ requirements }) => yesNo(requirements.foreignCard),
    },
    activateFromAbroad: {
      paths: ['requirements.activateFromAbroad'],
      read: ({ requirements }) => yesNo(requirements.activateFromAbroad),
    },
  },
  sources: {
    verifiedAt: { paths: ['verifiedAt'], read: ({ verifiedAt }) => ({ kind: 'date', date: verifiedAt }) },
    sources: {
      paths: ['sources'],
      read: ({ sources }, carrier) => entriesOf(sources.map((source) => sourceEntry(source, carrier))),
    },
  },
} as const satisfies Record<string, Record<string, FactRule>>;
