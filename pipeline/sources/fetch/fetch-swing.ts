import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import type { AskedAreas } from "./asked-areas.ts";
import type { SwingFetch } from "./fetch-config.ts";
import { type Conversation, politeJson } from "./polite-get.ts";
import { listOf, queryText, textOf } from "./table-description.ts";

/** One figure of a Swing databank. */
interface SwingRow {
  gebied: string;
  jaar: number;
  onderwerp: string;
  waarde: string;
}

/**
 * Fetches topics of a Swing databank through its Open Data Service, such as waarstaatjegemeente, as a CSV file with a
 * column per topic. The service gives all areas of a level; only the gemeente and the benchmarks are kept.
 * @throws InputError when the source fails, or says nothing about the gemeente
 */
export async function fetchSwing(
  talk: Conversation,
  config: SwingFetch,
  { areas, werkmap }: { areas: AskedAreas; werkmap: string },
): Promise<{ pad: string; vraag: string; gewijzigd: string }> {
  const rows: SwingRow[] = [];
  for (const onderwerp of config.onderwerpen) {
    for (const niveau of config.gebiedsniveaus) {
      for (let jaar = config.vanaf; jaar <= config.tot; jaar++) {
        rows.push(...(await readValues(talk, { config, areas }, { onderwerp, niveau, jaar })));
      }
    }
  }
  if (!rows.some(({ gebied }) => gebied === areas.gemeente)) {
    throw new InputError([
      problem("antwoord-leeg", { tabel: config.onderwerpen.join(", "), gebieden: areas.gemeente }),
    ]);
  }
  mkdirSync(werkmap, { recursive: true });
  const pad = join(werkmap, "swing.csv");
  const text = toCsv(rows, config.onderwerpen);
  writeFileSync(pad, text);
  const hash = (value: string) => createHash("sha256").update(value).digest("hex").slice(0, 16);
  return { pad, vraag: hash(JSON.stringify(config)), gewijzigd: hash(text) };
}

async function readValues(
  talk: Conversation,
  { config, areas }: { config: SwingFetch; areas: AskedAreas },
  { onderwerp, niveau, jaar }: { onderwerp: string; niveau: string; jaar: number },
): Promise<SwingRow[]> {
  const path = `Variables('${onderwerp}')/GeoLevels('${niveau}')/PeriodLevels('year')/Periods('${jaar}')/Values`;
  const query = queryText({ $format: "json" });
  const answer = await politeJson(talk, `${config.adres.replace(/\/+$/, "")}/${path}?${query}`);
  return listOf(answer)
    .map((row) => ({
      gebied: areaCode(row),
      jaar,
      onderwerp,
      waarde: textOf(row.ValueString ?? row.Value).trim(),
    }))
    .filter(({ gebied }) => gebied === areas.gemeente || areas.benchmarks.includes(gebied));
}

/** Swing writes `gemeente_935` or `935` where the CBS writes GM0935, and `nederland_1` for the country. */
function areaCode({ ExternalCode }: Record<string, unknown>): string {
  const [, level = "", number = ""] =
    /^(?:([a-z]+)\d*_)?(?:GM)?0*(\d+)$/i.exec(textOf(ExternalCode).trim()) ?? [];
  if (level.toLowerCase().startsWith("nederland") || level.toLowerCase() === "nl") return "NL01";
  return number === "" ? textOf(ExternalCode).trim() : `GM${number.padStart(4, "0")}`;
}

function toCsv(rows: readonly SwingRow[], onderwerpen: readonly string[]): string {
  const byKey = new Map<string, Map<string, string>>();
  for (const { gebied, jaar, onderwerp, waarde } of rows) {
    const key = `${gebied};${jaar}`;
    byKey.set(key, (byKey.get(key) ?? new Map<string, string>()).set(onderwerp, waarde));
  }
  const lines = [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, values]) => `${key};${onderwerpen.map((name) => values.get(name) ?? "").join(";")}`);
  return `${["gebied;jaar", ...onderwerpen].join(";")}\n${lines.join("\n")}\n`;
}
