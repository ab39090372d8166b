/**
 * A chart as a picture of its own: what stands in the figure, drawings, words and swatches, put into one SVG with
 * colours and type written out, always in the light scheme, so that it reads the same wherever it is opened.
 */

export interface Picture {
  text: string;
  width: number;
  height: number;
}

const MARGIN = 16;
const SCALE = 2;
const NAMESPACE = 'http://www.w3.org/2000/svg';
const FONT =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif';
/** What decides how a shape looks and comes from style sheets or variables. */
const SHAPE_STYLES = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity'],
  ...['font-size', 'font-weight', 'text-anchor', 'dominant-baseline'],
] as const;

const CLEAR = /^(transparent|rgba\(0, 0, 0, 0\))$/;

interface Page {
  root: SVGSVGElement;
  left: number;
  top: number;
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** A drawing with its computed looks written into it, at its place. */
function copyDrawing(page: Page, svg: SVGSVGElement): void {
  const box = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const to = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [at, element] of from.entries()) {
    const target = to[at];
    if (!target) continue;
    const style = getComputedStyle(element);
    target.removeAttribute('class');
    target.removeAttribute('style');
    if (style.display === 'none') target.setAttribute('display', 'none');
    else for (const name of SHAPE_STYLES) target.setAttribute(name, style.getPropertyValue(name));
  }
  for (const [key, value] of Object.entries({
    x: box.left - page.left,
    y: box.top - page.top,
    width: box.width,
    height: box.height,
  }))
    copy.setAttribute(key, String(value));
  copy.setAttribute('overflow', 'visible');
  page.root.append(copy);
}

/** The words of a text node, line by line as they stand. */
function copyWords(page: Page, node: Text, style: CSSStyleDeclaration): void {
  const range = document.createRange();
  const text = node.data;
  let line = '';
  let place: DOMRect | null = null;
  const flush = () => {
    if (!place || line.trim() === '') return;
    const words = make('text', {
      x: place.left - page.left,
      y: place.top - page.top + place.height * 0.78,
      fill: style.color,
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
    });
    words.textContent = line.trim();
    page.root.append(words);
  };
  for (let at = 0; at < text.length; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const [box] = range.getClientRects();
    if (!box) continue;
    if (place && Math.abs(box.top - place.top) > place.height / 2) {
      flush();
      line = '';
      place = null;
    }
    place ??= box;
    line += text[at];
  }
  flush();
}

function copyTree(page: Page, element: Element): void {
  if (element instanceof HTMLElement && element.dataset.picture === 'out') return;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const isThere = style.display === 'contents' || box.width > 1;
  if (style.display === 'none' || style.visibility === 'hidden' || !isThere) return;
  if (element instanceof SVGSVGElement) {
    copyDrawing(page, element);
    return;
  }
  if (style.display !== 'contents' && !CLEAR.test(style.backgroundColor))
    page.root.append(
      make('rect', {
        x: box.left - page.left,
        y: box.top - page.top,
        width: box.width,
        height: box.height,
        rx: Math.min(Number.parseFloat(style.borderRadius) || 0, box.height / 2),
        fill: style.backgroundColor,
      }),
    );
  for (const child of element.childNodes)
    if (child instanceof Text) copyWords(page, child, style);
    else if (child instanceof Element) copyTree(page, child);
}

/** The figure as an SVG document. */
export function pictureOf(figure: HTMLElement): Picture {
  const scheme = figure.style.colorScheme;
  figure.style.colorScheme = 'light';
  try {
    const box = figure.getBoundingClientRect();
    const width = Math.ceil(box.width) + 2 * MARGIN;
    const height = Math.ceil(box.height) + 2 * MARGIN;
    const root = make('svg', {
      xmlns: NAMESPACE,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT,
    }) as SVGSVGElement;
    const title = make('title', {});
    title.textContent = figure.querySelector('h3')?.textContent ?? '';
    root.append(title, make('rect', { width, height, fill: '#ffffff' }));
    copyTree({ root, left: box.left - MARGIN, top: box.top - MARGIN }, figure);
    return { text: new XMLSerializer().serializeToString(root), width, height };
  } finally {
    figure.style.colorScheme = scheme;
  }
}

/** The picture in pixels, twice as fine as on the screen. */
export async function toPng({ text, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture.'))),
      'image/png',
    );
  });
}
