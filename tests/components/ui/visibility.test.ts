import { describe, expect, test } from 'vitest';
import { isLive, nextVisibility, UNSEEN, type VisibilityEvent } from '@/components/ui/visibility';

const after = (...events: VisibilityEvent[]) => events.reduce(nextVisibility, UNSEEN);

describe('what is drawn lazily follows its newest data', () => {
  test.each<[string, VisibilityEvent[], boolean]>([
    ['not before it was seen', [], false],
    ['not when it is printed before it was seen', ['print'], false],
    ['in view', ['enter'], true],
    ['not out of view', ['enter', 'leave'], false],
    ['back in view', ['enter', 'leave', 'enter'], true],
    ['out of view while someone uses it', ['enter', 'leave', 'use'], true],
    ['not when they have left it', ['enter', 'leave', 'use', 'release'], false],
    ['not when it was used, seen again and left again', ['enter', 'leave', 'use', 'enter', 'leave'], false],
    ['in view when they have left it', ['enter', 'use', 'release'], true],
    ['out of view while it is printed', ['enter', 'leave', 'print'], true],
    ['not after that', ['enter', 'leave', 'print', 'printed'], false],
  ])('%s', (_, events, expected) => expect(isLive(after(...events))).toBe(expected));
});

test('once seen it stays drawn', () => expect(after('enter', 'leave').seen).toBe(true));

test('an event that changes nothing keeps the same object', () => {
  const state = after('enter');
  expect(nextVisibility(state, 'enter')).toBe(state);
});
