import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { LoadedSource } from "../sources/load/load-source.ts";
import type { Loaded } from "../sources/load/load-table.ts";
import type { Reject } from "../sources/load/reject.ts";
import { harmlessText } from "../wording/harmless-text.ts";
import { deliveryPage, indexPage } from "./intake-pages.ts";

const columns = [
  "bron",
  "bestand",
  "blad",
  "record",
  "regel",
  "kolom",
  "waarde",
  "regelcode",
  "melding",
  "hint",
] as const;

/**
 * Writes what became of every delivery: `leveringen/index.html`, and per file an HTML page and a CSV with the refused
 * cells; all refused cells together in `afkeuringen.csv`. Sensitive values are masked before they get here.
 */
export function writeIntakeReports(build: string, sources: readonly LoadedSource[]): void {
  const folder = join(build, "leveringen");
  rmSync(folder, { recursive: true, force: true });
  for (const source of sources) {
    mkdirSync(join(folder, source.bron.id), { recursive: true });
    for (const loaded of source.loaded) writeDelivery(join(folder, source.bron.id), source, loaded);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), indexPage(sources));
  const rejects = sources.flatMap(({ loaded }) => loaded.flatMap((one) => one.rejects));
  writeFileSync(join(build, "afkeuringen.csv"), rejectsCsv(rejects));
}

function writeDelivery(folder: string, source: LoadedSource, loaded: Loaded): void {
  const name = basename(loaded.delivery.bestand);
  writeFileSync(join(folder, `${name}.html`), deliveryPage(source, loaded));
  writeFileSync(join(folder, `${name}.afkeuringen.csv`), rejectsCsv(loaded.rejects));
}

function rejectsCsv(rejects: readonly Reject[]): string {
  const cell = (value: unknown) => `"${harmlessText(String(value ?? "")).replaceAll('"', '""')}"`;
  const lines = rejects.map((reject) => columns.map((column) => cell(reject[column])).join(";"));
  return `\uFEFF${[columns.join(";"), ...lines].join("\r\n")}\r\n`;
}
