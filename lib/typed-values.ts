/** Of a form's fields, those that a person typed and may see again. */

/** What nobody may find in a page or a browser that others use: passwords, codes, and what names a device or an eSIM. */
const SECRET = /password|secret|token|^code$|activationcode|(^|[^a-z])(imei|eid|lpa|otp|current)([^a-z]|$)/i;

/** Values that a page carries along for itself. */
const CARRIED =
  /^(\$|\d+_|(?:locale|plan|planId|lockVersion|basis|base|chosenAt|seen|seenCarrier|since|stamp|of|back|next|tab)(?:[.:-]|$))/;

/** Whether what is in a field of this name must not be kept or shown. */
export const isSecretField = (name: string): boolean => SECRET.test(name);

/**
 * The names and values of a sent form that were typed or chosen, in its order; files, empty ones and secrets left out.
 * @param entries as `FormData` has them.
 */
export function typedValues(
  entries: readonly (readonly [name: string, value: unknown])[],
): [name: string, value: string][] {
  return entries.flatMap(([name, value]): [string, string][] =>
    typeof value !== 'string' || value.trim() === '' || CARRIED.test(name) || isSecretField(name)
      ? []
      : [[name, value]],
  );
}
