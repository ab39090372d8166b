/** A Chinese date with the spaces between characters and digits that this site uses everywhere. */
export const spaced = (date: string): string =>
  date.replace(/(\d)(?=[年月日])/g, '$1 ').replace(/([年月])(?=\d)/g, '$1 ');
