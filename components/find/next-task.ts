/** Resolves in a task of its own: the page may answer before it. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
