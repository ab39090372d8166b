/** Whatever is refused is said in both languages: every code of a fault and every detail of a refusal has its words. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { settingFields } from '@/lib/admin/settings-form';
import { DEFAULT_SETTINGS } from '@/lib/catalog/site-settings';
import { FILE_FAULTS, SKIP_REASONS, WARNING_CODES } from '@/lib/import/notes';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';
import { ERROR_CODES } from '@/server/errors';
import { flatten, type MessageTree } from '../architecture/messages';

const MESSAGES = [flatten(en as MessageTree), flatten(zh as MessageTree)];
/** The keys among these that one of the languages has no words for. */
const unsaid = (area: string, codes: Iterable<string>): string[] =>
  [...new Set(codes)].filter((code) => MESSAGES.some((words) => !words.get(`${area}.${code}`)?.trim()));

/** Whose faults are shown beside fields of the forms of plans, carriers, several plans and the grid. */
const OF_FORMS = ['lib/plan', 'lib/admin/grid', 'server/plans', 'server/carriers'];
/** Refused on the command line or to a program, in English. */
const NOT_IN_FORMS = ['environmentInvalid', 'databaseBehind', 'catalogEmpty', 'catalogCorrupt'];
/** What zod finds by itself; a code that is new in it is missing here by its type. */
const OF_ZOD: Record<z.core.$ZodIssue['code'], true> = {
  ...{ invalid_type: true, too_big: true, too_small: true, invalid_format: true, not_multiple_of: true },
  ...{ unrecognized_keys: true, invalid_union: true, invalid_key: true, invalid_element: true },
  ...{ invalid_value: true, custom: true },
};

function filesOf(folder: string): { path: string; tree: ts.SourceFile }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const path = `${folder}/${name}`;
      return {
        path,
        tree: ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true),
      };
    });
}

function everyNode(tree: ts.Node, visit: (node: ts.Node) => void): void {
  visit(tree);
  tree.forEachChild((child) => everyNode(child, visit));
}

/** What `code: '…'` says in a file. */
function codesOf(tree: ts.SourceFile): string[] {
  const codes: string[] = [];
  everyNode(tree, (node) => {
    if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'code') return;
    everyNode(node.initializer, (part) => {
      if (ts.isStringLiteral(part) && part.text !== 'custom') codes.push(part.text);
    });
  });
  return codes;
}

/** The first detail of each `new AppError(…, …, ['…'])` of a file: the words are chosen by it. */
function detailsOf(tree: ts.SourceFile): string[] {
  const details: string[] = [];
  everyNode(tree, (node) => {
    if (!ts.isNewExpression(node) || node.expression.getText() !== 'AppError') return;
    const list = node.arguments?.[2];
    const first = list && ts.isArrayLiteralExpression(list) ? list.elements[0] : undefined;
    if (first && ts.isStringLiteral(first)) details.push(first.text);
  });
  return details;
}

describe('every fault has its words in both languages', () => {
  test.each(OF_FORMS)('codes of %s', (folder) => {
    const codes = filesOf(folder).flatMap(({ tree }) => codesOf(tree));
    expect(codes.length).toBeGreaterThan(0);
    expect(unsaid('admin.form.fault', codes)).toEqual([]);
  });

  test('codes of zod', () => expect(unsaid('admin.form.fault', Object.keys(OF_ZOD))).toEqual([]));

  test('refusals of the back office, by their detail and by their code', () => {
    const details = ['server', 'app'].flatMap(filesOf).flatMap(({ tree }) => detailsOf(tree));
    expect(details.length).toBeGreaterThan(30);
    expect(unsaid('admin.refused', details)).toEqual([]);
    expect(
      unsaid(
        'admin.refused',
        ERROR_CODES.filter((code) => !NOT_IN_FORMS.includes(code)),
      ),
    ).toEqual([]);
  });

  test('settings, each by its field', () => {
    const places = Object.entries(DEFAULT_SETTINGS).flatMap(([key, value]) =>
      typeof value === 'object' && !Array.isArray(value)
        ? Object.keys(value).map((part) => `${key}.${part}`)
        : [key],
    );
    const faults = places.map((path) => ({ path, code: '', message: '' }));
    const yesNo = Object.entries(DEFAULT_SETTINGS).filter(([, value]) => typeof value === 'boolean');
    const never = yesNo.map(([key]) => key);
    expect(
      unsaid(
        'admin.refused',
        settingFields(faults).filter((field) => !never.includes(field)),
      ),
    ).toEqual([]);
  });

  test.each([
    ['import.faults', FILE_FAULTS],
    ['import.reasons', SKIP_REASONS],
    ['import.warnings', WARNING_CODES],
  ] as const)('files that are imported: %s', (area, codes) => expect(unsaid(area, codes)).toEqual([]));
});
