import type { MetadataRoute } from 'next';

/** What makes the site installable. `/` leads to the language that was used last. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Plansight',
    short_name: 'Plansight',
    description: 'US mobile plans, compared by what they really cost',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf8',
    theme_color: '#4f46e5',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
