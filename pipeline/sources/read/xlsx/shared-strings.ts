import { type Archive, memberChunks } from "../zip-archive.ts";
import { parseXml, type XmlHandlers } from "./xml.ts";

/** The texts that cells refer to by number, in order. */
export async function readSharedStrings(archive: Archive, part: string | null): Promise<string[]> {
  const texts: string[] = [];
  if (part === null || !archive.leden.has(part)) return texts;
  const collector = new TextCollector();
  await parseXml(memberChunks(archive, part), archive.bron.getoond, {
    open: (name) => collector.open(name),
    text: (text) => collector.text(text),
    close: (name) => {
      collector.close(name);
      if (name === "si") texts.push(collector.take());
    },
  });
  return texts;
}

/** Collects the text of `<t>` elements, joined over differently formatted pieces; how it is pronounced does not count. */
export class TextCollector implements Required<XmlHandlers> {
  #parts: string[] = [];
  #inText = false;
  #inPhonetic = false;

  open(name: string): void {
    if (name === "rPh") this.#inPhonetic = true;
    this.#inText = name === "t" && !this.#inPhonetic;
  }

  close(name: string): void {
    if (name === "rPh") this.#inPhonetic = false;
    this.#inText = false;
  }

  text(text: string): void {
    if (this.#inText) this.#parts.push(text);
  }

  /** The text so far, and a new start. */
  take(): string {
    const text = this.#parts.join("");
    this.#parts = [];
    return decodeEscapes(text);
  }
}

/** Characters that XML cannot hold are written as _x000D_, and an underscore that only looks like it as _x005F_. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
