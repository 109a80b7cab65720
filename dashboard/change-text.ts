/** A drawing, code or the head of a page, else one tag: nothing in these is text of the page. */
const MARKUP = /<(svg|pre|head)\b[\s\S]*?<\/\1>|<[^">]*(?:"[^"]*"[^">]*)*>/g;

/** HTML of which each run of text is changed; tags, drawings, code and the head stay as they are. */
export function changeText(html: string, change: (text: string) => string): string {
  let from = 0;
  const parts: string[] = [];
  for (const { 0: markup, index } of html.matchAll(MARKUP)) {
    parts.push(change(html.slice(from, index)), markup);
    from = index + markup.length;
  }
  return parts.join("") + change(html.slice(from));
}
