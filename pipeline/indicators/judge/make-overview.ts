import type { Gebied } from "../../domain/gebied.ts";
import type { Judgement } from "../../domain/judgement.ts";
import {
  type Overzicht,
  type OverzichtCel,
  type OverzichtRij,
  type OverzichtSoort,
  ZEKERHEID,
} from "../../domain/overzicht.ts";
import { overviewSentence } from "../../wording/overview-sentence.ts";
import { roundHalfAway } from "../../wording/rounding.ts";

/** What a matrix is made of. */
export interface OverviewInput {
  soort: OverzichtSoort;
  judgements: readonly Judgement[];
  gebieden: readonly Gebied[];
}

/** The matrix indicator × stadsdeel of one kind of judgement, at 99%. Rows in the order of the judgements. */
export function makeOverview({ soort, judgements, gebieden }: OverviewInput): Overzicht {
  const stadsdelen = gebieden.filter((gebied) => gebied.soort === "stadsdeel").map(({ id }) => id);
  const rows = rowsOf(judgements.filter(({ gebied }) => stadsdelen.includes(gebied))).map((row) =>
    makeRow(row, stadsdelen, soort),
  );
  const [rijen, untested] = [rows.filter(isTested), rows.filter((row) => !isTested(row))];
  const cells = rijen.flatMap(({ cellen }) => cellen).filter(isJudged);
  const counts = {
    soort,
    zekerheid: ZEKERHEID.overzicht,
    getoetst: cells.length,
    verschillend: cells.filter(({ antwoord }) => antwoord !== "geen-aantoonbaar-verschil").length,
    doorToeval: roundHalfAway((cells.length * (100 - ZEKERHEID.overzicht)) / 100, 1),
  };
  const nietGetoetst = [...new Set(untested.map(({ indicator }) => indicator))];
  return { ...counts, rijen, nietGetoetst, zin: overviewSentence(counts) };
}

/** Judgements of the stadsdelen about one indicator in one deelambitie. */
function rowsOf(judgements: readonly Judgement[]): Judgement[][] {
  const rows = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const key = `${judgement.indicator}|${judgement.deelambitie}`;
    const row = rows.get(key);
    if (row) row.push(judgement);
    else rows.set(key, [judgement]);
  }
  return [...rows.values()];
}

function makeRow(
  row: readonly Judgement[],
  stadsdelen: readonly string[],
  soort: OverzichtSoort,
): OverzichtRij {
  const [first] = row;
  if (!first) throw new Error("empty row");
  const { indicator, deelambitie, jaar } = first;
  const cellen = stadsdelen.map((gebied) =>
    cellOf(
      row.find((one) => one.gebied === gebied),
      gebied,
      soort,
    ),
  );
  return { indicator, deelambitie, jaar, cellen };
}

/** A stadsdeel without a figure has nothing to judge. */
function cellOf(judgement: Judgement | undefined, gebied: string, soort: OverzichtSoort): OverzichtCel {
  if (!judgement) return { gebied, antwoord: "niet-te-bepalen", reden: "niet-geleverd" };
  const reden = soort === "positie" ? judgement.positieReden : judgement.ontwikkelingReden;
  return { gebied, antwoord: judgement.overzicht[soort], reden };
}

function isJudged({ antwoord }: OverzichtCel): boolean {
  return antwoord !== "niet-te-bepalen";
}

function isTested({ cellen }: OverzichtRij): boolean {
  return cellen.some(isJudged);
}
