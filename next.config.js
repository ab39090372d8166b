import createNextIntlPlugin from 'next-intl/plugin';
import { wantedBasePath } from './scripts/support/base-path.mjs';
import { ALWAYS, FOR_PROGRAMS, FRAMED, UNFRAMED } from './server/http/headers.js';

/** Messages are compiled at build time, so that the browser needs no ICU parser. */
const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { messages: { path: './messages', format: 'json', locales: ['en', 'zh'], precompile: true } },
});

/** Header objects as Next wants them. */
const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** The one page that may ask for the camera, to scan an activation code; the picture stays in the browser. */
const scanning = [
  {
    key: 'Permissions-Policy',
    value: 'accelerometer=(), camera=(self), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  },
];

/** Part of the build; what makes addresses by itself takes it from `lib/base-path.js`. */
const basePath = wantedBasePath();

/** @type {import('next').NextConfig} */
const config = {
  // The same on every machine that builds the same sources (scripts/support/build-identity.mjs): a page of one that asks
  // another goes on where they agree, and is loaded anew where they do not.
  generateBuildId: async () => process.env.PLANSIGHT_BUILD || null,
  basePath,
  env: { BASE_PATH: basePath },
  output: process.env.PLANSIGHT_STANDALONE ? 'standalone' : undefined,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  reactCompiler: false,
  agentRules: false,
  devIndicators: false,
  // What it keeps for the next build costs a first one 250 MB and a third of its processor time.
  experimental: { turbopackFileSystemCacheForBuild: false },
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
    'prom-client',
    'undici',
    'unpdf',
    'linkedom',
    '@mozilla/readability',
    'esbuild',
  ],
  // Browsers ask for it by themselves where a page names no icon.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    { source: '/:path*', headers: listed(ALWAYS) },
    // Every address but those of pages for frames (`lib/embed/embed.ts`).
    {
      source: '/((?!(?:en|zh)/embed/(?:compare|find|plan/[a-z0-9-]+)/?$).*)',
      headers: listed(UNFRAMED),
    },
    { source: '/:locale(en|zh)/embed/:kind(compare|find)', headers: listed(FRAMED) },
    { source: '/:locale(en|zh)/embed/plan/:id', headers: listed(FRAMED) },
    { source: '/:locale/guide/activate', headers: scanning },
    { source: '/api/:path*', headers: listed(FOR_PROGRAMS) },
  ],
};

export default withNextIntl(config);
