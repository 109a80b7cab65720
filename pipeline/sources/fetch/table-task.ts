import type { StatlineConfig } from "../bron-config.ts";
import type { AskedAreas } from "./asked-areas.ts";
import type { StatlineFetch } from "./fetch-config.ts";
import type { Conversation } from "./polite-get.ts";

/** One table to fetch. */
export interface TableTask {
  talk: Conversation;
  /** What bron.yml says of the columns and measures of the table. */
  config: Pick<StatlineConfig, "gebied-kolom" | "periode-kolom" | "maten">;
  fetch: StatlineFetch;
  tabel: string;
  jaar: number | null;
  areas: AskedAreas;
  /** Folder for what is not whole yet; kept, so that the next attempt goes on. */
  werkmap: string;
  /** What the last delivery of this table answered; null when there is none. */
  last: { vraag: string; gewijzigd: string } | null;
}
