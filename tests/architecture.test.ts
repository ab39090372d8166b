import { describe, expect, test } from 'vitest';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';
import { parityFaults, unusedFaults } from './architecture/messages';
import {
  frontFaults,
  layerFaults,
  lengthFaults,
  linkFaults,
  prismaFaults,
  purityFaults,
  roomFaults,
  wordFaults,
} from './architecture/rules';
import { allSources, readSource, type Source } from './architecture/source';

const sources = allSources();

describe('the house stands', () => {
  test('there is something to check', () => {
    for (const room of ['app', 'components', 'i18n', 'lib', 'prisma', 'scripts', 'server']) {
      expect(sources.filter(({ path }) => path.startsWith(`${room}/`)).length, room).toBeGreaterThan(0);
    }
  });
  test('no room imports what is not its own', () => expect(roomFaults(sources)).toEqual([]));
  test('inside lib, left never imports right', () => expect(layerFaults(sources)).toEqual([]));
  test('lib is pure', () => expect(purityFaults(sources)).toEqual([]));
  test('only server and prisma know Prisma', () => expect(prismaFaults(sources)).toEqual([]));
  test('folders of components are entered through their front', () =>
    expect(frontFaults(sources)).toEqual([]));
  test('links fetch nothing ahead', () => expect(linkFaults(sources)).toEqual([]));
  test('files are short', () => expect(lengthFaults(sources)).toEqual([]));
  test('words come from the messages', () => expect(wordFaults(sources)).toEqual([]));
  test('both languages say the same things', () => expect(parityFaults(en, zh)).toEqual([]));
  test('every message is used', () => expect(unusedFaults(en, sources)).toEqual([]));
});

describe('each rule sees what breaks it, and nothing else', () => {
  type Rule = (sources: Source[]) => string[];
  const cases: [label: string, rule: Rule, path: string, text: string, fault: string | null][] = [
    [
      'lib → server',
      roomFaults,
      'lib/a.ts',
      `import { db } from '@/server/db'`,
      'lib/a.ts imports server/db',
    ],
    ['lib → lib', roomFaults, 'lib/a.ts', `import { b } from './b'`, null],
    [
      'server → components',
      roomFaults,
      'server/a.ts',
      `import '../components/ui'`,
      'server/a.ts imports components/ui',
    ],
    [
      'components → server',
      roomFaults,
      'components/a/b.tsx',
      `export * from '@/server/db'`,
      'components/a/b.tsx imports server/db',
    ],
    [
      'components → app',
      roomFaults,
      'components/a/b.tsx',
      `const x = import('@/app/x')`,
      'components/a/b.tsx imports app/x',
    ],
    ['components → lib', roomFaults, 'components/a/b.tsx', `import type { A } from '@/lib/a'`, null],
    [
      'app → generated',
      roomFaults,
      'app/page.tsx',
      `import type { A } from '@/generated/a'`,
      'app/page.tsx imports generated/a',
    ],
    [
      'plan → cost',
      layerFaults,
      'lib/plan/a.ts',
      `import '@/lib/cost/b'`,
      'lib/plan/a.ts imports lib/cost/b, which stands to its right',
    ],
    [
      'money → plan',
      layerFaults,
      'lib/money.ts',
      `import './plan/plan'`,
      'lib/money.ts imports lib/plan/plan, which stands to its right',
    ],
    ['results → cost', layerFaults, 'lib/results/a.ts', `import '@/lib/cost/b'`, null],
    ['cost → money', layerFaults, 'lib/cost/a.ts', `import '@/lib/money'`, null],
    [
      'a folder of no layer',
      layerFaults,
      'lib/misc/a.ts',
      '',
      'lib/misc/a.ts is in a folder that no layer names',
    ],
    ['React in lib', purityFaults, 'lib/a.ts', `import { memo } from 'react'`, 'lib/a.ts imports react'],
    ['files in lib', purityFaults, 'lib/a.ts', `import fs from 'node:fs'`, 'lib/a.ts imports node:fs'],
    ['zod in lib', purityFaults, 'lib/a.ts', `import { z } from 'zod'`, null],
    ['the clock in lib', purityFaults, 'lib/a.ts', 'const now = Date.now()', 'lib/a.ts uses Date.now'],
    ['today in lib', purityFaults, 'lib/a.ts', 'const now = new Date()', 'lib/a.ts uses new Date()'],
    ['a given date in lib', purityFaults, 'lib/a.ts', `const then = new Date('2026-10-01')`, null],
    [
      'the environment in lib',
      purityFaults,
      'lib/a.ts',
      'const url = process.env.URL',
      'lib/a.ts uses process',
    ],
    ['a value of the build in lib', purityFaults, 'lib/base-path.js', 'const base = process.env.A', null],
    [
      'a locale of its own',
      purityFaults,
      'lib/a.ts',
      'const text = (5).toLocaleString()',
      'lib/a.ts uses .toLocaleString',
    ],
    [
      'Prisma in app',
      prismaFaults,
      'app/a.ts',
      `import { PrismaClient } from '@prisma/client'`,
      'app/a.ts imports @prisma/client',
    ],
    [
      'its client in a script',
      prismaFaults,
      'scripts/a.ts',
      `import '@/generated/sqlite/client'`,
      'scripts/a.ts imports generated/sqlite/client',
    ],
    ['its client in server', prismaFaults, 'server/a.ts', `import '@/generated/sqlite/client'`, null],
    [
      'past a front, when needed',
      frontFaults,
      'components/a/b.tsx',
      `const x = () => import('@/components/ui/button')`,
      null,
    ],
    [
      'past a front',
      frontFaults,
      'components/a/b.tsx',
      `import '@/components/ui/button'`,
      'components/a/b.tsx imports components/ui/button past its index',
    ],
    ['through a front', frontFaults, 'components/a/b.tsx', `import '@/components/ui'`, null],
    ['in one folder', frontFaults, 'components/ui/b.tsx', `import '@/components/ui/button'`, null],
    [
      'a link that fetches ahead',
      linkFaults,
      'app/a.tsx',
      `import Link from 'next/link'`,
      'app/a.tsx imports next/link: take Link of components/ui',
    ],
    ['the link itself', linkFaults, 'components/ui/link.tsx', `import NextLink from 'next/link'`, null],
    ['400 lines', lengthFaults, 'lib/a.ts', '//\n'.repeat(400), null],
    ['401 lines', lengthFaults, 'lib/a.ts', '//\n'.repeat(401), 'lib/a.ts has 401 lines'],
    [
      'text between tags',
      wordFaults,
      'components/a/b.tsx',
      'const x = <p>Hello</p>',
      'components/a/b.tsx says "Hello"',
    ],
    [
      'a spoken attribute',
      wordFaults,
      'components/a/b.tsx',
      'const x = <p title="Hello" />',
      'components/a/b.tsx says "Hello"',
    ],
    ['Chinese in code', wordFaults, 'app/a.tsx', `const x = '套餐'`, 'app/a.tsx says "套餐"'],
    ['a sign between tags', wordFaults, 'components/a/b.tsx', 'const x = <p>·</p>', null],
    ['a class name', wordFaults, 'components/a/b.tsx', 'const x = <p className="flex" />', null],
  ];
  test.each(cases)('%s', (_, rule, path, text, fault) => {
    expect(rule([readSource(path, text)])).toEqual(fault === null ? [] : [fault]);
  });

  test.each([
    ['a key without Chinese', { a: { b: 'x' } }, { a: {} }, ['a.b lacks its Chinese']],
    ['a key without English', {}, { a: '一' }, ['a lacks its English']],
    ['an empty text', { a: 'x' }, { a: ' ' }, ['a is empty']],
    ['another argument', { a: '{n} plans' }, { a: '{m} 个套餐' }, ['a takes n in English, m in Chinese']],
    [
      'another in a case',
      { a: '{n, plural, other {{m} plans}}' },
      { a: '{n}' },
      ['a takes m n in English, n in Chinese'],
    ],
    ['words in a case', { a: '{n, plural, =0 {today} other {# days}}' }, { a: '{n} 天' }, []],
    ['the same', { a: '{n, plural, one {# plan} other {# plans}}' }, { a: '{n} 个套餐' }, []],
  ])('%s', (_, english, chinese, faults) => expect(parityFaults(english, chinese)).toEqual(faults));

  test.each([
    ['no word of it', `t('other')`, ['plan.cost.total']],
    ['its end, after a namespace', `t('cost.total')`, []],
    ['the whole key', `t('plan.cost.total')`, []],
    ['a template that fits', `t(\`cost.\${kind}\`)`, []],
    ['a template of nothing', `t(\`\${a}.\${b}\`)`, ['plan.cost.total']],
  ])('a message is used by: %s', (_, text, faults) => {
    expect(unusedFaults({ plan: { cost: { total: 'x' } } }, [readSource('app/a.tsx', text)])).toEqual(faults);
  });
});
