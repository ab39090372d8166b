/** Which form of a page a program asks for. */

interface Range {
  type: string;
  quality: number;
}

function rangesOf(accept: string): Range[] {
  return accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const given = parameters.find((part) => part.startsWith('q='))?.slice(2);
    const quality = given === undefined ? 1 : Number(given);
    return { type, quality: Number.isFinite(quality) ? quality : 0 };
  });
}

/**
 * Whether Markdown is named and wanted at least as much as a page (RFC 9110, section 12.5.1). A browser never names it;
 * `*` alone asks for the page.
 */
export function prefersMarkdown(accept: string | null | undefined): boolean {
  if (!accept?.toLowerCase().includes('text/markdown')) return false;
  const ranges = rangesOf(accept);
  const of = (type: string) => ranges.find((range) => range.type === type)?.quality;
  const markdown = of('text/markdown') ?? 0;
  return markdown > 0 && markdown >= (of('text/html') ?? 0);
}

const PAGE = /^\/(en|zh)\/(plans\/[a-z0-9-]+|compare|method)(\.md)?$/;

/** The address of a page's Markdown form, below the language; null where the request asks for none or the page has none. */
export function markdownPath(path: string, accept: string | null | undefined): string | null {
  const [, locale, page, ending] = PAGE.exec(path) ?? [];
  if (!locale || !page || (ending === undefined && !prefersMarkdown(accept))) return null;
  return `/${locale}/markdown/${page}`;
}
