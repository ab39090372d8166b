/** Facts of calling in the US that no plan document holds: each with its source, how good it is, and its date. */

/** `official`: the carrier's own or an official page was read; `reported`: somebody else says so. */
export const GRADES = ['official', 'reported'] as const;
export type Grade = (typeof GRADES)[number];

export interface GuideFact {
  grade: Grade;
  /** The source's own name. */
  source: string;
  /** null where it is a document that has no address of its own. */
  url: string | null;
  /** Year, month or day that the source speaks of; null where it does not say. */
  asOf: string | null;
}

/** The day on which all of these were read. */
export const FACTS_READ_ON = '2026-11-23';

const official = (source: string, url: string | null, asOf: string | null): GuideFact => ({
  grade: 'official',
  source,
  url,
  asOf,
});
const reported = (source: string, asOf: string | null): GuideFact => ({
  grade: 'reported',
  source,
  url: null,
  asOf,
});

const VERIZON_WIFI = official(
  'Verizon: Wi-Fi calling terms',
  'https://www.verizon.com/support/wifi-calling-legal/',
  '2020-05',
);
const TMOBILE_WIFI = official('T-Mobile support, DOC-1680', null, null);

export const FACTS = {
  volteNeeded: official('FCC guide to the end of 3G, copy at pineywoods911.com', null, '2022-01-05'),
  wifiAddressVerizon: VERIZON_WIFI,
  wifiAddressTMobile: TMOBILE_WIFI,
  wifi911: VERIZON_WIFI,
  wifiCostVerizon: VERIZON_WIFI,
  wifiCostTMobile: TMOBILE_WIFI,
  wifiCostAtt: reported('SlashGear, quoting AT&T', '2015'),
  wifiFallsBack: reported('myroami.com', null),
  simless911: official('47 CFR 9.10(b)', 'https://ecfr.io/Title-47/Section-9.10', null),
  noCallBack: official('FCC 03-262', null, '2003'),
  textTo911: official('FCC 13-64 and 13-127', 'https://www.fcc.gov', '2013'),
  abroad112: reported('GTI voice knowledge base', null),
  receivedAtt: official('AT&T programme page at uwsp.edu', null, null),
  receivedDayPass: official('AT&T International Day Pass terms (att.com, idp-terms)', null, null),
  receivedVoicemail: official('GTI voice knowledge base, of older T-Mobile plans', null, null),
  alertsFree: official('FCC: bill shock alerts', 'https://www.fcc.gov/bill-shock-alerts', null),
  alertsAtt: official('AT&T support, KM1009234', null, '2025-04'),
  dayPassMost: official('AT&T International Day Pass terms (att.com, idp-terms)', null, null),
  familyTMobile: official('T-Mobile support, DOC-1725', null, null),
  roamingOff: official('AT&T International Day Pass terms (att.com, idp-terms)', null, null),
  prepaidLoses: reported('Reviews of pay-as-you-go plans', null),
  codesBank: official(
    'Capital One: not receiving codes',
    'https://www.capitalone.com/support-center/bank/not-receiving-otp',
    null,
  ),
  codesTMobile: official('T-Mobile content blocking, at support.cocoon.com', null, null),
  codesVoip: reported('Reports of Twilio error 30038', null),
  tMobileHalfAbroad: reported('where2go.co, quoting a notice of T-Mobile', '2018'),
  fiAbroad: reported('rvmobileinternet.com, quoting Google Fi', null),
  portFirst: official('FCC guide to porting', 'https://www.fcc.gov', null),
} as const satisfies Record<string, GuideFact>;
export type FactId = keyof typeof FACTS;

export interface MenuPath {
  phone: 'iphone' | 'pixel' | 'samsung';
  /** The phone's own words in each language; null where no source gives them. */
  en: string;
  zh: string | null;
  /** Whether the Chinese words still wait to be confirmed on a phone. */
  zhConfirmed: boolean;
  fact: GuideFact;
}

/** Where calling over Wi-Fi, or the line it belongs to, stands in the settings of a phone. */
export const CALLING_MENUS: readonly MenuPath[] = [
  {
    phone: 'iphone',
    en: 'Settings > Cellular > (the line) > Wi-Fi Calling',
    zh: '设置 > 蜂窝网络 > （号码）> 无线局域网通话',
    zhConfirmed: false,
    fact: reported('A user’s report', '2026-10-08'),
  },
  {
    phone: 'pixel',
    en: 'Settings > Network & internet > SIMs > (the line)',
    zh: null,
    zhConfirmed: false,
    fact: reported('Guides of eSIM sellers', null),
  },
  {
    phone: 'samsung',
    en: 'Settings > Connections > SIM manager > (the line)',
    zh: null,
    zhConfirmed: false,
    fact: reported('esimagent.vdigital.app', '2026'),
  },
];
