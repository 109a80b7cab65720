import type { Indicator } from "../../../pipeline/domain/indicator.ts";
import { populationOf } from "../simulation/population.ts";
import { clustered, PER, rates, registerShares } from "./register-figures.ts";
import type { SurveyTruth } from "./survey-figures.ts";

/** One indicator of a synthetic refresh: its definition, and the truth its figures are drawn from. */
export interface Truth {
  naam: string;
  indicator: Indicator;
  source:
    | { soort: "enquete"; truth: SurveyTruth }
    | { soort: "register"; kind: ReturnType<typeof rates>; size: "inwoners" | "eenheden" };
}

const definition: Indicator = {
  id: "simulatie",
  deelambitie: "simulatie",
  titel: "Simulatie",
  definitie: "",
  watDitNietZegt: "",
  stap: "effect",
  element: "simulatie",
  maat: "aandeel",
  bronSoort: "enquete",
  eenheid: "procent",
  richting: "omhoog",
  telt: "personen",
  telling: null,
  noemer: null,
  per: null,
  schaal: null,
  relevantVerschil: 3,
  decimalen: 0,
  vraag: null,
  uitsplitsing: [],
  ookBij: [],
  ookBijElementen: [],
  tags: [],
  effect2021: [],
  sql: "",
  tabellen: [],
  vragen: [],
  hash: "",
};

const register = { bronSoort: "register", telt: "zaken" } as const;
const rateDefinition: Indicator = {
  ...definition,
  ...register,
  ...{ maat: "per-inwoners", eenheid: "per-inwoners", telling: "onafhankelijk", per: PER },
  ...{ relevantVerschil: 0.3, decimalen: 1 },
};

/** Coefficients of variation of the weights: they cost a design effect of 1 + cv². */
const deffs = [1, 1.25, 1.5];

/** What a refresh measures: shares and a mean of a survey with three design effects, and three kinds of register. */
export const truths: Truth[] = [
  ...deffs.flatMap((deff) => [0.05, 0.2, 0.46].map((p) => shareOf(p, deff))),
  ...deffs.map(meanOf),
  {
    naam: "register: aandeel 70%",
    indicator: { ...definition, ...register },
    source: { soort: "register", kind: registerShares(0.7), size: "eenheden" },
  },
  ...[0.5, 3].map(
    (per1000): Truth => ({
      naam: `register: ${String(per1000).replace(".", ",")} losse gevallen per 1.000 inwoners`,
      indicator: rateDefinition,
      source: { soort: "register", kind: rates(per1000), size: "inwoners" },
    }),
  ),
  {
    naam: "register: bezoeken (geclusterd)",
    indicator: { ...rateDefinition, telling: "geclusterd" },
    source: { soort: "register", kind: clustered(30), size: "inwoners" },
  },
];

function shareOf(p: number, deff: number): Truth {
  const population = populationOf({ p, cv: Math.sqrt(deff - 1), linked: true });
  return {
    naam: `enquete: aandeel ${Math.round(p * 100)}%, ${words(deff)}`,
    indicator: definition,
    source: { soort: "enquete", truth: { kind: "share", population } },
  };
}

function meanOf(deff: number): Truth {
  const population = populationOf({ p: 0.5, cv: Math.sqrt(deff - 1), linked: false });
  return {
    naam: `enquete: gemiddelde 1-10, ${words(deff)}`,
    indicator: {
      ...definition,
      ...{ maat: "gemiddelde", eenheid: "cijfer", schaal: "1-10", relevantVerschil: 0.2, decimalen: 1 },
    },
    source: { soort: "enquete", truth: { kind: "mean", population } },
  };
}

function words(deff: number): string {
  return `ontwerpeffect ${String(deff).replace(".", ",")}`;
}

/** The same indicator, of which every difference is relevant and visible: what is left is the test itself. */
export function withoutThreshold({ indicator }: Truth): Indicator {
  return { ...indicator, relevantVerschil: null, decimalen: 9 };
}
