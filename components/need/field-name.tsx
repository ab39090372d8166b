'use client';

import { createContext, use } from 'react';

/** Before the names of fields that ask for one group of a household, e.g. `group1`. */
export const FieldPrefix = createContext('');

/** The name of a field in a plain form, by the key that it has in a need. */
export function useFieldName(): (key: string) => string {
  const prefix = use(FieldPrefix);
  return (key) => `${prefix}${key}`;
}
