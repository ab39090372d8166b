/** With a capital, as a sentence or a choice begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
