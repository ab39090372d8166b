/** Random questions of readers, in both ways of asking: as an address and as a body for the API. */
import type { Random } from '../random';

const COUNTRIES = ['CN', 'MX', 'IN', 'CA', 'GB', 'PH', 'DE', 'VN'] as const;
const STATES = ['IL', 'CA', 'TX', 'NY', 'WA'] as const;

export interface Want {
  /** Behind the `?` of a page. */
  query: string;
  /** For the API. */
  need: Record<string, unknown>;
}

/** A question that some reader might ask. */
export function want(random: Random): Want {
  const [gb, minutes] = [Math.floor(random.next() * 60) / 2, Math.floor(random.next() * 900)];
  const pairs = [
    ['gb', String(gb)],
    ['min', String(minutes)],
  ];
  const monthly: Record<string, unknown> = { dataGB: gb, voiceMinutes: minutes };
  const need: Record<string, unknown> = { monthly };
  if (random.chance(0.3)) {
    const [country, called] = [random.pick(COUNTRIES), 10 * Math.floor(1 + random.next() * 30)];
    pairs.push(['call', `${country}:${called}`]);
    monthly.internationalCalls = [{ country, minutes: called }];
  }
  if (random.chance(0.3)) {
    const lines = Math.floor(2 + random.next() * 4);
    pairs.push(['lines', String(lines)]);
    need.lines = lines;
  }
  if (random.chance(0.3)) {
    const state = random.pick(STATES);
    pairs.push(['state', state]);
    need.state = state;
  }
  if (random.chance(0.2)) {
    const months = Math.floor(1 + random.next() * 24);
    pairs.push(['months', String(months)]);
    need.horizonMonths = months;
  }
  return { query: pairs.map((pair) => pair.join('=')).join('&'), need };
}
