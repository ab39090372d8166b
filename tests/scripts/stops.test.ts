/** What a process does that is asked to stop, once and again; and what its build is known by. */
import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { buildFingerprint, identityVariables } from '@/scripts/support/build-identity.mjs';

/** A process that says what it was asked; `act` gets it when it is ready. */
async function watch(act: (kill: (signal: NodeJS.Signals) => void) => void): Promise<string> {
  const code = `
    import { codeOf, onStop } from './scripts/support/stops.mjs';
    onStop(
      (signal) => { console.log('stop', signal); setTimeout(() => process.exit(0), 1500); },
      (signal) => { console.log('again', signal); process.exit(codeOf(signal)); },
    );
    setInterval(() => {}, 1000);
    console.log('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  let said = '';
  child.stdout.on('data', (chunk) => {
    const first = said === '';
    said += chunk;
    if (first) act((signal) => child.kill(signal));
  });
  const end = await new Promise((resolve) => child.on('close', resolve));
  return `${said.trim().replaceAll('\n', ', ')}, ${end}`;
}

describe('a process that is asked to stop', () => {
  test('ends well by itself', async () => {
    expect(await watch((kill) => kill('SIGTERM'))).toBe('ready, stop SIGTERM, 0');
  });
  test('takes the same press that came by two ways for one', async () => {
    const twice = watch((kill) => {
      kill('SIGINT');
      setTimeout(() => kill('SIGINT'), 50);
    });
    expect(await twice).toBe('ready, stop SIGINT, 0');
  });
  test('ends at once when it is asked again, with the code of the signal', async () => {
    const again = watch((kill) => {
      kill('SIGINT');
      setTimeout(() => kill('SIGTERM'), 800);
    });
    expect(await again).toBe('ready, stop SIGINT, again SIGTERM, 143');
  });
});

describe('the identity of a build', () => {
  test('is that of its sources, and the ids of its actions that of the product', () => {
    const digest = buildFingerprint();
    expect(digest).toBe(buildFingerprint());
    const { PLANSIGHT_BUILD, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key } = identityVariables(digest);
    expect(PLANSIGHT_BUILD).toMatch(/^[0-9a-f]{20}$/);
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    const other = identityVariables(`0${digest}`);
    expect(other.PLANSIGHT_BUILD).not.toBe(PLANSIGHT_BUILD);
    expect(other.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY).toBe(key);
  });
});
