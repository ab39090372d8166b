/** Filter, facet count and order over columns held in typed arrays: what floor and hybrid compute with. */
import { COLUMNS, NETWORK, type PeerPlan, type PeerSort } from './columns';

export interface Found {
  /** Indices of plans, in order. */
  plans: Uint32Array;
  count: number;
  /** Plans of the facet's network among those that the search finds. */
  facet: number;
}

export class Engine {
  readonly #search: string[];
  readonly #onNetwork: Uint8Array;
  readonly #orders = new Map<keyof PeerPlan, Uint32Array>();
  readonly #matches: Uint8Array;

  constructor(readonly plans: readonly PeerPlan[]) {
    this.#search = plans.map((plan) =>
      COLUMNS.map(({ key }) => plan[key])
        .join('\n')
        .toLowerCase(),
    );
    this.#onNetwork = Uint8Array.from(plans, ({ network }) => (network.includes(NETWORK) ? 1 : 0));
    this.#matches = new Uint8Array(plans.length);
  }

  find(query: string, onlyNetwork: boolean, sort: PeerSort | null): Found {
    const term = query.trim().toLowerCase();
    const { length } = this.plans;
    const matches = this.#matches;
    let facet = 0;
    for (let index = 0; index < length; index += 1) {
      const found = term === '' || (this.#search[index] as string).includes(term);
      const onNetwork = this.#onNetwork[index] as number;
      if (found) facet += onNetwork;
      matches[index] = found && (!onlyNetwork || onNetwork === 1) ? 1 : 0;
    }
    const order = sort ? this.#order(sort.key) : null;
    const plans = new Uint32Array(length);
    let count = 0;
    for (let place = 0; place < length; place += 1) {
      const at = sort?.descending ? length - 1 - place : place;
      const index = order ? (order[at] as number) : at;
      if (matches[index] === 1) plans[count++] = index;
    }
    return { plans, count, facet };
  }

  /** All plans in the order of a column, made once. */
  #order(key: keyof PeerPlan): Uint32Array {
    const known = this.#orders.get(key);
    if (known) return known;
    const { plans } = this;
    const number = COLUMNS.find((column) => column.key === key)?.number;
    const order = Uint32Array.from(plans.keys());
    if (number) {
      const values = Float64Array.from(plans, (plan) => plan[number]);
      order.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
    } else {
      const texts = plans.map((plan) => String(plan[key]));
      const ranks = new Map([...new Set(texts)].sort().map((text, rank) => [text, rank]));
      const values = Uint32Array.from(texts, (text) => ranks.get(text) ?? 0);
      order.sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
    }
    this.#orders.set(key, order);
    return order;
  }
}
