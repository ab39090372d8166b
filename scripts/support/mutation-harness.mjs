/** What tests of pure code use of Vitest, for running them many times in one process. */
import {
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, writable: true, configurable: true });
setState({ assertionCalls: 0, isExpectingAssertions: false, testPath: '' }, expect);

/** The tests of the file that is being read. */
let tests = [];
let groups = [];

export function collected() {
  const found = tests;
  tests = [];
  return found;
}

export function test(name, ...rest) {
  const run = rest.find((part) => typeof part === 'function');
  // Two cases may have one name: the number keeps them apart.
  tests.push({ name: [...groups, name, tests.length].join(' '), run });
}

export function describe(name, ...rest) {
  groups.push(name);
  rest.find((part) => typeof part === 'function')();
  groups = groups.slice(0, -1);
}

const each =
  (define) =>
  (rows) =>
  (name, ...rest) => {
    const run = rest.find((part) => typeof part === 'function');
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      define(name, () => run(...values));
    }
  };
test.each = each(test);
describe.each = each(describe);
export const it = test;
export const vi = { setConfig() {} };
