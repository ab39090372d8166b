/** What is served while the database does not answer. */

/** Named in every answer that rests on the held catalog: when that was last known to be true (RFC 3339, UTC). */
export const AS_OF_HEADER = 'plansight-catalog-as-of';
