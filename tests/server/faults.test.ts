/** What a command says where it cannot do its work: the thing at fault by its name. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '@/server/errors';
import { faultWords, fileFault } from '@/server/faults';
import { scratch } from '../support/scratch';

let folder: string;
beforeAll(() => {
  folder = scratch();
  mkdirSync(`${folder}/a-folder`);
  writeFileSync(`${folder}/data.db`, '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const caused = (cause: unknown) =>
  new AppError('databaseUnavailable', 'The database does not answer.', [], { cause });

describe('SQLite', () => {
  it.each([
    ['a folder that is not there', 'none/data.db', 'Error code 14', /The folder .*\/none is not there/],
    ['a file for a folder', 'data.db/data.db', 'Error code 14', /data\.db is not a folder/],
    ['a folder for a file', 'a-folder', 'Error code 14', /a-folder is a folder, not a database/],
    [
      'no database',
      'data.db',
      'SQLITE_NOTADB: file is not a database',
      /data\.db is not a database of SQLite/,
    ],
    ['a damaged one', 'data.db', 'database disk image is malformed', /data\.db is damaged.*restore/],
    ['a full disk', 'data.db', 'SQLITE_FULL: database or disk is full', /disk of .*data\.db is full/],
    ['no writing', 'data.db', 'attempt to write a readonly database', /cannot be written/],
    [
      'another writer',
      'data.db',
      'SQLITE_BUSY: database is locked',
      /Another program has been writing to .*data\.db/,
    ],
  ])('%s', (_, file, message, words) => {
    const said = faultWords(caused(new Error(message)), `file:${folder}/${file}`);
    expect(said).toMatch(words);
    expect(faultWords(new Error(message), `file:${folder}/${file}`)).toBe(said);
  });
});

describe('PostgreSQL', () => {
  const url = 'postgresql://ada:se%40cret@db.example:5433/plans';
  it.each([
    ['a wrong password', { originalCode: '28P01' }, 'refuses the password of ada'],
    [
      'no such database',
      { kind: 'DatabaseDoesNotExist' },
      'PostgreSQL at db.example:5433 has no database plans',
    ],
    ['no such user', { message: 'role "ada" does not exist' }, 'does not let ada into plans'],
    ['not allowed', { message: 'no pg_hba.conf entry for host' }, 'does not let ada into plans'],
    ['no TLS', { message: 'The server does not support SSL connections' }, 'cannot be spoken to encrypted'],
    ['a certificate', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'cannot be spoken to encrypted'],
    ['an unknown host', { code: 'ENOTFOUND' }, 'No address is known for db.example:5433'],
    ['nobody there', { code: 'ECONNREFUSED' }, 'No PostgreSQL answers at db.example:5433'],
    ['no way', { code: 'EHOSTUNREACH' }, 'cannot be reached now'],
    ['a full disk', { originalCode: '53100' }, 'disk of PostgreSQL at db.example:5433 is full'],
    ['no connection left', { kind: 'TooManyConnections' }, 'no connection left'],
    ['no right', { message: 'permission denied for schema public' }, 'ada may not do this in plans'],
  ])('%s', (_, cause, words) => {
    const said = faultWords(caused({ message: 'x', cause }), url);
    expect(said).toContain(words);
    expect(said).not.toContain('cret');
  });
});

describe('files, and what needs no other words', () => {
  const system = (code: string, path?: string) =>
    Object.assign(new Error(code), { code, syscall: 'open', path });
  it.each([
    ['ENOENT', /^\/b\/x is not there/],
    ['EACCES', /^\/b\/x cannot be read or written/],
    ['EISDIR', /^\/b\/x is a folder/],
    ['ENOSPC', /^The disk of \/b\/x is full/],
    ['EROFS', /^\/b\/x is on a file system/],
  ])('%s', (code, words) => {
    expect(faultWords(system(code, '/b/x'), 'file:./data.db')).toMatch(words);
    expect(fileFault(system(code), '/b/x')).toMatch(words);
  });

  it('a refusal of ours stays as it is', () => {
    const refused = new AppError('inputInvalid', 'There is no file x.');
    expect(faultWords(refused, 'file:/none/none.db')).toBe('There is no file x.');
    expect(faultWords(new Error('Unheard of'), 'postgresql://a@b/c')).toBe('Unheard of');
  });
});
