/** Where an eSIM is added: the phone's own words in English and Chinese, with how sure they are. */

export const ESIM_PHONES = ['iphone', 'pixel', 'samsung', 'huawei'] as const;
export type EsimPhone = (typeof ESIM_PHONES)[number];

export interface EsimMenu {
  phone: EsimPhone;
  en: string;
  /** Null where no source gives the Chinese words. */
  zh: string | null;
  /** Whether the maker itself says so; else it is reported by others. */
  official: boolean;
  source: string;
}

export const ESIM_MENUS: readonly EsimMenu[] = [
  {
    phone: 'iphone',
    en: 'Settings > Cellular > Add eSIM > Use QR Code, or Enter Details Manually',
    zh: '设置 > 蜂窝网络 > 添加 eSIM',
    official: false,
    source: 'texts of carriers’ apps, 2026',
  },
  {
    phone: 'pixel',
    en: 'Settings > Network & internet > SIMs > Add SIM',
    zh: null,
    official: false,
    source: 'carriers’ instructions, 2026',
  },
  {
    phone: 'samsung',
    en: 'Settings > Connections > SIM manager > Add eSIM > Scan QR code, or Enter activation code',
    zh: null,
    official: false,
    source: 'esimagent.vdigital.app, everydaytech.org, 2026',
  },
  {
    phone: 'huawei',
    en: 'Settings > Mobile network > SIM management > SIM 2',
    zh: null,
    official: true,
    source: 'consumer.huawei.com, et-ee15769080',
  },
];
