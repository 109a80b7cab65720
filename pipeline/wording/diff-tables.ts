import type { ChangeCause, EditionDiff, FigureChange, FlipChange } from "../domain/edition-diff.ts";
import type { Outcome } from "../domain/outcome.ts";
import { formatNumber } from "./number-format.ts";
import { koersText, ontwikkelingText, outcomeText, positieText } from "./terms.ts";

/** A heading with a table under it, all in words; no rows when nothing of the kind changed. */
export interface DiffTable {
  id: string;
  kop: string;
  leeg: string;
  kolommen: string[];
  rijen: string[][];
}

const causeText: Record<ChangeCause, string> = {
  gegevens: "nieuwe gegevens",
  correctie: "correctie van een levering",
  definitie: "andere definitie",
  instelling: "andere instelling",
  code: "ander programma",
  samenspel: "samenspel",
};

const partText: Readonly<Record<string, string>> = {
  sql: "SQL",
  doel: "doel",
  trendbreuken: "trendbreuken",
  bronnen: "bronnen",
  watDitNietZegt: "wat het cijfer niet zegt",
  relevantVerschil: "relevant verschil",
  bronSoort: "soort bron",
  deelambitie: "deelambitie",
};

/** `12 cijfers en 3 oordelen veranderden, door nieuwe gegevens en een andere definitie.` Says so when nothing did. */
export function diffSentence({ van, cijfers, omgeslagen, indicatoren }: EditionDiff): string {
  if (cijfers.length + omgeslagen.length + indicatoren.length === 0)
    return `Er veranderde niets sinds ${van.id}.`;
  const count = (list: readonly unknown[], one: string, more: string) =>
    `${formatNumber(list.length)} ${list.length === 1 ? one : more}`;
  const what = [
    count(cijfers, "cijfer", "cijfers"),
    count(omgeslagen, "omgeslagen oordeel", "omgeslagen oordelen"),
    count(indicatoren, "indicator met een andere definitie", "indicatoren met een andere definitie"),
  ];
  const why = causesText([...new Set([...cijfers, ...omgeslagen].flatMap(({ oorzaken }) => oorzaken))]);
  return `Veranderd sinds ${van.id}: ${what.join(", ")}${why === "" ? "" : `. Oorzaak: ${why}`}.`;
}

/** Judgements first, then figures, then definitions: every change with its size and its cause. */
export function diffTables(diff: EditionDiff): DiffTable[] {
  return [
    {
      id: "oordelen",
      kop: "Oordelen die omsloegen",
      leeg: "Geen enkel oordeel sloeg om.",
      kolommen: ["Indicator", "Gebied", "Vraag", "Was", "Wordt", "Oorzaak"],
      rijen: diff.omgeslagen.map((flip) => flipRow(diff, flip)),
    },
    {
      id: "cijfers",
      kop: "Cijfers die veranderden",
      leeg: "Geen enkel cijfer veranderde.",
      kolommen: ["Indicator", "Gebied", "Jaar", "Was", "Wordt", "Verschil", "Oorzaak"],
      rijen: diff.cijfers.map((change) => figureRow(diff, change)),
    },
    {
      id: "definities",
      kop: "Indicatoren en definities",
      leeg: "Geen enkele definitie veranderde.",
      kolommen: ["Indicator", "Wat", "Onderdelen"],
      rijen: diff.indicatoren.map(({ indicator, soort, delen }) => [
        indicatorName(diff, indicator),
        soort,
        delen.map((deel) => partText[deel] ?? deel).join(", "),
      ]),
    },
  ];
}

function indicatorName({ namen }: EditionDiff, id: string): string {
  return namen.indicatoren[id] ?? id;
}

/** An indicator that is measured per deelambitie says which one. */
function measuredName(diff: EditionDiff, { indicator, deelambitie }: FigureChange | FlipChange): string {
  const shared = [...diff.cijfers, ...diff.omgeslagen].some(
    (other) => other.indicator === indicator && other.deelambitie !== deelambitie,
  );
  const name = indicatorName(diff, indicator);
  return shared ? `${name} (${deelambitie})` : name;
}

function areaName({ namen }: EditionDiff, id: string): string {
  return namen.gebieden[id] ?? id;
}

function causesText(causes: readonly ChangeCause[]): string {
  return causes.map((cause) => causeText[cause]).join(", ");
}

const questionText: Record<FlipChange["vraag"], string> = {
  ontwikkeling: "sinds de nulmeting",
  positie: "tegenover de rest van de stad",
  koers: "op weg naar het doel",
};

const answers: Readonly<Record<FlipChange["vraag"], Readonly<Record<string, string>>>> = {
  ontwikkeling: ontwikkelingText,
  positie: positieText,
  koers: koersText,
};

function flipRow(diff: EditionDiff, flip: FlipChange): string[] {
  const { gebied, vraag, was, wordt, oorzaken } = flip;
  const answer = (word: string) => answers[vraag][word] ?? word;
  return [
    measuredName(diff, flip),
    areaName(diff, gebied),
    questionText[vraag],
    answer(was),
    answer(wordt),
    causesText(oorzaken),
  ];
}

function figureRow(diff: EditionDiff, change: FigureChange): string[] {
  const { gebied, groep, jaar, was, wordt, verschil, oorzaken } = change;
  return [
    measuredName(diff, change),
    groep === null ? areaName(diff, gebied) : `${areaName(diff, gebied)}, ${groep}`,
    String(jaar),
    shownText(was),
    shownText(wordt),
    differenceText(verschil),
    causesText(oorzaken),
  ];
}

function shownText(outcome: Outcome | null): string {
  if (outcome === null) return "was er niet";
  if (outcome.waarde === null) return outcomeText(outcome);
  return plainNumber(outcome.waarde);
}

/** A zero of printed values says that only the margin, the number behind it or the remark is another one. */
function differenceText(verschil: number | null): string {
  if (verschil === null) return "";
  if (verschil === 0) return "alleen marge of aantal";
  return `${verschil > 0 ? "+" : ""}${plainNumber(verschil)}`;
}

function plainNumber(value: number): string {
  const [, decimals = ""] = String(value).split(".");
  return formatNumber(value, decimals.length);
}
