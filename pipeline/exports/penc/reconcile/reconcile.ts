import type { PencVerschil } from "../../../domain/penc.ts";
import type { BekendVerschil } from "../../../domain/penc-instellingen.ts";
import { problem } from "../../../errors/catalogue.ts";
import type { Problem } from "../../../errors/input-error.ts";
import { formatNumber } from "../../../wording/number-format.ts";
import { toTwelveDigits } from "../../../wording/rounding.ts";
import type { PencContext } from "../penc-context.ts";
import { compareIv3 } from "./compare-iv3.ts";
import { compareToerekening, compareVerdeling } from "./compare-shares.ts";
import { compareControlTotals, compareLedger } from "./compare-subsidies.ts";
import type { Vergelijking } from "./vergelijking.ts";

/** Two totals with what became of comparing them; unrounded, and also what may not be shown. */
export interface Aansluitregel extends Vergelijking, Pick<PencVerschil, "verschil" | "oordeel" | "uitleg"> {
  tolerantie: number;
}

/** Every total of the document that should be the same as another, compared and judged. */
export function reconcile(context: PencContext): Aansluitregel[] {
  const compared = [
    ...compareControlTotals(context),
    ...compareLedger(context),
    ...compareVerdeling(context),
    ...compareToerekening(context),
    ...compareIv3(context),
  ];
  const { tolerantie, bekend } = context.edition.penc.aansluiting;
  return compared.map((one) =>
    judge({ ...one, tolerantie: one.tolerantie ?? tolerantie }, knownOf(one, bekend)),
  );
}

function knownOf(
  { controle, sleutel, delen = [] }: Vergelijking,
  bekend: readonly BekendVerschil[],
): BekendVerschil | undefined {
  const ofCheck = bekend.filter((known) => known.controle === controle);
  const own = ofCheck.find((known) => known.sleutel === sleutel);
  const parts = ofCheck.filter((known) => delen.includes(known.sleutel));
  if (own !== undefined || parts.length === 0) return own;
  const bedrag = parts.reduce((sum, known) => sum + known.bedrag, 0);
  return { controle, sleutel, bedrag, uitleg: parts.map(({ uitleg }) => uitleg).join(" ") };
}

type Judged = Vergelijking & { tolerantie: number };

function judge(one: Judged, known: BekendVerschil | undefined): Aansluitregel {
  const [left, right] = [one.links.waarde, one.rechts.waarde];
  if (one.waarom !== null || left === null || right === null)
    return { ...one, verschil: null, oordeel: "niet te vergelijken", uitleg: one.waarom };
  const verschil = toTwelveDigits(left - right);
  const within = (expected: number) => Math.abs(verschil - expected) <= one.tolerantie * (1 + 1e-9);
  if (known && within(known.bedrag))
    return { ...one, verschil, oordeel: "bekend verschil", uitleg: known.uitleg };
  if (known) return { ...one, verschil, oordeel: "wijkt af", uitleg: notAsKnown(known) };
  if (within(0)) return { ...one, verschil, oordeel: "sluit aan", uitleg: null };
  return { ...one, verschil, oordeel: "wijkt af", uitleg: null };
}

/** A known difference that is not there any more fails loudly, as a correction that does not fit does. */
function notAsKnown({ bedrag, uitleg }: BekendVerschil): string {
  return `Het bekende verschil van € ${formatNumber(bedrag)} is er niet meer; in kalender.yml staat: ${uitleg}`;
}

/** The differences as everyone may see them. */
export function toVerschil(regel: Aansluitregel, reden: string | null): PencVerschil {
  const { controle, sleutel, wat, verschil, tolerantie, oordeel } = regel;
  const shown = (side: Vergelijking["links"]) => ({
    ...side,
    waarde: regel.toonbaar && side.waarde !== null ? toTwelveDigits(side.waarde) : null,
  });
  return {
    ...{ controle, sleutel, wat, links: shown(regel.links), rechts: shown(regel.rechts) },
    ...{ verschil, tolerantie, oordeel },
    uitleg: regel.uitleg ?? (regel.toonbaar ? null : "de totalen zelf worden niet getoond: privacy"),
    reden: oordeel === "wijkt af" ? reden : null,
  };
}

/**
 * A problem for every total that differs without explanation, naming the numbers. A site tells these problems to everyone:
 * of totals that may not be shown they name the difference only.
 */
export function checkAansluiting(regels: readonly Aansluitregel[]): Problem[] {
  return regels
    .filter(({ oordeel }) => oordeel === "wijkt af")
    .map((regel) =>
      problem("aansluiting-wijkt-af", {
        ...{ wat: regel.wat, controle: regel.controle, sleutel: regel.sleutel },
        totalen: totalsText(regel),
        verschil: number(regel.verschil ?? 0),
        tolerantie: number(regel.tolerantie),
        uitleg: regel.uitleg ?? "",
      }),
    );
}

function totalsText({ links, rechts, toonbaar }: Aansluitregel): string {
  if (!toonbaar) return `${links.naam} en ${rechts.naam} (de bedragen zelf worden niet getoond: privacy)`;
  return [links, rechts].map(({ naam, waarde }) => `${naam} ${number(waarde ?? 0)}`).join(", ");
}

/** Whole euros as such; shares with the digits they need. */
function number(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : Math.abs(value) < 100 ? 6 : 2);
}
