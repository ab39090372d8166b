/** The lists of phones and bands in `data/device`, read once. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Device, NetworkBands, VariantBands } from '@/lib/device/compatibility';

export interface DeviceLists {
  devices: Device[];
  bands: { asOf: string; networks: NetworkBands[]; variants: VariantBands[] };
}

let kept: DeviceLists | null = null;

/** Phones with where they have eSIM, networks and units with their bands. Throws where a file is missing. */
export function getDeviceLists(): DeviceLists {
  const read = (name: string) =>
    JSON.parse(readFileSync(path.join(process.cwd(), 'data/device', name), 'utf8'));
  kept ??= { devices: read('devices.json'), bands: read('bands.json') };
  return kept;
}
