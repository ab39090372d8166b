import { readdirSync, readFileSync } from 'node:fs';
import { createFormatter, createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { momentWords } from '@/components/admin/moment';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';

describe('an instant is said with its zone', () => {
  test.each([
    ['en', en, 'Nov 30, 2026, 11:05 PM UTC', 'Nov 30, 2026, 11:05:09 PM UTC'],
    ['zh', zh, '2026 年 11 月 30 日 23:05（UTC）', '2026 年 11 月 30 日 23:05:09（UTC）'],
  ] as const)('%s', (locale, messages, short, exact) => {
    // A reader elsewhere sees the same instant.
    const format = createFormatter({ locale, timeZone: 'Asia/Shanghai' });
    const t = createTranslator({ locale, messages: messages as typeof en, namespace: 'admin.draft' });
    const at = '2026-11-30T23:05:09.000Z';
    const said = (style: 'short' | 'medium', instant: string | Date) =>
      // Which kind of space stands before PM is a matter of the platform.
      momentWords(format, (words) => t('utc', words), style)(instant).replace(/\s/g, ' ');
    expect(said('short', at)).toBe(short);
    expect(said('medium', new Date(at))).toBe(exact);
  });

  test('nothing in the back office writes a time by itself', () => {
    const files = ['app/[locale]/admin', 'components/admin'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    expect(files.length).toBeGreaterThan(100);
    const own = files.filter((file) =>
      /dateTime\([^;]*timeStyle|toLocale(?:Time)?String/.test(readFileSync(file, 'utf8')),
    );
    expect(own).toEqual(['components/admin/moment.ts']);
  });
});
