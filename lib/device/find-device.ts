/** Which phone a person means by what was typed. */
import { editDistance } from '@/lib/edit-distance';
import { type Device, deviceName } from './compatibility';

/** Chinese names of makers, and short ones, as the list writes them. */
const MAKERS: readonly (readonly [RegExp, string])[] = [
  [/苹果/g, 'apple '],
  [/三星/g, 'samsung '],
  [/谷歌/g, 'google '],
  [/华为|華為/g, 'huawei '],
  [/荣耀|榮耀/g, 'honor '],
  [/红米|紅米/g, 'xiaomi redmi '],
  [/小米/g, 'xiaomi '],
  [/一加/g, 'oneplus '],
  [/摩托罗拉|摩托羅拉/g, 'motorola '],
  [/索尼/g, 'sony '],
  [/诺基亚|諾基亞/g, 'nokia '],
  [/真我/g, 'realme '],
  [/华硕|華碩/g, 'asus '],
  [/^(?:one ?plus|1\+)/g, 'oneplus '],
  [/^moto (?=[a-z])/g, 'motorola moto '],
];
/** Names of a line of phones that people leave out, and words that no name is told apart by. */
const OFTEN_LEFT_OUT = /\b(?:galaxy|5g|smartphone|phone|手机)\b|手机|手機/g;

/** Letters and digits of a name, with the maker's name as the list writes it. */
function plain(text: string): string {
  let name = text.normalize('NFKC').toLowerCase();
  for (const [words, maker] of MAKERS) name = name.replace(words, maker);
  return name
    .replace(/\+/g, ' plus ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
const joined = (name: string): string => name.replaceAll(' ', '');
const short = (name: string): string => joined(name.replace(OFTEN_LEFT_OUT, ' '));

/** The ways in which a phone is written, the fullest first. */
function writings(device: Device): string[] {
  const [full, model] = [plain(deviceName(device)), plain(device.model)];
  return [joined(full), joined(model), short(full), short(model)];
}

/**
 * The phone of a name, whatever its case, spaces and signs, with or without its maker (also in Chinese) and line; null
 * where none is meant, or more than one could be.
 */
export function findDevice(devices: readonly Device[], name: string): Device | null {
  const typed = plain(name);
  if (typed === '') return null;
  for (const wanted of new Set([joined(typed), short(typed)]))
    for (const way of [0, 1, 2, 3]) {
      const found = devices.filter((device) => writings(device)[way] === wanted);
      if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
    }
  return null;
}

/** As many are offered. */
const MOST = 6;

/** Phones that may be meant by a name that is not in the list, the nearest first; empty where none is near. */
export function nearDevices(devices: readonly Device[], name: string): Device[] {
  const typed = short(plain(name));
  if (typed.length < 2) return [];
  return devices
    .map((device) => {
      const ways = writings(device);
      const distance = Math.min(...ways.map((way) => editDistance(way, typed)));
      const isPart = ways.some((way) => way.startsWith(typed) || (way.length > 3 && typed.startsWith(way)));
      return { device, distance, isPart, digits: sameDigits(ways, typed) };
    })
    .filter(({ distance, isPart }) => isPart || distance <= Math.max(1, Math.floor(typed.length / 4)))
    .sort((a, b) => Number(b.digits) - Number(a.digits) || a.distance - b.distance)
    .slice(0, MOST)
    .map(({ device }) => device);
}

/** Whether the number of the model is the same: a phone of another number is another phone. */
function sameDigits(ways: readonly string[], typed: string): boolean {
  const digits = (text: string) => text.replace(/\D+/g, ' ').trim();
  return digits(ways[3] ?? '') === digits(typed);
}
