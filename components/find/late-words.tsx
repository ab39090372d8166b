'use client';

import { type Messages, NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import { type ReactNode, use, useMemo } from 'react';
import { withBase } from '@/lib/base-path';
import { takeOverWords } from './handed-over';

const fetched = new Map<string, Promise<Partial<Messages>>>();

/** The words under an address. Without a network they never come, and the page stays as the server drew it. */
export function wordsAt(address: string): Promise<Partial<Messages>> {
  const cached = fetched.get(address);
  if (cached) return cached;
  const created = new Promise<Partial<Messages>>((resolve) => {
    fetch(withBase(address))
      .then((reply) => (reply.ok ? reply.json() : Promise.reject(new Error(String(reply.status)))))
      .then(resolve, () => fetched.delete(address));
  });
  fetched.set(address, created);
  return created;
}

/** Hands the words under an address, and those of the page around it, to what is inside, once they are here. */
export function LateWords({ address, children }: { address: string; children: ReactNode }) {
  const own = takeOverWords(address) ?? use(wordsAt(address));
  const locale = useLocale();
  const shared = useMessages();
  const messages = useMemo(() => ({ ...shared, ...own }), [shared, own]);
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
