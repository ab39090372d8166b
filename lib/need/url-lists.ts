/** The lists of a need in a link: use towards countries, and trips. Each row counts or is ignored as a whole. */
import { LIMITS, type Limit, MAX_TRIPS } from './limits';
import type { CallsTo, MessagesTo, Trip } from './need';
import { CALL_FIELDS, TEXT_FIELDS, TRIP_FIELDS } from './url-keys';
import { type ParamReader, type Reading, readCountry, readGigabytes, readNumber } from './url-reader';

/** `CN:120` is a country and an amount. */
export function readUseTo(
  [code = '', amount = '', ...rest]: readonly string[],
  limit: Limit,
): Reading<{ country: string; amount: number }> {
  if (rest.length > 0) return { reason: 'unreadable' };
  const country = readCountry(code);
  if (!('value' in country)) return country;
  const number = readNumber(amount, limit);
  return 'value' in number ? { value: { country: country.value, amount: number.value } } : number;
}

/** Use towards countries, each of which counts once. */
function readUses(reader: ParamReader, key: string, fields: readonly string[], limit: Limit) {
  const uses: { country: string; amount: number }[] = [];
  for (const { cells, key: rowKey, raw } of reader.rows(key, fields)) {
    const use = readUseTo(cells, limit);
    if (!('value' in use)) reader.ignore(rowKey, raw, use.reason, use.limit);
    else if (uses.some(({ country }) => country === use.value.country))
      reader.ignore(rowKey, raw, 'repeated');
    else uses.push(use.value);
  }
  return uses;
}

/** Minutes a month to each country. */
export const readCalls = (reader: ParamReader): CallsTo[] =>
  readUses(reader, 'call', CALL_FIELDS, LIMITS.minutes).map(({ country, amount }) => ({
    country,
    minutes: amount,
  }));

/** Messages a month to each country. */
export const readTexts = (reader: ParamReader): MessagesTo[] =>
  readUses(reader, 'text', TEXT_FIELDS, LIMITS.messages).map(({ country, amount }) => ({
    country,
    messages: amount,
  }));

/** `MX:7:2:30:10:5` is country, days, GB, minutes, messages, messages received; what is left out at the end is 0. */
function readTrip([code = '', days = '', gb, min, sms, received, ...rest]: readonly string[]): Reading<Trip> {
  if (rest.length > 0) return { reason: 'unreadable' };
  const country = readCountry(code);
  if (!('value' in country)) return country;
  const length = readNumber(days, LIMITS.tripDays);
  if (!('value' in length)) return length;
  const dataGB = readGigabytes(gb || '0', LIMITS.gigabytes);
  if (!('value' in dataGB)) return dataGB;
  const amounts: number[] = [];
  for (const [text, limit] of [
    [min, LIMITS.minutes],
    [sms, LIMITS.messages],
    [received, LIMITS.messages],
  ] as const) {
    const amount = readNumber(text || '0', limit);
    if (!('value' in amount)) return amount;
    amounts.push(amount.value);
  }
  const [voiceMinutes = 0, smsMessages = 0, smsReceived = 0] = amounts;
  const use = { dataGB: dataGB.value, voiceMinutes, smsMessages, smsReceived };
  return { value: { country: country.value, days: length.value, ...use } };
}

export function readTrips(reader: ParamReader): Trip[] {
  const trips: Trip[] = [];
  for (const { cells, key, raw } of reader.rows('trip', TRIP_FIELDS)) {
    const trip = readTrip(cells);
    if (!('value' in trip)) reader.ignore(key, raw, trip.reason, trip.limit);
    else if (trips.length === MAX_TRIPS) reader.ignore(key, raw, 'too-many');
    else trips.push(trip.value);
  }
  return trips;
}

/** A trip as `readTrips` reads it. */
export function tripText({ country, days, dataGB, voiceMinutes, smsMessages, smsReceived }: Trip): string {
  return [country, days, dataGB, voiceMinutes, smsMessages, smsReceived].join(':').replace(/(?::0)+$/, '');
}
