/** How much a person may ask for: generous, so that a slip of the finger is caught and a real need never is. */
export const BOUNDS = {
  lines: { min: 1, max: 20 },
  horizonMonths: { min: 1, max: 60 },
  horizonDays: { min: 1, max: 60 },
  minutes: { min: 0, max: 100_000 },
  messages: { min: 0, max: 100_000 },
  gigabytes: { min: 0, max: 10_000 },
  tripDays: { min: 1, max: 1_826 },
} as const;

export interface Bound {
  min: number;
  max: number;
}

/** Entries of one list: countries called, countries texted, trips. */
export const MOST_ENTRIES = 30;
