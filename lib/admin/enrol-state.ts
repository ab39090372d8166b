/** Where somebody stands on the way to a second factor. */
export type EnrolState =
  | { kind: 'ask'; message: string | null }
  | { kind: 'key'; uri: string; backupCodes: string[]; message: string | null };
