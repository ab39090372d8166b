/** Typical speeds and latency of a label: `12-78 Mbps (4G LTE); 53-304 Mbps (5G)` and its like. */
import type { TypicalSpeeds } from '@/lib/plan/plan';
import type { RowCells } from './label';
import { shortened } from './notes';

type Generation = TypicalSpeeds['generation'];
type Range = [number, number];

/** Null: the label does not say of which generation of network it speaks. */
export interface LabelSpeeds extends Omit<TypicalSpeeds, 'generation'> {
  generation: Generation | null;
}

const NUMBER = String.raw`(?<![\d.])(?:\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.\d{1,6})?(?!\d)`;
const PIECE = new RegExp(
  String.raw`(${NUMBER})\s*(?:(?:-|–|—|to)\s*(${NUMBER}))?\s*(kbps|mbps|mpbs|gbps|ms)?\s*(?:\(\s*(4g lte|4g|lte|5g\+?)\s*\))?`,
  'gi',
);
/** In Mbps or milliseconds; a unit that is left out is these. */
const UNITS: Record<string, number> = { kbps: 1 / 1000, gbps: 1000 };
/** What may stand between two ranges. */
const BETWEEN = /^[\s;,/|.]*$/;
const numberOf = (text: string) => Number(text.replaceAll(',', ''));

interface Piece {
  /** `plus`: a faster kind of 5G that only some places have; the plan document has no place for it. */
  generation: Generation | 'plus' | null;
  range: Range;
}

/** The ranges of a text, each with the generation that it names; null where anything else stands in it. */
export function readRanges(text: string): Piece[] | null {
  if (!BETWEEN.test(text.replace(PIECE, ''))) return null;
  return [...text.matchAll(PIECE)].map(([, from = '', to = from, unit = '', network = '']) => {
    const factor = UNITS[unit.toLowerCase()] ?? 1;
    const [low = 0, high = 0] = [numberOf(from) * factor, numberOf(to) * factor].sort((a, b) => a - b);
    const generation = /\+/.test(network) ? 'plus' : /^5/.test(network) ? '5g' : network === '' ? null : '4g';
    return { generation, range: [low, high] };
  });
}

const KINDS = ['downloadMbps', 'uploadMbps', 'latencyMs'] as const;
type Kind = (typeof KINDS)[number];
/** Where a kind of figure stands: the column, for warnings, and its text. */
export type SpeedTexts = Record<Kind, readonly [field: string, text: string | null]>;

/**
 * The speeds of a row, by generation. A figure without a generation goes with the only one that the row names, or to
 * every one of them where it names several; where it names none, to an entry that has none (see `placeSpeeds`).
 */
export function readSpeeds(cells: RowCells, texts: SpeedTexts): LabelSpeeds[] {
  const pieces = KINDS.flatMap((kind) => {
    const [field, text] = texts[kind];
    const read = text === null ? [] : readRanges(text);
    if (read === null) cells.warn(field, 'unreadable', { value: shortened(text ?? '') });
    return (read ?? []).map((piece) => ({ kind, ...piece }));
  });
  const named = (['4g', '5g'] as const).filter((one) => pieces.some(({ generation }) => generation === one));
  const generations = named.length > 0 ? named : pieces.length > 0 ? [null] : [];
  return generations.map((generation) => {
    const speeds: LabelSpeeds = { generation, downloadMbps: null, uploadMbps: null, latencyMs: null };
    for (const { kind, range, ...piece } of pieces)
      if (piece.generation === generation || piece.generation === null) speeds[kind] ??= range;
    return speeds;
  });
}

/**
 * The speeds as a plan states them. A label that names no generation speaks of the newest that the plan has: 5G or,
 * without it, 4G. Null where the plan does not say either.
 */
export function placeSpeeds(speeds: LabelSpeeds, fiveG: boolean | null): TypicalSpeeds | null {
  const generation = speeds.generation ?? (fiveG === null ? null : fiveG ? '5g' : '4g');
  return generation === null ? null : { ...speeds, generation };
}
