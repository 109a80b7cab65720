import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import type { Element, Verandertheorie } from "../domain/verandertheorie.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import type { Vraag } from "../sources/vragen.ts";
import { elementsOf } from "./verandertheorie/elements.ts";

/** What the analyst chose. */
export interface NewIndicator {
  id: string;
  deelambitie: string;
  /** A survey question, or null for a count of activities. */
  vraag: string | null;
}

/** What there is to choose from, and where the file goes. */
export interface NewIndicatorContext {
  theorie: Verandertheorie;
  vragen: readonly Vraag[];
  folder: string;
}

/**
 * Writes a first version of an indicator that passes `check`; the analyst rewrites the words.
 * @returns path of the new file
 * @throws InputError for an unknown deelambitie or question, a bad name, or a file that exists
 */
export function writeNewIndicator(wish: NewIndicator, context: NewIndicatorContext): string {
  const path = join(context.folder, wish.deelambitie, `${wish.id}.sql`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(wish.id))
    throw new InputError([problem("naam-ongeldig", { naam: wish.id })]);
  if (existsSync(path)) {
    throw new InputError([problem("indicator-dubbel", { id: wish.id, ander: path }, { bestand: path })]);
  }
  const text = wish.vraag === null ? registerText(wish, context) : surveyText(wish, wish.vraag, context);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function elementFor(wish: NewIndicator, context: NewIndicatorContext, steps: readonly string[]): Element {
  const elements = elementsOf(context.theorie, wish.deelambitie);
  const element = elements.find(({ stap }) => steps.includes(stap)) ?? elements[0];
  if (element) return element;
  const folders = context.theorie.deelambities.map(({ id }) => id);
  throw new InputError([
    problem("indicator-map-onbekend", {
      map: wish.deelambitie,
      suggestie: didYouMean(wish.deelambitie, folders),
    }),
  ]);
}

function fileText(header: object, sql: string): string {
  return `/*---\n${stringify(header, { lineWidth: 100 })}---*/\n${sql}`;
}

function titleOf(id: string): string {
  const words = id.replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function surveyText(wish: NewIndicator, id: string, context: NewIndicatorContext): string {
  const yesNo = context.vragen.filter(({ soort }) => soort === "ja-nee");
  const vraag = yesNo.find((candidate) => candidate.id === id);
  if (!vraag) {
    const suggestie = didYouMean(
      id,
      yesNo.map((candidate) => candidate.id),
    );
    throw new InputError([problem("optie-ongeldig", { optie: `--vraag ${id}`, suggestie })]);
  }
  const element = elementFor(wish, context, ["effect"]);
  const row = (weging: number, answer: string) => ({
    buurt: "BU09350000",
    jaar: 2022,
    stratum: "a",
    weging,
    [vraag.id]: answer,
  });
  const header = {
    titel: titleOf(wish.id),
    stap: element.stap,
    element: element.id,
    maat: "aandeel",
    "bron-soort": "enquete",
    eenheid: "procent",
    richting: "omhoog",
    telt: "personen",
    "relevant-verschil": 3,
    vraag: vraag.tekst,
    definitie: `Aandeel inwoners dat ja antwoordt op de vraag: ${vraag.tekst}`,
    "wat-dit-niet-zegt": "Schrijf hier wat lezers niet uit dit cijfer mogen afleiden.",
    voorbeeld: {
      gegeven: { enquete: [row(1, "ja"), row(3, "nee"), row(2, "weet niet")] },
      verwacht: { "gemeente-2022": 25 },
    },
  };
  return fileText(
    header,
    `select buurt as gebied, jaar, stratum, weging,
       case when ${vraag.id} in ('ja', 'nee') then 'geldig'
            when ${vraag.id} = 'weet niet' then 'weet-niet'
            when ${vraag.id} = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case ${vraag.id} when 'ja' then 1 when 'nee' then 0 end as waarde
from staging.enquete
`,
  );
}

function registerText(wish: NewIndicator, context: NewIndicatorContext): string {
  const element = elementFor(wish, context, ["activiteit", "prestatie"]);
  const row = (activiteit_id: string, buurt: string) => ({
    activiteit_id,
    jaar: 2025,
    buurt,
    deelambitie: wish.deelambitie,
    soort: "ontmoeting",
  });
  const header = {
    titel: titleOf(wish.id),
    stap: element.stap,
    element: element.id,
    maat: "aantal",
    "bron-soort": "register",
    eenheid: "aantal",
    richting: "omhoog",
    telt: "zaken",
    telling: "geclusterd",
    definitie: "Aantal activiteiten voor deze deelambitie, uit het participatieregister.",
    "wat-dit-niet-zegt": "Schrijf hier wat lezers niet uit dit cijfer mogen afleiden.",
    voorbeeld: {
      gegeven: { activiteiten: [row("A1", "BU09350000"), row("A2", "BU09350000"), row("A3", "BU09350600")] },
      verwacht: { "gemeente-2025": 3, "centrum-2025": 2, "zuid-2025": 1 },
    },
  };
  return fileText(
    header,
    `select buurt as gebied, jaar, activiteit_id as eenheid_id
from staging.activiteiten
where deelambitie = '${wish.deelambitie}'
`,
  );
}
