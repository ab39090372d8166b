/** Signatures of calls: against the published example of Standard Webhooks. */
import { expect, test } from 'vitest';
import { newSecret, shownSecret, signedHeaders } from '@/server/webhooks/signature';

const CALL = {
  ...{ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' },
  at: new Date(1_614_265_330_999),
};
const SIGNED = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';

test('the example of the standard is signed as it says', () => {
  expect(signedHeaders(['MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], CALL)).toEqual({
    ...{ 'webhook-id': CALL.id, 'webhook-timestamp': '1614265330', 'webhook-signature': SIGNED },
  });
});

test('every secret that holds signs', () => {
  const signature = signedHeaders([newSecret(), 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], CALL)[
    'webhook-signature'
  ];
  expect(signature?.split(' ')).toHaveLength(2);
  expect(signature?.endsWith(` ${SIGNED}`)).toBe(true);
});

test('a secret is 32 bytes, shown as the standard writes it', () => {
  expect(shownSecret(newSecret())).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
});
