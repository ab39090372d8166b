/** The name of a database as commands say it, and a path that leads to none. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { databaseName, existingDatabase } from '@/server/database-name';

describe('databaseName', () => {
  it.each([
    ['a file beside the program', 'file:./data.db', `SQLite ${path.resolve('data.db')}`],
    ['a file by its whole path', 'file:/var/lib/plansight/data.db', 'SQLite /var/lib/plansight/data.db'],
    ['a file as an address', 'file:///var/lib/data.db', 'SQLite /var/lib/data.db'],
    ['a file with options', 'file:/data.db?mode=ro', 'SQLite /data.db'],
    ['a server', 'postgresql://host/plans', 'PostgreSQL host/plans'],
    ['a server, never its password', 'postgres://me:secret@host:5433/plans', 'PostgreSQL me@host:5433/plans'],
    ['a schema', 'postgresql://me@host/plans?schema=test', 'PostgreSQL me@host/plans, schema test'],
  ])('%s', (_label, url, name) => {
    expect(databaseName(url)).toBe(name);
  });
});

describe('existingDatabase', () => {
  it('names what is there', () => {
    expect(existingDatabase('file:./package.json')).toBe(`SQLite ${path.resolve('package.json')}`);
    expect(existingDatabase('postgresql://host/plans')).toBe('PostgreSQL host/plans');
  });
  it('refuses a path without a file, and makes none', () => {
    const refused = () => existingDatabase('file:./no-such-folder/data.db');
    expect(refused).toThrow(`There is no database at ${path.resolve('no-such-folder/data.db')}.`);
    expect(refused).toThrow('DATABASE_URL');
  });
});
