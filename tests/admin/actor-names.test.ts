import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { actorWords, namelessSubject } from '@/components/admin/audit-labels';
import { MACHINES, type Machine, nameAtCommandLine, readActor } from '@/lib/admin/actor-names';
import en from '@/messages/en.json';
import zh from '@/messages/zh.json';

const words = (locale: 'en' | 'zh') =>
  createTranslator({ locale, messages: locale === 'en' ? en : (zh as typeof en), namespace: 'admin.audit' });

describe('readActor', () => {
  it.each(Object.entries(MACHINES))('%s has no account', (machine, actorName) => {
    expect(readActor(null, actorName)).toEqual({ machine });
  });

  it('a person may be called like a machine', () => {
    expect(readActor('a', MACHINES.schedule)).toEqual({ person: 'schedule', atCommandLine: false });
  });

  it('a person who acts on the command line keeps the name', () => {
    expect(readActor('a', nameAtCommandLine('Mei'))).toEqual({ person: 'Mei', atCommandLine: true });
  });

  it('without an account and no machine: an address that took a link', () => {
    expect(readActor(null, 'mei@example.org')).toEqual({ person: 'mei@example.org', atCommandLine: false });
  });
});

describe('actorWords', () => {
  it.each([
    ['en', null, 'command line', 'command line'],
    ['zh', null, 'command line', '命令行'],
    ['zh', null, 'schedule', '定时任务'],
    ['zh', null, 'sources', '来源检查'],
    ['zh', null, 'sign-in page', '登录页'],
    ['en', 'a', 'Mei (command line)', 'Mei (command line)'],
    ['zh', 'a', 'Mei (command line)', 'Mei（命令行）'],
    ['zh', 'a', 'command line', 'command line'],
    ['zh', 'a', 'Mei', 'Mei'],
  ] as const)('%s, %s: %s is %s', (locale, actorId, actorName, said) => {
    expect(actorWords(words(locale), { actorId, actorName })).toBe(said);
  });

  it('every machine is said in Chinese', () => {
    for (const key of Object.keys(MACHINES) as Machine[])
      expect(actorWords(words('zh'), { actorId: null, actorName: MACHINES[key] })).toMatch(
        /^[\u4e00-\u9fff]+$/,
      );
  });
});

it.each([
  ['view:c447139d', '表格视图'],
  ['import:7219b173', '文件'],
  ['source:https://example.org/plans', '一个来源'],
  ['sources', '全部来源'],
  ['settings', '设置'],
  ['database', '数据库'],
  ['plan:tello-2gb', null],
  ['carrier:tello', null],
])('%s is said as %s', (subject, said) => {
  expect(namelessSubject(words('zh'), subject)).toBe(said);
});
