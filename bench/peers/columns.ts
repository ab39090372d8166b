/** What all peers' pages have in common: plans, columns and the measures of a row. */

export interface PeerPlan {
  id: string;
  name: string;
  carrier: string;
  network: string;
  price: number;
  priceText: string;
  /** GB; -1 where it is not stated, 1e9 where it is unlimited. */
  data: number;
  dataText: string;
  hotspot: string;
  minutes: string;
  fiveG: string;
  esim: string;
  wifiCalling: string;
  billing: string;
  verified: string;
}

export interface PeerColumn {
  key: keyof PeerPlan;
  label: string;
  width: number;
  /** Holds the number to sort by, where the text is not what is sorted. */
  number?: 'price' | 'data';
}

export const COLUMNS: readonly PeerColumn[] = [
  { key: 'name', label: 'Plan', width: 220 },
  { key: 'carrier', label: 'Carrier', width: 140 },
  { key: 'network', label: 'Network', width: 110 },
  { key: 'priceText', label: 'Price', width: 90, number: 'price' },
  { key: 'dataText', label: 'Data', width: 90, number: 'data' },
  { key: 'hotspot', label: 'Hotspot', width: 100 },
  { key: 'minutes', label: 'Minutes', width: 100 },
  { key: 'fiveG', label: '5G', width: 90 },
  { key: 'esim', label: 'eSIM', width: 90 },
  { key: 'wifiCalling', label: 'Wi-Fi calling', width: 110 },
  { key: 'billing', label: 'Billing', width: 100 },
  { key: 'verified', label: 'Verified', width: 110 },
];

export const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);
export const ROW_HEIGHT = 28;
export const HEADER_HEIGHT = 28;
export const OVERSCAN = 2;
/** The one facet that can be ticked. */
export const NETWORK = 'tmobile';

export interface PeerSort {
  key: keyof PeerPlan;
  descending: boolean;
}

/** The order after a click on a header. */
export const nextSort = (sort: PeerSort | null, key: keyof PeerPlan): PeerSort => ({
  key,
  descending: sort?.key === key && !sort.descending,
});

/** The plans of the page: their number is the last part of its address. */
export async function loadPlans(): Promise<PeerPlan[]> {
  const response = await fetch(`/plans-${location.pathname.split('/').at(-1)}.json`);
  return response.json();
}

export function element<E extends HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}
