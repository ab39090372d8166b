import { ImageResponse } from 'next/og';
import { createFormatter, createTranslator } from 'next-intl';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { PICTURE_SIZE, PlansPicture, ReceiptPicture, receiptPictureHeight } from '@/components/picture';
import { type ReceiptWords, receiptWords } from '@/components/receipt';
import { quote } from '@/lib/cost/quote';
import { nextPeriod } from '@/lib/results/next-period';
import en from '@/messages/en.json';
import { makeNeed } from '@/tests/support/make-need';
import { REAL } from '@/tests/support/real-catalog-view';

const t = (namespace: 'receipt' | 'plan.words.network') =>
  createTranslator({ locale: 'en', messages: en, namespace });
const words: ReceiptWords = receiptWords(
  t('receipt') as Parameters<typeof receiptWords>[0],
  t('plan.words.network') as Parameters<typeof receiptWords>[1],
  createFormatter({ locale: 'en' }) as Parameters<typeof receiptWords>[2],
  'en',
);

const need = makeNeed({ state: 'IL', monthly: { dataGB: 10, voiceMinutes: 200, smsMessages: 100 } });
const billed = (id: string) => {
  const plan = REAL.plans.find((one) => one.id === id);
  const carrier = REAL.carriers.find((one) => one.id === plan?.carrier);
  if (!plan || !carrier) throw new Error(`no plan ${id}`);
  const answer = quote(plan, need, REAL.settings);
  const bill = answer.verdict === 'doesNot' ? null : answer;
  return {
    plan,
    carrier,
    need,
    quote: bill,
    next: bill && nextPeriod(plan, need, bill, REAL.settings),
    tax: { highPercent: '42', taxableShare: '0.48' },
    words,
  };
};
const common = {
  name: 'Plansight',
  asked: 'For 1 line, 12 months, 10 GB',
  foot: 'plans.example.org · Nov 29, 2026',
};

/** Width and height that a PNG says of itself. */
async function sizeOf(picture: ReactElement, size: { width: number; height: number }) {
  const bytes = Buffer.from(await new ImageResponse(picture, size).arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe('pictures of links', () => {
  it('a receipt, as wide as links are shown and as a slip', async () => {
    const one = billed('mint-unlimited');
    const receipt = { ...common, ...one, doesNot: 'Does not fit' };
    expect(await sizeOf(<ReceiptPicture {...receipt} />, PICTURE_SIZE)).toEqual(PICTURE_SIZE);
    const slip = { width: 760, height: receiptPictureHeight(one) };
    expect(await sizeOf(<ReceiptPicture {...receipt} isPaper />, slip)).toEqual(slip);
  });

  it('plans one under the other, one without a total too', async () => {
    const plans = ['mint-unlimited', 'visible-base', 'us-mobile-unlimited-flex'].map(billed);
    const [first, ...rest] = plans;
    const picture = (
      <PlansPicture
        {...common}
        title="3 plans compared"
        none="Does not fit"
        plans={[{ ...(first as (typeof plans)[number]), quote: null }, ...rest]}
        words={words}
      />
    );
    expect(await sizeOf(picture, PICTURE_SIZE)).toEqual(PICTURE_SIZE);
  });
});
