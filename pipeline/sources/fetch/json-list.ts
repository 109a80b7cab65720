import { PassingFault, parseWhole } from "./polite-get.ts";

/** What stands around the items of an OData answer, the items themselves left out. */
export type Envelope = Readonly<Record<string, unknown>>;

/** Depth of the items: inside the answer and inside its list. */
const LIST_DEPTH = 2;

/**
 * Gives every item of the list in an OData answer to `take`, one at a time, and returns what stands around them. The
 * answer is never in memory as a whole: a page of a national table is tens of megabytes.
 * @throws PassingFault when the answer ends halfway
 */
export async function readJsonList(
  answer: Response,
  take: (item: Record<string, unknown>) => Promise<void> | void,
): Promise<Envelope> {
  const scanner = new ListScanner();
  const decoder = new TextDecoder();
  for await (const bytes of answer.body ?? []) {
    for (const item of scanner.push(decoder.decode(bytes, { stream: true }))) await take(asItem(item));
  }
  for (const item of scanner.push(decoder.decode())) await take(asItem(item));
  return parseWhole(scanner.end()) as Envelope;
}

function asItem(text: string): Record<string, unknown> {
  return parseWhole(text) as Record<string, unknown>;
}

/** Cuts a JSON text in items and envelope, by its brackets and quotes alone. */
class ListScanner {
  #depth = 0;
  #inText = false;
  /** The last sign was a backslash inside a text. */
  #escaped = false;
  #item = "";
  #envelope = "";

  /** The items that end in this part of the text. */
  *push(part: string): Generator<string> {
    const sign = /["\\{}[\]]/g;
    let from = 0;
    if (this.#escaped && part !== "") {
      this.#escaped = false;
      sign.lastIndex = 1;
    }
    for (let found = sign.exec(part); found !== null; found = sign.exec(part)) {
      const at = found.index;
      if (this.#inText) {
        if (found[0] === "\\") {
          this.#escaped = at + 1 >= part.length;
          sign.lastIndex = at + 2;
        } else if (found[0] === '"') this.#inText = false;
        continue;
      }
      if (found[0] === '"') {
        this.#inText = true;
        continue;
      }
      const opens = found[0] === "{" || found[0] === "[";
      if (this.#depth === LIST_DEPTH) {
        this.#keep(part.slice(from, at));
        from = at;
      }
      this.#depth += opens ? 1 : -1;
      if (this.#depth !== LIST_DEPTH) continue;
      const ended = part.slice(from, at + 1);
      from = at + 1;
      if (opens) this.#envelope += ended;
      else {
        yield this.#item + ended;
        this.#item = "";
      }
    }
    if (this.#depth > LIST_DEPTH) this.#item += part.slice(from);
    else this.#keep(part.slice(from));
  }

  /** Text of the envelope; throws when an item or the envelope was never closed. */
  end(): string {
    if (this.#depth !== 0 || this.#inText) throw new PassingFault("het antwoord is afgekapt");
    return this.#envelope;
  }

  /** Inside the list stand only commas and blanks between the items. */
  #keep(text: string): void {
    this.#envelope += this.#depth === LIST_DEPTH ? text.replace(/[\s,]+/g, "") : text;
  }
}
