/** What a need asks for as a part of a file name: short words, the same in every language. */
import type { Need } from './need';
import { type NeedPart, summarizeNeed } from './summary';
import { FLAG_KEYS } from './url-keys';

/** As much as every file system and every list of downloads takes, with room for what else the name says. */
const LONGEST = 96;

/** `10.5` as `10-5`: a dot would look like the ending of the file. */
const amount = (value: number): string => String(value).replace('.', '-');

function wordsOf(part: NeedPart): string[] {
  switch (part.key) {
    case 'lines':
      return part.count > 1 ? [`${part.count}-lines`] : [];
    case 'months':
    case 'days':
      return [`${part.count}-${part.key}`];
    case 'data':
      return [`${amount(part.gigabytes)}gb`];
    case 'hotspot':
      return [`hotspot-${amount(part.gigabytes)}gb`];
    case 'priority':
      return [`priority-${amount(part.gigabytes)}gb`];
    case 'minutes':
      return [`${amount(part.count)}min`];
    case 'texts':
      return [`${amount(part.count)}texts`];
    case 'callsTo':
      return [`${part.country.toLowerCase()}-${amount(part.count)}min`];
    case 'textsTo':
      return [`${part.country.toLowerCase()}-${amount(part.count)}texts`];
    case 'trip':
      return [`trip-${part.country.toLowerCase()}-${amount(part.count)}days`];
    case 'state':
      return [part.state.toLowerCase()];
    case 'networks':
    case 'billing':
    case 'carriers':
      return part.values;
    default:
      return part.key in FLAG_KEYS ? [FLAG_KEYS[part.key as keyof typeof FLAG_KEYS]] : [];
  }
}

/**
 * A need in short words for the name of a file, e.g. `12-months-10gb-200min-il`: lower-case letters, digits and
 * hyphens. What has no short words is left out, and so is whatever would make it longer than 96 letters.
 */
export function needInFileName(need: Need): string {
  let name = '';
  for (const word of summarizeNeed(need).flatMap(wordsOf)) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > LONGEST) break;
    name = longer;
  }
  return name;
}
