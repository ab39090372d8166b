import type { MetadataRoute } from 'next';
import { withBase } from '@/lib/base-path';

/** What makes the site installable. `/` leads to the language that was used last. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: withBase('/'),
    name: 'Plansight',
    short_name: 'Plansight',
    description: 'US mobile plans, compared by what they really cost',
    start_url: withBase('/'),
    scope: withBase('/'),
    display: 'standalone',
    background_color: '#fbfaf8',
    theme_color: '#4f46e5',
    icons: [
      { src: withBase('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: withBase('/icons/192.png'), sizes: '192x192', type: 'image/png' },
      { src: withBase('/icons/512.png'), sizes: '512x512', type: 'image/png' },
      { src: withBase('/icons/maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
