import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the checkout: holds `indicators/` and `data/reference/`. */
export const repositoryRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Where the files of a workspace are. */
export const workspacePaths = (map: string) => ({
  gemeente: join(map, "gemeente.yml"),
  doelen: join(map, "doelen.yml"),
  indicators: join(map, "indicators"),
  raw: join(map, "raw"),
  corrections: join(map, "corrections"),
  toelichting: join(map, "toelichting"),
  build: join(map, "build"),
  warehouse: join(map, "build", "warehouse.duckdb"),
  ledger: join(map, "build", "runs.jsonl"),
  editions: join(map, "editions"),
  archive: join(map, "archief"),
  kalender: join(map, "reference", "kalender.yml"),
  /** Pages of the concept, for the team: never where a web server looks. */
  conceptSite: join(map, "build", "concept-site"),
});
