import { sendFeed } from '@/app/[locale]/changes/feed';

export const dynamic = 'force-dynamic';

/** The published changes as JSON Feed. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  return sendFeed(request, 'json', (await params).locale);
}
