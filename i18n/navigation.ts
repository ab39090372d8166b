import { createNavigation } from 'next-intl/navigation';
import { routing } from '@/i18n/routing';

/** `Link` and friends that keep the reader's language: `<Link href="/method">` leads to `/zh/method` on a Chinese page. */
export const { Link, redirect, usePathname, useRouter, getPathname } = createNavigation(routing);
