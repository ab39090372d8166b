/** Where links to the sentence lead. */
export const NEED_ID = 'need';
