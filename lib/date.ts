/** The day of a moment in UTC, `YYYY-MM-DD`. */
export const isoDate = (moment: Date): string => moment.toISOString().slice(0, 10);
