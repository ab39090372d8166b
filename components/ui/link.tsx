import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link to a page of ours, fetched when it is asked for and not before: every page is made for its request, so that
 * fetching ahead brought nothing but the frame, twice for each link in view (84 requests for a list of plans).
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />;
}
