/** What differs between two texts of a page, line by line, with the figures in it that stand in our plans marked. */
import { diffArrays } from 'diff';
import { type FigureKey, figuresIn } from './figures';

/** A piece of a line; `ours` is a figure that one of our plans states. */
export interface DiffPart {
  text: string;
  ours: boolean;
}

export interface DiffLine {
  /** `gap` stands for lines that are the same and are left out; it has no parts. */
  kind: 'same' | 'removed' | 'added' | 'gap';
  parts: DiffPart[];
}

export interface TextDiff {
  /** Changed lines, each with one line of what stands around them. */
  lines: DiffLine[];
  /** Lines that differ. */
  removed: number;
  added: number;
  /** Changed lines that are not among `lines`, because there are too many. */
  leftOut: number;
  /** Figures of ours that stand in removed lines and nowhere in the new text: most likely to be wrong by now. */
  lost: FigureKey[];
}

/** Beyond so many edits two texts have nothing in common that would help. */
const MOST_EDITS = 1000;
const MOST_LINES = 120;

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** A line in pieces, so that our figures in it can be marked. */
export function markFigures(line: string, ours: ReadonlySet<FigureKey>): DiffPart[] {
  const parts: DiffPart[] = [];
  let at = 0;
  for (const { key, from, to } of figuresIn(line)) {
    if (!ours.has(key)) continue;
    if (from > at) parts.push({ text: line.slice(at, from), ours: false });
    parts.push({ text: line.slice(from, to), ours: true });
    at = to;
  }
  if (at < line.length || parts.length === 0) parts.push({ text: line.slice(at), ours: false });
  return parts;
}

interface Piece {
  kind: 'same' | 'removed' | 'added';
  line: string;
}

function piecesOf(before: string, after: string): Piece[] {
  const old = linesOf(before);
  const now = linesOf(after);
  const changes = diffArrays(old, now, { maxEditLength: MOST_EDITS });
  if (!changes)
    return [
      ...old.map((line): Piece => ({ kind: 'removed', line })),
      ...now.map((line): Piece => ({ kind: 'added', line })),
    ];
  return changes.flatMap(({ value, added, removed }) =>
    value.map((line): Piece => ({ kind: added ? 'added' : removed ? 'removed' : 'same', line })),
  );
}

/** The changed lines with one line of what stands around them; what is left out between two of them is a gap. */
function nearChanges(pieces: readonly Piece[]): (Piece | null)[] {
  const changed = (index: number) => (pieces[index]?.kind ?? 'same') !== 'same';
  const shown: (Piece | null)[] = [];
  pieces.forEach((piece, index) => {
    if (changed(index - 1) || changed(index) || changed(index + 1)) shown.push(piece);
    else if (shown.length > 0 && shown.at(-1) !== null) shown.push(null);
  });
  if (shown.at(-1) === null) shown.pop();
  return shown;
}

/** What differs between the text of a page before and after. `ours` are the figures of the plans that it supports. */
export function diffTexts(before: string, after: string, ours: ReadonlySet<FigureKey>): TextDiff {
  const pieces = piecesOf(before, after);
  const count = (kind: Piece['kind'], some: readonly (Piece | null)[] = pieces) =>
    some.filter((piece) => piece?.kind === kind).length;
  const near = nearChanges(pieces);
  const shown = near.slice(0, MOST_LINES);
  const keysOf = (line: string) => figuresIn(line).map(({ key }) => key);
  const stillThere = new Set(linesOf(after).flatMap(keysOf));
  const lost = pieces
    .filter(({ kind }) => kind === 'removed')
    .flatMap(({ line }) => keysOf(line))
    .filter((key) => ours.has(key) && !stillThere.has(key));
  const [removed, added] = [count('removed'), count('added')];
  return {
    lines: shown.map((piece) =>
      piece === null
        ? { kind: 'gap', parts: [] }
        : { kind: piece.kind, parts: markFigures(piece.line, ours) },
    ),
    removed,
    added,
    leftOut: removed + added - count('removed', shown) - count('added', shown),
    lost: [...new Set(lost)],
  };
}
