/** What a request counts towards the limit of its address, in points. */

/** What is priced or drawn anew for each question. */
export const HEAVY_POINTS = 5;

/** Files and what watches the instance: nobody is kept from them. */
const FREE =
  /^\/(_next\/static\/|words\/|catalog\/|icons\/|sw\.js$|api\/health(\/|$)|api\/metrics$|[\w.-]+\.(png|svg|ico|webmanifest)$)/;
const HEAVY = /^\/(api\/(v1\/(quotes|households)|mcp|oembed)|(en|zh)\/picture\/\w+)\/?$/;

/** 0 for files and health, 5 for quotes, households, tools for models, oEmbed and pictures, 1 for everything else. */
export function costOf(url: string): number {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  if (FREE.test(path)) return 0;
  return HEAVY.test(path) ? HEAVY_POINTS : 1;
}
