/** Lines of a text as they are laid out. */
export interface CharacterBox {
  left: number;
  top: number;
  height: number;
}

export interface TextLine {
  text: string;
  /** Of its first character. */
  box: CharacterBox;
}

/**
 * The characters of a text node as lines, without white space at their ends; lines of white space alone are left out. A
 * character without a box (collapsed white space) belongs to no line.
 */
export function textLines(
  characters: readonly { character: string; box: CharacterBox | undefined }[],
): TextLine[] {
  const lines: TextLine[] = [];
  for (const { character, box } of characters) {
    if (!box) continue;
    const line = lines.at(-1);
    if (line && Math.abs(box.top - line.box.top) <= line.box.height / 2) line.text += character;
    else lines.push({ text: character, box });
  }
  return lines.map(({ text, box }) => ({ text: text.trim(), box })).filter(({ text }) => text !== '');
}
