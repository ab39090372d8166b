/**
 * A chart as a picture of its own: drawings, texts and swatches of the figure in one SVG with colours and type written
 * out, always in the light scheme, so that it reads the same wherever it is opened.
 */
import {
  type Attributes,
  type Box,
  backgroundAttributes,
  shapeAttributes,
  textAttributes,
} from './attributes';
import { CAPTION_LINE, wrapped } from './caption';
import { textLines } from './text-lines';

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

function setAttributes<Target extends Element>(element: Target, attributes: Attributes): Target {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

const createElement = (name: string, attributes: Attributes): SVGElement =>
  setAttributes(document.createElementNS(NAMESPACE, name), attributes);

/** Copies elements of the figure into the picture, whose upper left corner is `origin`. */
class PictureCopy {
  constructor(
    private readonly root: SVGElement,
    private readonly origin: { left: number; top: number },
  ) {}

  private boxOf<Measured extends { left: number; top: number }>(box: Measured): Measured {
    return { ...box, left: box.left - this.origin.left, top: box.top - this.origin.top };
  }

  private elementBox(element: Element): Box {
    const { left, top, width, height } = element.getBoundingClientRect();
    return this.boxOf({ left, top, width, height });
  }

  copyElement(element: Element): void {
    if (element instanceof HTMLElement && element.dataset.picture === 'out') return;
    const style = getComputedStyle(element);
    const box = this.elementBox(element);
    const hasBox = style.display !== 'contents';
    if (style.display === 'none' || style.visibility === 'hidden' || (hasBox && box.width <= 1)) return;
    if (element instanceof SVGSVGElement) {
      this.copyDrawing(element, box);
      return;
    }
    const background = hasBox && backgroundAttributes(box, style);
    if (background) this.root.append(createElement('rect', background));
    for (const child of element.childNodes)
      if (child instanceof Text) this.copyText(child, style);
      else if (child instanceof Element) this.copyElement(child);
  }

  private copyDrawing(svg: SVGSVGElement, { left, top, width, height }: Box): void {
    const copy = svg.cloneNode(true) as SVGSVGElement;
    const sources = [svg, ...svg.querySelectorAll<SVGElement>('*')];
    const targets = [copy, ...copy.querySelectorAll<SVGElement>('*')];
    for (const [index, target] of targets.entries()) {
      target.removeAttribute('class');
      target.removeAttribute('style');
      setAttributes(target, shapeAttributes(getComputedStyle(sources[index] ?? svg)));
    }
    this.root.append(setAttributes(copy, { x: left, y: top, width, height, overflow: 'visible' }));
  }

  private copyText(node: Text, style: CSSStyleDeclaration): void {
    const range = document.createRange();
    const characters = Array.from({ length: node.data.length }, (_, index) => {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      return { character: node.data[index] ?? '', box: range.getClientRects()[0] };
    });
    for (const { text, box } of textLines(characters)) {
      const { left, top, height } = box;
      const element = createElement('text', textAttributes(this.boxOf({ left, top, height }), style));
      element.textContent = text;
      this.root.append(element);
    }
  }
}

/** The figure as an SVG document, with what it was made for, when and where below it. */
export function pictureOf(figure: HTMLElement, caption: readonly string[] = []): Picture {
  const scheme = figure.style.colorScheme;
  figure.style.colorScheme = 'light';
  try {
    const box = figure.getBoundingClientRect();
    const width = Math.ceil(box.width) + 2 * MARGIN;
    const lines = caption.flatMap((text) => wrapped(text, box.width));
    const figureHeight = Math.ceil(box.height) + 2 * MARGIN;
    const height = figureHeight + lines.length * CAPTION_LINE;
    const root = createElement('svg', {
      xmlns: NAMESPACE,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT,
    });
    const title = createElement('title', {});
    title.textContent = figure.querySelector('h3')?.textContent ?? '';
    root.append(title, createElement('rect', { width, height, fill: '#ffffff' }));
    new PictureCopy(root, { left: box.left - MARGIN, top: box.top - MARGIN }).copyElement(figure);
    for (const [index, line] of lines.entries()) {
      const y = figureHeight + index * CAPTION_LINE;
      const text = createElement('text', { x: MARGIN, y, fill: '#5b6270', 'font-size': '12px' });
      text.textContent = line;
      root.append(text);
    }
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
