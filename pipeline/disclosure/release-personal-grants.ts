import type { Database } from "../db/database.ts";
import { type SubsidieBedrag, subsidieBedragen } from "../domain/aansluiting.ts";
import type { Drempels } from "../domain/edition.ts";
import type { PublicColumn, PublicRegister } from "../domain/public-register.ts";
import { toTwelveDigits } from "../wording/rounding.ts";
import { amountReason } from "./amount-rules.ts";

/** Table with what natural persons got, together. */
const PERSONAL_GRANTS = "subsidies_personen";

type Row = PublicRegister["rijen"][number];

/** Grants to persons by a scheme in a year; of each kind of amount one per grant that has it, the largest first. */
export type PersonalGrants = { regeling: string; jaar: number; aantal: number } & Record<
  SubsidieBedrag,
  number[]
>;

/**
 * Grants to natural persons by scheme and year, as sums: with them the totals of a scheme are whole. A kind of amount is
 * shown for all schemes of a year or for none, so that no total of a year gives away the scheme that is hidden: each
 * scheme must rest on as many persons as any other figure about persons, and none may dominate it. Null when no natural
 * person got a grant.
 */
export function releasePersonalGrants(
  groups: readonly PersonalGrants[],
  drempels: Pick<Drempels, "privacy" | "bedragen">,
): PublicRegister | null {
  if (groups.length === 0) return null;
  const shown = (jaar: number, bedrag: SubsidieBedrag) =>
    groups.filter((group) => group.jaar === jaar).every((group) => isSafe(group[bedrag], drempels));
  const rijen = groups.map((group): Row => {
    const cells = subsidieBedragen.flatMap((bedrag) =>
      Object.entries(cellsOf(bedrag, group[bedrag], shown(group.jaar, bedrag))),
    );
    const aantal = group.aantal < drempels.privacy ? null : group.aantal;
    return { regeling: group.regeling, jaar: group.jaar, aantal, ...Object.fromEntries(cells) };
  });
  return { tabel: PERSONAL_GRANTS, uitleg, kolommen, rijen };
}

const uitleg = "Eén rij per regeling en jaar: subsidies aan natuurlijke personen samen.";

const kolommen: PublicColumn[] = [
  { naam: "regeling", soort: "tekst", uitleg: "Naam van de regeling." },
  { naam: "jaar", soort: "geheel", uitleg: "Jaar waarin de subsidies meetellen." },
  {
    naam: "aantal",
    soort: "geheel",
    uitleg: "Aantal subsidies; leeg als het er te weinig zijn om te tonen.",
  },
  ...subsidieBedragen.flatMap((naam): PublicColumn[] => [
    { naam, soort: "getal", uitleg: `Som van ${naam}.` },
    { naam: `${naam}_reden`, soort: "tekst", uitleg: `Waarom ${naam} leeg is.` },
  ]),
];

/** Reads the grants to natural persons from staging. */
export function readPersonalGrants(database: Database): Promise<PersonalGrants[]> {
  const lists = subsidieBedragen.map(
    (bedrag) =>
      `coalesce(list(${bedrag}::DOUBLE order by ${bedrag} desc) filter (${bedrag} > 0), []) as ${bedrag}`,
  );
  return database.rows(`select regeling, jaar::INTEGER as jaar, count(*)::INTEGER as aantal, ${lists.join(", ")}
    from staging.subsidies where rechtsvorm = 'natuurlijk persoon'
    group by regeling, jaar order by jaar, regeling`);
}

/** Nobody got anything of this kind: that may be said. */
function isSafe(amounts: readonly number[], { privacy, bedragen }: Pick<Drempels, "privacy" | "bedragen">) {
  return amounts.length === 0 || (amounts.length >= privacy && amountReason(amounts, bedragen) === null);
}

function cellsOf(bedrag: SubsidieBedrag, amounts: readonly number[], shown: boolean): Row {
  if (!shown) return { [bedrag]: null, [`${bedrag}_reden`]: "geheim" };
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return { [bedrag]: amounts.length === 0 ? null : toTwelveDigits(sum), [`${bedrag}_reden`]: null };
}
