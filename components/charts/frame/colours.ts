import type { NetworkGroup } from '@/lib/catalog/network-group';
import type { ItemKind } from '@/lib/cost/result';

/** One colour for each part of a bill and each network, the same in every chart, light and dark. */
export const KIND_COLOURS: Record<ItemKind, string> = {
  payment: 'var(--cost-payment)',
  autopayDiscount: 'var(--cost-autopay-discount)',
  topUp: 'var(--cost-top-up)',
  recurringFee: 'var(--cost-recurring-fee)',
  oneTimeFee: 'var(--cost-one-time-fee)',
  addOn: 'var(--cost-add-on)',
  overage: 'var(--cost-overage)',
  internationalCalling: 'var(--cost-international-calling)',
  internationalSms: 'var(--cost-international-sms)',
  roaming: 'var(--cost-roaming)',
  ownOffer: 'var(--cost-own-offer)',
  tax: 'var(--cost-tax)',
};

export const NETWORK_COLOURS: Record<NetworkGroup, string> = {
  att: 'var(--network-att)',
  tmobile: 'var(--network-tmobile)',
  verizon: 'var(--network-verizon)',
  several: 'var(--network-several)',
  notStated: 'var(--network-several)',
};
