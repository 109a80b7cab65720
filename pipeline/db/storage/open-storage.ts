import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import { quoteText } from "../quote.ts";
import type { Storage } from "./storage.ts";

/** Name under which a catalogue is attached. */
export const CATALOGUE = "opslag";

/**
 * Makes the storage known to a database that was just opened, before files are closed off: after that nothing else can
 * be reached. Throws an {@link InputError} when DuckDB cannot open it here.
 */
export async function openStorage(run: (sql: string) => Promise<unknown>, storage: Storage): Promise<void> {
  await orUnusable(storage, async () => {
    for (const sql of openingSql(storage)) await run(sql);
  });
}

/** Only an extension that is there is loaded: DuckDB would fetch it from the internet, in the middle of a refresh. */
function openingSql(storage: Storage): string[] {
  const { uitbreiding, leesbaar } = storage;
  return [
    ...(uitbreiding === null ? [] : ["set autoinstall_known_extensions = false", `load ${uitbreiding}`]),
    ...(storage.soort === "catalogus" ? [`attach ${quoteText(storage.adres)} as ${CATALOGUE}`] : []),
    ...(leesbaar.length === 0 ? [] : [`set allowed_directories = [${leesbaar.map(quoteText).join(", ")}]`]),
  ];
}

/** Does work on the storage; throws an {@link InputError} with what is wrong with it. */
export async function orUnusable<T>(storage: Storage, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) throw error;
    const opslag = storage.soort === "parquet" ? `parquet:${storage.map}` : storage.adres;
    const text = error instanceof Error ? error.message : String(error);
    throw new InputError([problem("opslag-onbruikbaar", { opslag, uitleg: explain(text) })]);
  }
}

/** What is wrong in one line. Where DuckDB looked for an extension is of no use to an analyst. */
function explain(text: string): string {
  const extension = /xtension ["'](\w+)["']/.exec(text)?.[1];
  return extension !== undefined && /install|download/i.test(text)
    ? `de uitbreiding "${extension}" van DuckDB staat niet op deze machine`
    : `${text.split("\n")[0]}`;
}
