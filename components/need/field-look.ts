/** A box to type in that is a little lower than the page's other fields, as the rail holds many of them. */
export const FIELD =
  'h-8 w-full min-w-0 rounded-md border border-line-strong bg-raised px-2 text-sm text-text placeholder:text-muted aria-invalid:border-bad';
