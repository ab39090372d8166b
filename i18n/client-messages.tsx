import { type Messages, NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** Words that client components of every page use. */
const SHARED = ['common', 'facts', 'shell'] as const satisfies readonly Namespace[];

export type Namespace = keyof Messages;

/**
 * Hands the words of the named areas (and the shared ones) to the client components inside; a page names what its
 * client components use, so that no reader downloads the words of another page.
 */
export async function ClientMessages({
  namespaces = [],
  children,
}: {
  namespaces?: readonly Namespace[];
  children: ReactNode;
}) {
  const all = await getMessages();
  const wanted = new Set<Namespace>([...SHARED, ...namespaces]);
  const messages = Object.fromEntries([...wanted].map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
