/** What a first visit asks: an address that says nothing is answered for everyday use, never for no use at all. */
import { PRESETS } from './presets';
import { isTracking } from './url-keys';

export const FIRST_NEED = PRESETS.everyday;

/** The query of the default need, which asks for no use: bare, its address would be that of a first visit. */
export const NO_USE_QUERY = 'gb=0';

/** Whether an address says nothing of its own. */
export const isFirstVisit = (params: URLSearchParams): boolean => [...params.keys()].every(isTracking);
