import { type Bedrag, geheel, somOf } from "../../../domain/bedragen.ts";
import { valuesOf } from "../../../domain/register-rows.ts";
import { compareCodes } from "../compare.ts";
import { meetjaarOf, type PencContext, rowsOf, taakveldNaam } from "../penc-context.ts";
import { controlejaren, type Vergelijking } from "./vergelijking.ts";

/** What Iv3 calls a state, and the state of our money it is held against. */
const standen = { begroting: "primitief", jaarrekening: "realisatie" } as const;
const soorten = ["lasten", "baten"] as const;

interface Place {
  jaar: number;
  stand: keyof typeof standen;
}

/** The money of each taakveld against what the CBS has (Iv3), for the states of which we have money. */
export function compareIv3(context: PencContext): Vergelijking[] {
  return controlejaren(meetjaarOf(context)).flatMap((jaar) =>
    (Object.keys(standen) as Place["stand"][]).flatMap((stand) => linesOf(context, { jaar, stand })),
  );
}

function linesOf(context: PencContext, { jaar, stand }: Place): Vergelijking[] {
  const own = rowsOf(context, "begroting").filter(
    (row) => row.jaar === jaar && row.begrotingsjaar === jaar && row.stand === standen[stand],
  );
  const iv3 = rowsOf(context, "iv3").filter((row) => row.jaar === jaar && row.stand === stand);
  if (own.length === 0) return [];
  if (iv3.length === 0) return [notDelivered({ jaar, stand })];
  return valuesOf(own, "taakveld")
    .toSorted(compareCodes)
    .flatMap((taakveld) =>
      soorten.map((soort): Vergelijking => {
        const left = somOf(
          geheel(own.filter((row) => row.taakveld === taakveld && row.soort === soort)),
          "bedrag",
        );
        const right = somOf(geheel(iv3.filter((row) => row.taakveld === taakveld)), soort);
        return {
          controle: "geld-iv3",
          sleutel: `${jaar} ${stand} ${taakveld} ${soort}`,
          wat: `${stand === "begroting" ? "Begroting" : "Jaarrekening"} ${jaar}, taakveld ${taakveldNaam(context, taakveld, jaar)}, ${soort}: geleverde kostenplaatsen tegen Iv3`,
          links: { naam: "Geleverde kostenplaatsen", waarde: left.som },
          rechts: { naam: "Iv3", waarde: right.som },
          tolerantie: null,
          waarom: whyNot(left, right),
          toonbaar: true,
        };
      }),
    );
}

function notDelivered({ jaar, stand }: Place): Vergelijking {
  return {
    controle: "geld-iv3",
    sleutel: `${jaar} ${stand}`,
    wat: `${stand === "begroting" ? "Begroting" : "Jaarrekening"} ${jaar} tegen Iv3`,
    links: { naam: "Geleverde kostenplaatsen", waarde: null },
    rechts: { naam: "Iv3", waarde: null },
    tolerantie: null,
    waarom: `Iv3 ${stand} ${jaar} is niet geleverd`,
    toonbaar: true,
  };
}

function whyNot(left: Bedrag, right: Bedrag): string | null {
  const words = [...new Set([...left.ontbreekt, ...right.ontbreekt])];
  if (words.length > 0) return `er zit een bedrag in dat nog niet bekend is (${words.join(", ")})`;
  if (right.som === null) return "Iv3 heeft dit taakveld niet";
  return left.som === null ? "er zijn geen bedragen geleverd" : null;
}
