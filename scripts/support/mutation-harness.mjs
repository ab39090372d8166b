/** What tests use of Vitest, for running them many times in one process. */
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
/** The groups around what is being read, from the outermost, each with what runs before and after its tests. */
const group = (name) => ({ name, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] });
let groups = [group('')];

/** What the setup of the tests hands to them. */
const provided = {};
export const provide = (key, value) => {
  provided[key] = value;
};
export const inject = (key) => provided[key];

export function collected() {
  const found = tests;
  tests = [];
  groups = [group('')];
  return found;
}

export function test(name, ...rest) {
  const run = rest.find((part) => typeof part === 'function');
  // Two cases may have one name: the number keeps them apart.
  const full = [...groups.slice(1).map((one) => one.name), name, tests.length].join(' ');
  tests.push({ name: full, groups, run });
}

export function describe(name, ...rest) {
  const around = groups;
  groups = [...around, group(name)];
  rest.find((part) => typeof part === 'function')();
  groups = around;
}

const hook = (kind) => (run) => groups.at(-1)[kind].push(run);
export const beforeAll = hook('beforeAll');
export const afterAll = hook('afterAll');
export const beforeEach = hook('beforeEach');
export const afterEach = hook('afterEach');

async function leave({ afterAll: last }) {
  for (const run of last.toReversed()) await run();
}

/**
 * Runs tests of one file in their order, with what runs before and after them.
 * @param around runs one test: it answers whether the next is to run.
 */
export async function runTests(chosen, around) {
  let entered = [];
  try {
    for (const one of chosen) {
      while (entered.length > 0 && !one.groups.includes(entered.at(-1))) await leave(entered.pop());
      const goOn = await around(one, async () => {
        for (const part of one.groups.slice(entered.length)) {
          entered = [...entered, part];
          for (const run of part.beforeAll) await run();
        }
        for (const { beforeEach: first } of one.groups) for (const run of first) await run();
        try {
          await one.run();
        } finally {
          for (const { afterEach: then } of one.groups.toReversed()) for (const run of then) await run();
        }
      });
      if (!goOn) return;
    }
  } finally {
    for (const part of entered.toReversed()) await leave(part);
  }
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
