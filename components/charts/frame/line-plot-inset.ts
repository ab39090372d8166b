/** Room around the lines of `LinePlot` in px, so that what can be reached is laid over them with the same measures. */
export const linePlotInset = (namesWidth: number) => ({
  top: 8,
  right: namesWidth > 0 ? namesWidth : 12,
  bottom: 38,
  left: 56,
});

/** Room for names behind the ends of lines, in px. */
export const LINE_NAMES_WIDTH = 184;
