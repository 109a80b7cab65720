import { readFetchLog } from "../../sources/fetch/fetch-log.ts";
import { type FreshnessLimits, freshnessOf } from "../../sources/freshness.ts";
import { readWorkspace } from "../../sources/workspace.ts";

/** What the configuration and the receipts of a workspace say, without looking at a clock. */
export interface SourceFacts {
  gemeente: string;
  peildatum: string;
  bronnen: {
    id: string;
    titel: string;
    soort: string;
    /** Null for a source that never came. */
    leverdatum: string | null;
    grenzen: FreshnessLimits;
    /** When was last asked for news, and what came of it; null for a source that is not fetched, or not yet. */
    gevraagd: { op: string; uitkomst: string } | null;
  }[];
}

/** Reads what is known of the sources. Throws an InputError when the workspace is not right. */
export function readSourceFacts(map: string): SourceFacts {
  const { gemeente, bronnen } = readWorkspace(map);
  return {
    gemeente: gemeente.naam,
    peildatum: gemeente.peildatum,
    bronnen: bronnen.map(({ id, map: folder, config }) => {
      const last = readFetchLog(folder).at(-1);
      return {
        id,
        titel: config.titel,
        soort: config.soort,
        leverdatum: config.leverdatum || null,
        grenzen: freshnessOf(config, gemeente.beheer.versheid),
        gevraagd: last ? { op: last.op, uitkomst: last.uitkomst } : null,
      };
    }),
  };
}
