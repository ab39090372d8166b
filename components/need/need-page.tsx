'use client';

import { useState } from 'react';
import type { Need } from '@/lib/need/need';
import type { UsageRange } from '@/lib/need/usage-range';
import { NeedForm, type NeedFormProps } from './need-form';
import { AllOpen } from './need-section';

type NeedPageProps = Omit<NeedFormProps, 'onChange' | 'onRange' | 'submits'>;

/** The long form as a page of its own, which leads to the answer when it is sent: for readers without scripts. */
export function NeedPage({ need: asked, range: askedRange, ...rest }: NeedPageProps) {
  const [need, setNeed] = useState<Need>(asked);
  const [range, setRange] = useState<UsageRange>(askedRange);
  return (
    <AllOpen value={true}>
      <NeedForm {...rest} need={need} onChange={setNeed} range={range} onRange={setRange} submits />
    </AllOpen>
  );
}
