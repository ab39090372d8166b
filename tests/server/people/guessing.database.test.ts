/** Guessing, on each engine: who is slowed down and who is not, codes that work once, and who is told of a sign-in. */
import { describe, expect, it } from 'vitest';
import { OPERATOR } from '@/server/actions';
import {
  beginSecondFactor,
  confirmSecondFactor,
  createUser,
  endSecondFactor,
} from '@/server/people/accounts';
import { addAttempts } from '@/server/people/attempts';
import { getAuth } from '@/server/people/auth';
import { cookieOfBrowser } from '@/server/people/browsers';
import { currentUser, enterCode, signIn } from '@/server/people/sign-in';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { codeOf } from '@/tests/support/totp';
import { useBackOffice } from '../back-office';

const PASSWORD = 'correct horse battery';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

let addresses = 0;
/** A request from an address of its own. */
const request = (cookie = '', address = `10.20.${addresses >> 8}.${addresses++ & 255}`) =>
  new Headers({
    host: 'localhost:3000',
    'x-forwarded-for': address,
    'user-agent': FIREFOX,
    ...(cookie && { cookie }),
  });

describe.each(TEST_ENGINES)('guesses on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);
  const at = () => ({ database: office.database, now: new Date() });
  const noticesOf = (personId: string) =>
    office.database.notice.findMany({ where: { personId, kind: 'newSignIn' } });
  const person = async (name: string) => {
    const email = `${name}@example.org`;
    const { id } = await createUser(OPERATOR, { name, email, role: 'owner', password: PASSWORD }, at());
    return { id, email };
  };
  const enter = (email: string, headers: Headers, password = PASSWORD) =>
    signIn({ email, password }, headers, at());

  /** What a browser holds after the first step of signing in. */
  async function firstStep(email: string): Promise<string> {
    const auth = await getAuth(false, office.database);
    const { headers } = await auth.api.signInEmail({
      body: { email, password: PASSWORD },
      returnHeaders: true,
    });
    return headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  }

  it('an address has ten for an account; the account is not shut elsewhere', async () => {
    const { email } = await person('shut');
    const here = request('', '10.30.0.1');
    for (let number = 1; number <= 10; number += 1) expect(await enter(email, here, 'guess')).toBe('refused');
    await expect(enter(email, here)).rejects.toMatchObject({ code: 'tooManyAttempts', details: ['15'] });
    await expect(enter(email.toUpperCase(), here)).rejects.toMatchObject({ code: 'tooManyAttempts' });
    expect(await enter(email, request())).toBe('signedIn');
  });

  it('an address has thirty for all accounts together', async () => {
    await addAttempts(
      office.database,
      { name: 'sign-in-address', points: 30, seconds: 900 },
      '2001:db8:1:2::/64',
      29,
    );
    expect(await enter('one@example.org', request('', '2001:db8:1:2::1'))).toBe('refused');
    await expect(enter('two@example.org', request('', '2001:db8:1:2::2'))).rejects.toMatchObject({
      code: 'tooManyAttempts',
    });
  });

  it('an account that is guessed from everywhere lets in the browsers it knows, and those that used a link', async () => {
    const { email } = await person('guessed');
    const known = await cookieOfBrowser(email, request(), at());
    const other = await person('other');
    const foreign = await cookieOfBrowser(other.email, request(), at());
    await addAttempts(office.database, { name: 'sign-in-email', points: 100, seconds: 3600 }, email, 100);
    const cookie = `${known?.name}=${known?.value}`;
    expect(await enter(email, request(cookie))).toBe('signedIn');
    for (const made of ['', `${foreign?.name}=${foreign?.value}`, `${cookie.slice(0, -3)}abc`])
      await expect(enter(email, request(made))).rejects.toMatchObject({ code: 'tooManyAttempts' });
    for (let number = 1; number <= 10; number += 1)
      expect(await enter(email, request(cookie), 'guess')).toBe('refused');
    await expect(enter(email, request(cookie))).rejects.toMatchObject({ code: 'tooManyAttempts' });
  });

  it('who signs in from a new browser is told, not who does for the first time or from a known one', async () => {
    const { id, email } = await person('told');
    let jar = '';
    const keep = {
      ...at(),
      keep: ({ name, value }: { name: string; value: string }) => {
        jar = `${name}=${value}`;
      },
    };
    expect(await signIn({ email, password: PASSWORD }, request(), keep)).toBe('signedIn');
    expect(await noticesOf(id)).toEqual([]);
    expect(jar).not.toBe('');
    await enter(email, request(jar));
    expect(await noticesOf(id)).toEqual([]);
    await enter(email, request());
    const [notice, ...more] = await noticesOf(id);
    expect(more).toEqual([]);
    expect(notice?.link).toBe('/account');
    expect(JSON.parse(notice?.about ?? '{}')).toMatchObject({ thing: 'account', name: 'Firefox (Windows)' });
  });

  it('passwords and codes that are asked for inside a session are counted', async () => {
    const { email } = await person('inside');
    const headers = request(await firstStep(email));
    const who = await currentUser(headers, at());
    if (!who) throw new Error('not signed in');
    for (let number = 1; number <= 5; number += 1)
      await expect(beginSecondFactor(who, 'guess', headers, at())).rejects.toMatchObject({
        code: 'inputInvalid',
        details: ['password'],
      });
    for (const guess of [beginSecondFactor, endSecondFactor])
      await expect(guess(who, PASSWORD, headers, at())).rejects.toMatchObject({ code: 'tooManyAttempts' });
    for (let number = 1; number <= 10; number += 1)
      await expect(confirmSecondFactor(who, '000000', headers, at())).rejects.toMatchObject({
        details: ['code'],
      });
    await expect(confirmSecondFactor(who, '000000', headers, at())).rejects.toMatchObject({
      code: 'tooManyAttempts',
    });
  });

  it('a code of the second factor works once, also the one that turned it on; the next one does', async () => {
    const { email } = await person('twice');
    const headers = request(await firstStep(email));
    const who = await currentUser(headers, at());
    if (!who) throw new Error('not signed in');
    const { uri } = await beginSecondFactor(who, PASSWORD, headers, at());
    const key = new URL(uri).searchParams.get('secret') ?? '';
    const first = codeOf(key, -1);
    await confirmSecondFactor(who, first, headers, at());

    const cookie = await firstStep(email);
    expect(await enterCode(first, request(cookie), at())).toBe('refused');
    const second = codeOf(key);
    expect(await enterCode(second, request(cookie), at())).toBe('signedIn');
    expect(await enterCode(second, request(await firstStep(email)), at())).toBe('refused');

    const third = codeOf(key, 1);
    const [one, other] = [await firstStep(email), await firstStep(email)];
    const outcomes = await Promise.all([one, other].map((step) => enterCode(third, request(step), at())));
    expect(outcomes.toSorted()).toEqual(['refused', 'signedIn']);
  });
});
