/** What was measured, by page and kind; medians of it as rows of Markdown tables. */
import { median } from '../measure';
import { figure } from '../print';
import type { EventTimes } from './events';
import type { LoadTimes } from './load';
import type { DragTimes, Frames } from './motion';

/** Lists of samples by page and kind. */
export class Samples<Sample> {
  readonly #lists = new Map<string, Sample[]>();

  add(page: string, kind: string, sample: Sample): void {
    const key = `${page}\n${kind}`;
    this.#lists.set(key, [...(this.#lists.get(key) ?? []), sample]);
  }

  of(page: string, kind: string): Sample[] {
    return this.#lists.get(`${page}\n${kind}`) ?? [];
  }

  get kinds(): string[] {
    return [...new Set([...this.#lists.keys()].map((key) => key.split('\n')[1] ?? ''))];
  }
}

const FIGURES = ['inSight', 'table', 'settled', 'script', 'main'] as const;
type Figures = Record<(typeof FIGURES)[number], number>;

/** Medians over the events that changed rows in sight; the others say nothing about drawing. */
function eventFigures(samples: readonly EventTimes[]): Figures {
  const counted = samples.filter(({ inSight }) => inSight !== null);
  const of = (key: (typeof FIGURES)[number]) => median(counted.map((sample) => sample[key] ?? Number.NaN));
  const [inSight, table, settled] = [of('inSight'), of('table'), of('settled')];
  return { inSight, table, settled, script: of('script'), main: of('main') };
}

const ratio = (own: number, other: number): string =>
  Number.isFinite(own / other) ? `${(own / other).toFixed(2)}×` : '–';

/** No peer has a need: its hardest equal is the order of a list changed and drawn anew. */
const EQUAL: Readonly<Record<string, string>> = { 'data slider': 'sort', 'GB typed': 'sort' };

/** One row for each kind of event: what each page took, in ms. */
export function eventRows(samples: Samples<EventTimes>, pages: readonly string[]): string[][] {
  return samples.kinds.map((kind) => [
    kind,
    ...pages.map((page) => {
      const all = samples.of(page, kind);
      if (all.length === 0) return '–';
      const changed = all.filter(({ inSight }) => inSight !== null).length;
      const times = eventFigures(all);
      const count = changed < all.length ? `, n=${changed} of ${all.length}` : '';
      return `${FIGURES.map((key) => figure(times[key])).join(' / ')}${count}`;
    }),
  ]);
}

/** One row for each kind and own page: in sight, whole table, script and main thread divided by each peer's. */
export function ratioRows(
  samples: Samples<EventTimes>,
  own: readonly string[],
  peers: readonly string[],
): string[][] {
  return samples.kinds.flatMap((kind) =>
    own
      .filter((page) => samples.of(page, kind).length > 0)
      .map((page) => {
        const times = eventFigures(samples.of(page, kind));
        const ratios = peers.map((peer) => {
          const others = eventFigures(samples.of(peer, EQUAL[kind] ?? kind));
          return (['inSight', 'table', 'script', 'main'] as const)
            .map((key) => ratio(times[key], others[key]))
            .join(', ');
        });
        return [EQUAL[kind] ? `${kind} ÷ ${EQUAL[kind]}` : kind, page, ...ratios];
      }),
  );
}

const middle = <Sample>(samples: readonly Sample[], read: (sample: Sample) => number): number =>
  median(samples.map(read));

const motionCells = (samples: readonly Frames[]): string[] => [
  figure(middle(samples, ({ perSecond }) => perSecond)),
  `${Math.round(100 * middle(samples, ({ slow }) => slow))} %`,
  figure(middle(samples, ({ longest }) => longest)),
  figure(middle(samples, ({ main }) => main)),
];

export const scrollRows = (samples: Samples<Frames>, pages: readonly string[]): string[][] =>
  pages.map((page) => [page, ...motionCells(samples.of(page, 'scroll'))]);

export const dragRows = (samples: Samples<DragTimes>, pages: readonly string[]): string[][] =>
  pages
    .map((page) => ({ page, all: samples.of(page, 'drag') }))
    .filter(({ all }) => all.length > 0)
    .map(({ page, all }) => [
      page,
      ...motionCells(all),
      figure(middle(all, ({ values }) => values)),
      figure(middle(all, ({ tableChanges }) => tableChanges)),
      figure(middle(all, ({ longestPause }) => longestPause)),
    ]);

export function loadRows(samples: Samples<LoadTimes>, pages: readonly string[]): string[][] {
  return samples.kinds.flatMap((kind) =>
    pages
      .map((page) => ({ page, all: samples.of(page, kind) }))
      .filter(({ all }) => all.length > 0)
      .map(({ page, all }) => [
        kind,
        page,
        `${figure(middle(all, (one) => one.scriptFirst) / 1024)} ${all[0]?.encoding ?? ''}`,
        figure(middle(all, (one) => one.scriptAfter) / 1024),
        ...(['firstPaint', 'rows', 'interactive', 'blocking'] as const).map((key) =>
          figure(middle(all, (one) => one[key])),
        ),
      ]),
  );
}
