/** What of a change of the API's document breaks programs that were written for it. */
import { apiCompare } from 'api-smart-diff';

const isUsed = ({ path }: { path: (string | number)[] }) => path[0] === 'paths';

/** A field that requests may no longer hold: bodies with fields that there are not are refused. */
const isFieldTaken = ({ action, path }: { action: string; path: (string | number)[] }) =>
  action === 'remove' && path.includes('requestBody') && path.at(-2) === 'properties';

/** The library takes a whole number that becomes text in an answer for no break. */
const isOtherType = ({ action, path }: { action: string; path: (string | number)[] }) =>
  action === 'replace' && path.at(-1) === 'type';

/** Places in the document, e.g. `paths./api/v1/plans.get.parameters.3 remove`; each once. */
export function breakingChanges(before: object, after: object): string[] {
  const { diffs } = apiCompare(before, after);
  const breaking = diffs.filter(
    (diff) => isUsed(diff) && (diff.type === 'breaking' || isFieldTaken(diff) || isOtherType(diff)),
  );
  return [...new Set(breaking.map(({ path, action }) => `${path.join('.')} ${action}`))];
}
