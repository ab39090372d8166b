/** How charts group host networks: one colour each, the same everywhere. */
import type { Network } from '@/lib/plan/plan';

/** `several`: more than one, or one without a colour of its own; `notStated`: the carrier does not say. */
export const NETWORK_GROUPS = ['att', 'tmobile', 'verizon', 'several', 'notStated'] as const;
export type NetworkGroup = (typeof NETWORK_GROUPS)[number];

/** The group of a plan's networks. An empty list is a fact not stated, never a network. */
export function networkGroup(networks: readonly Network[]): NetworkGroup {
  const [first, second] = networks;
  if (!first) return 'notStated';
  if (second) return 'several';
  return first === 'att' || first === 'tmobile' || first === 'verizon' ? first : 'several';
}
