/** Everything that the server refuses or fails at, by a code that callers may act on. */
export const ERROR_CODES = [
  'environmentInvalid',
  'databaseUnavailable',
  'databaseBusy',
  'databaseBehind',
  'catalogEmpty',
  'catalogCorrupt',
  'importRefused',
  // The back office
  'forbidden',
  'notFound',
  'conflict',
  'wrongState',
  'inputInvalid',
  'tooManyAttempts',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The server's one error. The message ends with what to do; `details` lists single faults, one a line. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Whether the error is one of ours, with that code where one is given. By its name: what is held for the process hands
 * errors from one copy of this module to another.
 */
export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  const isOurs = error instanceof Error && error.name === 'AppError' && 'code' in error;
  return isOurs && (code === undefined || error.code === code);
}

/** The short text of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
