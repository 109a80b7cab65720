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
  const sql =
    storage.soort === "parquet"
      ? `set allowed_directories = [${quoteText(`${storage.map}/`)}]`
      : `attach ${quoteText(storage.adres)} as ${CATALOGUE}`;
  await orUnusable(storage, () => run(sql));
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

/** What is wrong in one line. Where DuckDB looked for an extension on the internet is of no use to an analyst. */
function explain(text: string): string {
  const extension = /[Ee]xtension ["'](\w+)["']/.exec(text)?.[1];
  return extension !== undefined && /download|install/i.test(text)
    ? `de uitbreiding "${extension}" van DuckDB staat niet op deze machine`
    : `${text.split("\n")[0]}`;
}
