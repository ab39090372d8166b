import { expect, test } from 'vitest';
import { inPieces, lettingOthersIn } from '@/server/in-pieces';

/** Keeps the process busy. */
const work = (ms: number) => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

test('whoever waits has their turn between two pieces of long work', async () => {
  let others = 0;
  const wait = () =>
    setImmediate(() => {
      others += 1;
    });
  const letOthersIn = lettingOthersIn();
  wait();
  work(25);
  await letOthersIn();
  expect(others).toBe(1);
  // Short steps are done one after the other.
  wait();
  await letOthersIn();
  expect(others).toBe(1);
});

test('work that names its steps is done to its end, with turns for others in between', async () => {
  let others = 0;
  const seen: number[] = [];
  const result = await inPieces(
    (function* () {
      for (let step = 0; step < 3; step++) {
        setImmediate(() => {
          others += 1;
        });
        work(25);
        yield;
        seen.push(others);
      }
      return 'done';
    })(),
  );
  expect(result).toBe('done');
  expect(seen).toEqual([1, 2, 3]);
});
