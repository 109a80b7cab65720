/** Width of a letter of 13 pixels; the widest of the system fonts in use, so that nothing falls outside. */
const LETTER = 7.6;

/** A text that fits in a width, cut with an ellipsis when it must; the table beside a chart has the whole text. */
export function fitText(text: string, width: number): string {
  const room = Math.floor(width / LETTER);
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}…`;
}
