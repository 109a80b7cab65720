import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Doel } from "../domain/edition.ts";
import type { Gebied } from "../domain/gebied.ts";
import type { PencInstellingen } from "../domain/penc-instellingen.ts";
import type { Toelichting } from "../domain/toelichting.ts";
import { problem } from "../errors/catalogue.ts";
import { failOnProblems, InputError, type Problem } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import { ownName } from "./archive/receipts.ts";
import { selectDeliveries } from "./archive/select-deliveries.ts";
import { type Bron, type BronConfig, bronSchema } from "./bron-config.ts";
import { checkLinks } from "./checks/check-links.ts";
import { correctionsSchema } from "./corrections/correction-schema.ts";
import type { Postcode } from "./gebied-sleutels.ts";
import { readGebieden, readPostcodes } from "./gebieden.ts";
import { doelenSchema, type Gemeente, gemeenteSchema } from "./gemeente.ts";
import { readDocumenten } from "./kalender.ts";
import { displayPath } from "./read/delivered-file.ts";
import { parseYaml } from "./read/yaml.ts";
import { readTaakvelden } from "./taakvelden.ts";
import { readToelichtingen } from "./toelichtingen.ts";
import { type Vraag, vragenSchema } from "./vragen.ts";
import { repositoryRoot, workspacePaths } from "./workspace-paths.ts";

export { repositoryRoot, workspacePaths };

/** Everything that belongs to one gemeente, read and checked (design §3). */
export interface Workspace {
  map: string;
  /** Folder with what all workspaces share, `indicators/` and `data/reference/`: the checkout, or a copy of it. */
  gedeeld: string;
  gemeente: Gemeente;
  doelen: Map<string, Doel>;
  gebieden: Gebied[];
  /** Postcodes of four digits with the area they lie in; empty when the workspace has no such table. */
  postcodes: Postcode[];
  bronnen: Bron[];
  vragen: Vraag[];
  /** The analyst's words per indicator and P&C moment. */
  toelichtingen: Toelichting[];
  /** What documents of planning and control take from `reference/`. */
  penc: PencInstellingen;
}

/**
 * Reads a workspace. Throws an {@link InputError} for anything missing or wrong.
 * @param gedeeld where the shared definitions and reference tables are
 */
export function readWorkspace(map: string, gedeeld: string = repositoryRoot): Workspace {
  const paths = workspacePaths(map);
  failOnProblems(checkLinks(map));
  const gemeente = readYamlFile(
    paths.gemeente,
    gemeenteSchema,
    "Maak gemeente.yml; data/sample/gemeente.yml is een voorbeeld.",
  );
  const doelen = readYamlFile(
    paths.doelen,
    doelenSchema,
    "Maak doelen.yml; een leeg bestand met {} mag ook.",
  );
  const folders = {
    workspace: join(map, "reference"),
    reference: join(gedeeld, "data", "reference", gemeente.code),
  };
  return {
    map,
    gedeeld,
    gemeente,
    doelen: new Map(Object.entries(doelen).map(([id, doel]) => [id, toDoel(doel)])),
    gebieden: readGebieden(gemeente, folders),
    postcodes: readPostcodes(folders),
    bronnen: readBronnen(paths),
    vragen: readVragen(gedeeld),
    toelichtingen: readToelichtingen(paths.toelichting),
    penc: {
      ...readDocumenten(paths.kalender),
      taakvelden: readTaakvelden([join(map, "reference"), join(gedeeld, "data", "reference")]),
    },
  };
}

/** The shared vocabulary of survey questions. */
function readVragen(gedeeld: string): Vraag[] {
  const path = join(gedeeld, "data", "reference", "vragen.yml");
  return readYamlFile(path, vragenSchema, "Haal data/reference/vragen.yml terug uit de repository.");
}

function readYamlFile<S extends z.ZodType>(path: string, schema: S, doe: string): z.output<S> {
  if (!existsSync(path)) {
    const bestand = displayPath(path);
    throw new InputError([
      problem("bestand-ontbreekt", { wat: "Een verplicht bestand", pad: bestand, doe }, { bestand }),
    ]);
  }
  return parseYaml({ text: readFileSync(path, "utf8"), bestand: displayPath(path) }, schema);
}

function toDoel(doel: z.output<typeof doelenSchema>[string]): Doel {
  const target = doel.streefwaarde;
  return {
    nulmetingJaar: doel.nulmeting ?? null,
    streefwaarde: target === undefined || target === "volgt" ? null : target,
    streefwaardeVolgt: target === "volgt",
    effectVanaf: doel["effect-vanaf"] ?? null,
    eigenaar: doel.eigenaar ?? null,
    herkomst: doel.herkomst ?? null,
  };
}

function readBronnen({ raw, corrections, build }: ReturnType<typeof workspacePaths>): Bron[] {
  const ids = existsSync(raw) ? readdirSync(raw).filter((id) => statSync(join(raw, id)).isDirectory()) : [];
  checkCorrectionFiles(corrections, ids);
  return ids.sort().map((id) => {
    const map = join(raw, id);
    const config = readYamlFile(
      join(map, "bron.yml"),
      bronSchema,
      `Beschrijf de levering in raw/${id}/bron.yml.`,
    );
    const path = join(corrections, `${id}.yml`);
    const correcties = existsSync(path) ? readYamlFile(path, correctionsSchema, "") : [];
    return { id, map, config: withFetchDate(config, map), correcties, werkmap: build };
  });
}

/**
 * The newest delivery of a source that is fetched is the newest that came in, whatever bron.yml says: its date is in the
 * names of the files that count, so that an edition that is computed again finds it too.
 */
function withFetchDate(config: BronConfig, map: string): BronConfig {
  if (config.ophalen === undefined) return config;
  const names = Object.values(config.bestanden).flatMap(({ bestand }) => selectDeliveries(map, bestand));
  const dates = names.flatMap((name) => (name === ownName(name) ? [] : [name.slice(0, 10)]));
  return { ...config, leverdatum: [config.leverdatum, ...dates].sort().at(-1) ?? "" };
}

/** Throws an {@link InputError} for corrections of a source that is not there: they would do nothing in silence. */
function checkCorrectionFiles(folder: string, ids: readonly string[]): void {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yml")) : [];
  const loose = files.map((name) => name.slice(0, -".yml".length)).filter((id) => !ids.includes(id));
  if (loose.length === 0) return;
  throw new InputError(
    loose.map((bron) => {
      const bestand = displayPath(join(folder, `${bron}.yml`));
      return problem("correctie-zonder-bron", { bron, suggestie: didYouMean(bron, ids) }, { bestand });
    }),
  );
}

/** Problems of `doelen.yml` that only show once the indicators are known. */
export function checkDoelen(workspace: Workspace, indicatorIds: readonly string[]): Problem[] {
  const bestand = displayPath(workspacePaths(workspace.map).doelen);
  const lines = readFileSync(workspacePaths(workspace.map).doelen, "utf8").split("\n");
  return [...workspace.doelen.keys()]
    .filter((id) => !indicatorIds.includes(id))
    .map((indicator) =>
      problem(
        "doel-onbekende-indicator",
        { indicator, suggestie: didYouMean(indicator, indicatorIds) },
        { bestand, regel: lines.findIndex((line) => line.startsWith(`${indicator}:`)) + 1 || null },
      ),
    );
}

/** Indicators that a moment of the calendar names but that do not exist. */
export function checkMomenten(workspace: Workspace, indicatorIds: readonly string[]): Problem[] {
  const path = workspacePaths(workspace.map).kalender;
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  return workspace.penc.momenten.flatMap(({ id: moment, indicatoren, zonder }) => {
    const named = [...(indicatoren === "alle" ? [] : indicatoren), ...Object.keys(zonder)];
    return named
      .filter((id) => !indicatorIds.includes(id))
      .map((indicator) =>
        problem(
          "penc-indicator-onbekend",
          { moment, indicator, suggestie: didYouMean(indicator, indicatorIds) },
          { bestand: displayPath(path), regel: lineOf(lines, indicator) },
        ),
      );
  });
}

/** The first line with a word of its own; null when there is none. */
function lineOf(lines: readonly string[], word: string): number | null {
  const pattern = new RegExp(`(^|[^a-z0-9-])${word}([^a-z0-9-]|$)`);
  return lines.findIndex((line) => pattern.test(line)) + 1 || null;
}

/** Deelambities that a programme of `gemeente.yml` names but the verandertheorie does not have. */
export function checkProgrammas(workspace: Workspace, deelambities: readonly string[]): Problem[] {
  const path = workspacePaths(workspace.map).gemeente;
  const lines = readFileSync(path, "utf8").split("\n");
  return workspace.gemeente.programmas
    .flatMap((programma) => programma.deelambities)
    .filter((id) => !deelambities.includes(id))
    .map((id) =>
      problem(
        "deelambitie-onbekend",
        { deelambitie: id, suggestie: didYouMean(id, deelambities) },
        { bestand: displayPath(path), regel: lines.findIndex((line) => line.includes(id)) + 1 || null },
      ),
    );
}
