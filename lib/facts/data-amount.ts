/** 1 GB is 1,024 MB (section 1 of the tariff model). */
const MB_PER_GB = 1024;

/**
 * An amount of data in the unit that people say: 0.537109375 GB is 550 MB. Only what is exactly whole megabytes and
 * would need more than two decimals in gigabytes changes its unit; the amount never does.
 */
export function dataAmount(gigabytes: number): { amount: number; unit: 'GB' | 'MB' } {
  const megabytes = gigabytes * MB_PER_GB;
  const isShort = Number.isInteger(Number((gigabytes * 100).toFixed(6)));
  return gigabytes < 1 && !isShort && Number.isInteger(megabytes)
    ? { amount: megabytes, unit: 'MB' }
    : { amount: gigabytes, unit: 'GB' };
}
