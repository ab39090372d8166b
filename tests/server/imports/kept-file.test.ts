import { describe, expect, test } from 'vitest';
import { packed, sha256, unpacked } from '@/server/imports/kept-file';

const file = new TextEncoder().encode('plan,price\n'.repeat(5000));

describe('the file that an import keeps', () => {
  test('is packed, and comes back as it came', async () => {
    const content = await packed(file);
    expect(content.length).toBeLessThan(file.length / 10);
    const back = await unpacked({ form: 2, content, sizeBytes: file.length });
    expect(new Uint8Array(back)).toEqual(file);
  });

  test('of before files were packed it is answered as it is', async () => {
    expect(await unpacked({ form: 1, content: file, sizeBytes: file.length })).toBe(file);
  });

  test.each([
    ['cut short', (content: Uint8Array) => content.subarray(0, 40)],
    ['something else', () => new Uint8Array([1, 2])],
    ['nothing', () => new Uint8Array()],
  ])('damaged (%s) it has another hash', async (_, damage) => {
    const content = damage(await packed(file));
    const back = await unpacked({ form: 2, content, sizeBytes: file.length });
    expect(await sha256(back)).not.toBe(await sha256(file));
  });

  test('has the hash that everybody else makes of it', async () => {
    expect(await sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
