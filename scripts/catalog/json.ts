/** JSON texts, with the line at which a broken one breaks. */

/** Whether the text only stops too early: every start of a sound text does. */
function stopsEarly(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = String(error);
    const at = /position (\d+)/.exec(message)?.[1];
    return /end of JSON input|Unterminated string/.test(message) || Number(at) === text.length;
  }
}

/** The line, from 1, on which no continuation could make sense of the text; the last one where it only stops early. */
export function brokenLine(text: string): number {
  let sound = 0;
  let broken = text.length + 1;
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (stopsEarly(text.slice(0, middle))) sound = middle;
    else broken = middle;
  }
  return text.slice(0, sound).split('\n').length;
}

export type ParsedJson = { ok: true; value: unknown } | { ok: false; message: string };

/** Parses a text; a broken one is answered with its line. A byte order mark is passed over. */
export function parseJson(text: string): ParsedJson {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch (error) {
    const reason = (error as Error).message.replace(/ at position \d+.*$/s, '').replace(/\s+/g, ' ');
    return { ok: false, message: `is not JSON: line ${brokenLine(json)}: ${reason}` };
  }
}
