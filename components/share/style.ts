/** How every action that shares or saves looks: a quiet line of text with a sign. */
export const ACTION =
  'inline-flex min-h-6 items-center gap-1.5 rounded-sm text-sm text-muted underline-offset-4 hover:text-text hover:underline';
