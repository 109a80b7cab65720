import { createHash } from "node:crypto";
import { createWriteStream, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import { maxMegabytes, tooLarge } from "../read/limits.ts";
import type { FileFetch } from "./fetch-config.ts";
import { type Conversation, PassingFault, politeGet } from "./polite-get.ts";

/** A file that came in, or the news that it has not changed. */
export type FetchedFile = { nieuw: boolean; pad: string; vraag: string; gewijzigd: string };

/**
 * Fetches one file as it is, unless the server says that it is still the one that came in last.
 * @throws InputError when the source fails, or gives an empty file
 */
export async function fetchFile(
  talk: Conversation,
  config: FileFetch,
  { werkmap, last }: { werkmap: string; last: { vraag: string; gewijzigd: string } | null },
): Promise<FetchedFile> {
  mkdirSync(werkmap, { recursive: true });
  const pad = join(werkmap, config.naam);
  const vraag = createHash("sha256").update(config.adres).digest("hex").slice(0, 16);
  return politeGet({ ...talk, headers: { accept: "*/*" } }, config.adres, async (answer) => {
    const gewijzigd = answer.headers.get("etag") ?? answer.headers.get("last-modified") ?? "";
    if (gewijzigd !== "" && last?.vraag === vraag && last.gewijzigd === gewijzigd) {
      await answer.body?.cancel();
      return { nieuw: false, pad, vraag, gewijzigd };
    }
    const bytes = await writeBody(answer, pad);
    const promised = Number(answer.headers.get("content-length") ?? bytes);
    // A compressed answer says how long it was before it was opened.
    if (answer.headers.get("content-encoding") === null && bytes !== promised) {
      throw new PassingFault("het bestand is afgekapt");
    }
    if (bytes === 0)
      throw new InputError([problem("bestand-leeg-opgehaald", { bron: talk.bron, adres: config.adres })]);
    return { nieuw: true, pad, vraag, gewijzigd };
  });
}

async function writeBody(answer: Response, pad: string): Promise<number> {
  const file = createWriteStream(pad);
  if (answer.body) await pipeline(Readable.fromWeb(answer.body as never), bounded(pad), file);
  return file.bytesWritten;
}

/** Passes bytes on, but no more than may be read afterwards: an endless answer must not fill the disk. */
function bounded(pad: string) {
  let size = 0;
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > maxMegabytes() * 1e6)
        throw tooLarge(basename(pad), `het is groter dan ${maxMegabytes()} MB.`);
      yield chunk;
    }
  };
}
