import createNextIntlPlugin from 'next-intl/plugin';

/** Messages are compiled at build time, so that the browser needs no ICU parser. */
const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { messages: { path: './messages', format: 'json', locales: ['en', 'zh'], precompile: true } },
});

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  },
];

/** The one page that may ask for the camera, to scan an activation code; the picture stays in the browser. */
const scanning = [
  {
    key: 'Permissions-Policy',
    value: 'accelerometer=(), camera=(self), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  },
];

/** Pages get their policy, with a nonce for each request, from `proxy.ts`. */
const programs = [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  reactCompiler: false,
  agentRules: false,
  devIndicators: false,
  // `npm test` checks the types, of tests and scripts too; who only starts the product need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@libsql/client',
    'libsql',
    '@prisma/client',
    '@prisma/adapter-libsql',
    '@prisma/adapter-pg',
    '@prisma/schema-engine-wasm',
    'pg',
    'pino',
    'esbuild',
  ],
  // Browsers ask for it by themselves where a page names no icon.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/:locale/guide/activate', headers: scanning },
    { source: '/api/:path*', headers: programs },
  ],
};

export default withNextIntl(config);
