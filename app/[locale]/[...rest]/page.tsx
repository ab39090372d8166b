import { notFound } from 'next/navigation';

/** Any address that no page has, so that the reader is told so in the frame and language of the site. */
export default function UnknownPage() {
  notFound();
}
