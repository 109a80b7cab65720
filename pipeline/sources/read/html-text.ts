import { Tokenizer } from "htmlparser2";

/** Elements whose content is no text for a reader. */
const silent = new Set(["script", "style", "title", "template", "iframe", "object", "svg"]);

/** Elements that start or end a line. */
const blocks = new Set(
  "address article aside blockquote br dd div dl dt figcaption footer form h1 h2 h3 h4 h5 h6 header hr li ol p pre section table td th tr ul".split(
    " ",
  ),
);

/**
 * The readable text of HTML: tags gone, entities decoded, scripts and styles dropped, one line per paragraph, list
 * item or cell. A text without HTML keeps its words; a "<" right before a letter starts a tag, as in a browser.
 */
export function htmlText(html: string): string {
  const parts: string[] = [];
  let depth = 0;
  const onTag = (start: number, end: number, step: 1 | -1) => {
    const name = html.slice(start, end).toLowerCase();
    if (silent.has(name)) depth = Math.max(0, depth + step);
    if (blocks.has(name)) parts.push("\n");
  };
  const add = (text: string) => depth === 0 && parts.push(text);
  // Not the parser above it: that keeps the open elements, which takes quadratic time for a cell full of them.
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...ignored,
      onopentagname: (start, end) => onTag(start, end, 1),
      onclosetag: (start, end) => onTag(start, end, -1),
      ontext: (start, end) => add(html.slice(start, end)),
      ontextentity: (codepoint) => add(String.fromCodePoint(codepoint)),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tidyLines(parts.join(""));
}

const nothing = (): void => {};

const ignored = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
};

function tidyLines(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
