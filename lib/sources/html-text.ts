/** The readable text of a page: its lines as a reader sees them, without menus, scripts and looks. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { figuresIn } from './figures';

export interface PageText {
  title: string;
  /** A line for each block, without empty ones; runs of blanks are one. */
  text: string;
}

/** Where nothing that a reader reads stands. */
const SILENT =
  'script,style,noscript,template,svg,canvas,iframe,object,head,nav,[hidden],[aria-hidden="true"],input,select,textarea';
/** What surrounds a page on every page of its site. */
const AROUND = 'body > header,body > footer,[role="banner"],[role="contentinfo"],[role="navigation"]';
const BLOCKS = new Set(
  (
    'address article aside blockquote body br button caption dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr label legend li main ol option p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const CELLS = new Set(['td', 'th']);

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Blanks of every kind become one, and what cannot be seen goes. */
const clean = (line: string): string =>
  line
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Lines of a text, each with its blanks made one, without empty ones. */
export const cleanLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(clean)
    .filter((line) => line !== '')
    .join('\n');

interface NodeLike {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<NodeLike>;
}

function write(node: NodeLike, into: string[]): void {
  if (node.nodeType === TEXT_NODE) {
    into.push((node.textContent ?? '').replace(/\s+/g, ' '));
    return;
  }
  if (node.nodeType !== ELEMENT_NODE) return;
  const name = node.nodeName.toLowerCase();
  const isBlock = BLOCKS.has(name);
  if (isBlock) into.push('\n');
  for (const child of node.childNodes) write(child, into);
  if (CELLS.has(name)) into.push(' \u00b7 ');
  if (isBlock) into.push('\n');
}

function textOfNode(node: unknown): string {
  const pieces: string[] = [];
  write(node as NodeLike, pieces);
  return cleanLines(pieces.join('').replace(/(?: \u00b7 )+\s*(?=\n|$)/g, ''));
}

const keysOf = (text: string): Set<string> => new Set(figuresIn(text).map(({ key }) => key));

/** What Readability takes for the article; null where it finds none. It changes the tree that it reads. */
function articleOf(html: string): { title: string; text: string } | null {
  try {
    const article = new Readability(parseHTML(html).document as unknown as Document).parse();
    if (!article?.content) return null;
    const { document: inner } = parseHTML(`<html><body>${article.content}</body></html>`);
    return { title: clean(article.title ?? ''), text: textOfNode(inner.querySelector('body')) };
  } catch {
    return null;
  }
}

/**
 * The readable text of HTML: what Readability takes for the article where every price and amount of data of the whole
 * page stands in it, else the whole page without its menus. A page of cards has no article, and what is left out of a
 * comparison must not be a price.
 */
export function textOfHtml(html: string): PageText {
  const { document: tree } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const title = clean(tree.querySelector('title')?.textContent ?? '');
  for (const element of tree.querySelectorAll(`${SILENT},${AROUND}`)) element.remove();
  const body = tree.querySelector('body');
  const whole = body ? textOfNode(body) : '';
  const article = articleOf(tree.toString());
  if (article && article.text !== '') {
    const kept = keysOf(article.text);
    if ([...keysOf(whole)].every((key) => kept.has(key)))
      return { title: title || article.title, text: article.text };
  }
  return { title, text: whole };
}
