/** What is said where a command cannot do its work: the thing at fault by its name, and what to do about it. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { engineOf, sqliteFile } from '@/prisma/engine';
import { readEnv } from '@/server/env';
import { isAppError, messageOf } from '@/server/errors';

/** An error and all that it was caused by, as text: messages, codes, and the words of the engine. */
function textOf(error: unknown): string {
  const parts: string[] = [];
  for (let one = error; one !== null && typeof one === 'object' && parts.length < 40; ) {
    const { message, code, kind, originalMessage, originalCode, meta, cause } = one as Record<
      string,
      unknown
    >;
    const inner = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
    parts.push(
      ...[message, code, kind, originalMessage, originalCode]
        .filter((part) => part !== undefined)
        .map(String),
    );
    one = cause ?? inner ?? null;
  }
  return parts.join('\n');
}

const may = (file: string, mode: number): boolean => {
  try {
    accessSync(file, mode);
    return true;
  } catch {
    return false;
  }
};

const account = (): string =>
  process.getuid ? `the account with number ${process.getuid()}` : 'this account';

/** What is to be seen of SQLite's file itself; null where nothing is amiss. */
function seenOfFile(file: string): string | null {
  const folder = path.dirname(file);
  if (!existsSync(folder))
    return `The folder ${folder} is not there, where the database is to be. Make it, or name another file in DATABASE_URL.`;
  if (!statSync(folder).isDirectory())
    return `${folder} is not a folder, so the database cannot be in it. Name another file in DATABASE_URL.`;
  if (existsSync(file) && statSync(file).isDirectory())
    return `${file} is a folder, not a database. Name a file in DATABASE_URL.`;
  if (existsSync(file) && !may(file, constants.R_OK | constants.W_OK))
    return `${file} cannot be read and written by ${account()}. Run the command as its owner, or give the file to this account.`;
  // SQLite makes files beside it.
  if (!may(folder, constants.W_OK))
    return `The folder ${folder} cannot be written by ${account()}, and SQLite makes files in it beside the database. Change its rights, or name a file elsewhere in DATABASE_URL.`;
  return null;
}

type Words = (where: { file: string; host: string; user: string; name: string }) => string;

const OF_SQLITE: readonly [RegExp, Words][] = [
  [
    /NOTADB|not a database|\b26\b/,
    ({ file }) =>
      `${file} is not a database of SQLite. Name another file in DATABASE_URL, or move this one away.`,
  ],
  [
    /SQLITE_CORRUPT|malformed/,
    ({ file }) =>
      `${file} is damaged. Move it away, make a new one with npm run db:migrate, and restore a backup into it: npm run admin -- restore FILE.`,
  ],
  [
    /SQLITE_FULL|disk is full|ENOSPC/,
    ({ file }) =>
      `The disk of ${file} is full. Make room and try again; the database holds what it held before.`,
  ],
  [
    /SQLITE_READONLY|readonly|EROFS/,
    ({ file }) =>
      `${file} is on a file system that cannot be written. Mount it for writing, or name a file elsewhere in DATABASE_URL.`,
  ],
  [
    /SQLITE_BUSY|database is locked|SocketTimeout/,
    ({ file }) =>
      `Another program has been writing to ${file} for too long. Wait for it to end, and try again.`,
  ],
];

const OF_POSTGRESQL: readonly [RegExp, Words][] = [
  [
    /28P01|password authentication failed|AuthenticationFailed|no password supplied|password must be a string/,
    ({ host, user }) =>
      `PostgreSQL at ${host} refuses the password of ${user}. Correct it in DATABASE_URL; signs such as @ and / are written %40 and %2F there.`,
  ],
  [
    /3D000|DatabaseDoesNotExist|database "[^"]*" does not exist/,
    ({ host, name }) =>
      `PostgreSQL at ${host} has no database ${name}. Make it (createdb ${name}), or name another in DATABASE_URL.`,
  ],
  [
    /28000|role "[^"]*" does not exist|no pg_hba\.conf entry|DatabaseAccessDenied/,
    ({ host, user, name }) =>
      `PostgreSQL at ${host} does not let ${user} into ${name}. Make that user there, allow it in pg_hba.conf, or name another in DATABASE_URL.`,
  ],
  [
    /SSL|TLS|TlsConnectionError|certificate|CERT_/,
    ({ host }) =>
      `PostgreSQL at ${host} cannot be spoken to encrypted as DATABASE_URL asks. Correct its certificate, or sslmode in DATABASE_URL.`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN/,
    ({ host }) =>
      `No address is known for ${host}. Correct the host in DATABASE_URL, or the name server of this machine.`,
  ],
  [
    /ECONNREFUSED|DatabaseNotReachable/,
    ({ host }) => `No PostgreSQL answers at ${host}. Start it, or correct host and port in DATABASE_URL.`,
  ],
  [
    /ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ConnectionClosed|ECONNRESET|57P03/,
    ({ host }) =>
      `PostgreSQL at ${host} cannot be reached now. See that it runs and that no firewall is between.`,
  ],
  [
    /53100|No space left on device/,
    ({ host }) =>
      `The disk of PostgreSQL at ${host} is full. Make room there and try again; nothing was half written.`,
  ],
  [
    /53300|TooManyConnections|too many clients/,
    ({ host }) =>
      `PostgreSQL at ${host} has no connection left. Raise max_connections there, or set ?connection_limit= in DATABASE_URL.`,
  ],
  [
    /42501|permission denied for/,
    ({ host, user, name }) =>
      `${user} may not do this in ${name} at ${host}. Make it the owner of the database, or of its schema.`,
  ],
];

function databaseFault(text: string, url: string): string | null {
  if (engineOf(url) === 'sqlite') {
    const file = sqliteFile(url);
    const [, words] = OF_SQLITE.find(([pattern]) => pattern.test(text)) ?? [];
    return seenOfFile(file) ?? words?.({ file, host: '', user: '', name: '' }) ?? null;
  }
  if (!URL.canParse(url)) return null;
  const { host, username, pathname } = new URL(url);
  const where = {
    ...{ file: '', host: host || 'this machine' },
    user: decodeURIComponent(username) || 'the user of this account',
    name: decodeURIComponent(pathname.slice(1)) || 'its default database',
  };
  const [, words] = OF_POSTGRESQL.find(([pattern]) => pattern.test(text)) ?? [];
  return words?.(where) ?? null;
}

const OF_FILES: Record<string, (file: string) => string> = {
  ENOENT: (file) =>
    `${file} is not there, or the folder that it is to be in. Name another, or make the folder.`,
  EACCES: (file) => `${file} cannot be read or written by ${account()}. Change its rights, or name another.`,
  EPERM: (file) => `${file} cannot be changed by ${account()}. Change its rights, or name another.`,
  EISDIR: (file) => `${file} is a folder. Name a file.`,
  ENOTDIR: (file) => `${file}, or a part of it, is a file and not a folder. Name another.`,
  EEXIST: (file) => `${file} is there already. Name a new one.`,
  ENOSPC: (file) => `The disk of ${file} is full. Make room and try again.`,
  EROFS: (file) => `${file} is on a file system that cannot be written. Name another.`,
};

/** A file or folder that the system refuses; null for any other error. @param named where the error names none. */
export function fileFault(error: unknown, named?: string): string | null {
  const { code, path: ofError, syscall } = error as { code?: string; path?: string; syscall?: string };
  const file = ofError ?? named;
  const words = syscall === undefined ? undefined : OF_FILES[code ?? ''];
  return file !== undefined && words ? words(file) : null;
}

/**
 * What to say of an error that ended a command.
 * @param url as in DATABASE_URL; undefined where it could not be read.
 */
export function faultWords(error: unknown, url: string | undefined): string {
  const { cause } = (error ?? {}) as { cause?: unknown };
  const isOfDatabase = isAppError(error, 'databaseUnavailable')
    ? cause !== undefined
    : !isAppError(error) && fileFault(error) === null;
  if (url !== undefined && isOfDatabase) {
    const said = databaseFault(textOf(error), url);
    if (said) return said;
  }
  return fileFault(error) ?? messageOf(error);
}

/** The same, for the database that the environment names. */
export function faultOf(error: unknown): string {
  let url: string | undefined;
  try {
    url = readEnv().DATABASE_URL;
  } catch {
    // The environment is what is wrong, or its fault does not matter here.
  }
  return faultWords(error, url);
}
