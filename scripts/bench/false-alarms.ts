import { join } from "node:path";
import type { Gebied } from "../../pipeline/domain/gebied.ts";
import { readWorkspace, repositoryRoot } from "../../pipeline/sources/workspace.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { createRandom } from "../make-sample/random.ts";
import { countSigns, judgeFigures, type Tally, type View, views } from "./alarms/count-signs.ts";
import type { Figures } from "./alarms/figures.ts";
import { type PowerCase, powerOf } from "./alarms/power.ts";
import { isWithin, rateOfSigns, type SignRate } from "./alarms/rate-of-signs.ts";
import { drawRegister } from "./alarms/register-figures.ts";
import { drawSurvey } from "./alarms/survey-figures.ts";
import { type Truth, truths, withoutThreshold } from "./alarms/truths.ts";
import type { Benchmark, Part } from "./harness/benchmark.ts";

const REFRESHES = 1000;
const POWER_REPLICATES = 1000;

/** Respondents of a wave in the whole city, spread over the stadsdelen by residents. */
const RESPONDENTS = 2500;

/** Residents behind one unit of a register of cases of which a share is told. */
const RESIDENTS_PER_UNIT = 100;

const nominal: Record<View, number> = {
  ontwikkeling: 0.05,
  positie: 0.05,
  "matrix-ontwikkeling": 0.01,
  "matrix-positie": 0.01,
};

/** How often the judge shows a sign where nothing differs, and how often it sees a change that is there. */
export const falseAlarms: Benchmark = {
  title: "Meting: hoe vaak ziet het oordeel iets dat er niet is?",
  run: async (tell) => {
    const city = readCity();
    const alarms = truths.map((truth) => {
      tell(`vals alarm: ${truth.naam}`);
      return { naam: truth.naam, ...measure(truth, city) };
    });
    tell("onderscheidend vermogen");
    const power = powerTable(city.gemeente);
    return {
      parts: [
        alarmPart(alarms, "zonder", "Alleen de toets"),
        alarmPart(alarms, "met", "Het hele oordeel"),
        powerPart(power),
      ],
      measurements: { refreshes: REFRESHES, respondents: RESPONDENTS, alarms, power },
    };
  },
};

interface City {
  gemeente: Gebied;
  stadsdelen: Gebied[];
}

/** The real areas with their real numbers of residents. */
function readCity(): City {
  const { gebieden } = readWorkspace(join(repositoryRoot, "data", "sample"));
  const gemeente = gebieden.find(({ soort }) => soort === "gemeente");
  if (!gemeente) throw new Error("no gemeente");
  return { gemeente, stadsdelen: gebieden.filter(({ soort }) => soort === "stadsdeel") };
}

type Rates = Record<View, SignRate>;

interface Alarm {
  naam: string;
  /** With every difference relevant and visible. */
  zonder: Rates;
  /** With the smallest relevant difference and rounding of a usual indicator. */
  met: Rates;
}

function measure(truth: Truth, city: City): Omit<Alarm, "naam"> {
  const random = createRandom(`bench/vals-alarm/${truth.naam}`);
  const gebieden = [city.gemeente, ...city.stadsdelen];
  const found = Array.from({ length: REFRESHES }, () => {
    const figures = draw(truth, city, random);
    const signs = (indicator: Truth["indicator"]) =>
      countSigns(judgeFigures(indicator, figures, gebieden), city.gemeente.id);
    return { zonder: signs(withoutThreshold(truth)), met: signs(truth.indicator) };
  });
  return { zonder: ratesOf(found.map((one) => one.zonder)), met: ratesOf(found.map((one) => one.met)) };
}

function draw(
  { source }: Truth,
  { gemeente, stadsdelen }: City,
  random: ReturnType<typeof createRandom>,
): Figures {
  const residents = (gebied: Gebied) => gebied.inwoners ?? 0;
  const total = stadsdelen.reduce((sum, gebied) => sum + residents(gebied), 0);
  if (source.soort === "enquete") {
    const sampled = stadsdelen.map((gebied) => ({
      gebied,
      n: Math.round((RESPONDENTS * residents(gebied)) / total),
    }));
    return drawSurvey(source.truth, { gemeente, stadsdelen: sampled }, random);
  }
  const per = source.size === "inwoners" ? 1 : RESIDENTS_PER_UNIT;
  const sized = stadsdelen.map((gebied) => ({ gebied, size: Math.round(residents(gebied) / per) }));
  return drawRegister(source.kind, { gemeente, stadsdelen: sized }, random);
}

function ratesOf(tallies: readonly Record<View, Tally>[]): Rates {
  return Object.fromEntries(
    views.map((view) => [view, rateOfSigns(tallies.map((one) => one[view]))]),
  ) as Rates;
}

const heads: Record<View, string> = {
  ontwikkeling: "ontwikkeling, los (5%)",
  positie: "positie, los (5%)",
  "matrix-ontwikkeling": "ontwikkeling, tabel (1%)",
  "matrix-positie": "positie, tabel (1%)",
};

const intro: Record<"zonder" | "met", string> = {
  zonder:
    "Hier telt elk significant verschil, hoe klein ook: relevant-verschil staat uit en er wordt niet afgerond. Zo is te zien wat de toets zelf doet.",
  met: "Hier geldt ook wat voor een gewone indicator geldt: minstens 3 procentpunt, 0,2 op een schaal van tien of 0,3 per 1.000, en een verschil in de afgeronde cijfers.",
};

function alarmPart(alarms: readonly Alarm[], variant: "zonder" | "met", heading: string): Part {
  const totals = Object.fromEntries(
    views.map((view) => [view, together(alarms.map((alarm) => alarm[variant][view]))]),
  ) as Rates;
  return {
    heading,
    text: [
      `${formatNumber(REFRESHES)} verversingen van een verzonnen stad waarin niets verschilt: elk stadsdeel antwoordt in beide metingen hetzelfde. De stadsdelen hebben hun echte inwonertallen; een enquete heeft ${formatNumber(RESPONDENTS)} antwoorden per meting, verdeeld naar inwoners. De cijfers gaan door het oordeel van het product. De tabel telt welk deel van de oordelen een teken geeft, met de standaardfout van de simulatie. ${intro[variant]}`,
    ],
    table: {
      head: ["indicator", ...views.map((view) => heads[view])],
      rows: [
        ...alarms.map(({ naam, [variant]: rates }) => [naam, ...views.map((view) => cell(rates[view]))]),
        ["alles samen", ...views.map((view) => cell(totals[view]))],
      ],
    },
    conclusion: conclude(alarms, variant, totals),
  };
}

/** Whether the promise holds, and which single rows lie above it: of so many rows chance alone lifts a few. */
function conclude(alarms: readonly Alarm[], variant: "zonder" | "met", totals: Rates): string {
  const kept = views.every((view) => isWithin(totals[view], nominal[view]));
  const rows = alarms.flatMap(({ naam, [variant]: rates }) =>
    views.filter((view) => rates[view].judged > 0).map((view) => ({ naam, view, rate: rates[view] })),
  );
  const over = rows.filter(({ view, rate }) => !isWithin(rate, nominal[view]));
  const promise = kept
    ? "Alles samen geeft het oordeel hooguit zo vaak een teken als beloofd (5% los, 1% in een tabel)."
    : "Alles samen geeft het oordeel vaker een teken dan beloofd.";
  const names = over.map(({ naam, view }) => `${naam} (${heads[view]})`).join("; ");
  const single = `Van de ${rows.length} losse getallen liggen er ${over.length} meer dan twee standaardfouten boven de belofte${names && `: ${names}`}.`;
  const expected = formatNumber(rows.length * ABOVE_TWO, 1);
  return `${promise} ${single} Precies op de belofte zou dat er door toeval ongeveer ${expected} zijn.`;
}

/** Chance that a rate at its promise is found more than two standard errors above it. */
const ABOVE_TWO = 0.0228;

/** Rates of independent indicators together, weighted by what could be judged. */
function together(rates: readonly SignRate[]): SignRate {
  const judged = rates.reduce((sum, one) => sum + one.judged, 0);
  const rate = rates.reduce((sum, one) => sum + one.rate * one.judged, 0) / judged;
  const variance = rates.reduce((sum, one) => sum + (one.standaardfout * one.judged) ** 2, 0);
  return { rate, standaardfout: Math.sqrt(variance) / judged, judged };
}

function cell({ rate, standaardfout, judged }: SignRate): string {
  if (judged === 0) return "geen oordeel";
  return `${formatNumber(rate * 100, 2)}% ± ${formatNumber(standaardfout * 100, 2)}`;
}

const shares = [0.1, 0.2, 0.3, 0.4, 0.5];
const effects = [1, 1.25, 1.5];
const sizes = [100, 200, 300, 400];

type Power = PowerCase & { los: number; overzicht: number };

function powerTable(gemeente: Gebied): Power[] {
  const share = truths.find(({ indicator }) => indicator.maat === "aandeel");
  if (!share) throw new Error("no share");
  return shares.flatMap((p) =>
    effects.flatMap((deff) =>
      sizes.map((nEffectief) => ({
        ...{ p, deff, nEffectief },
        ...powerOf(
          { p, deff, nEffectief },
          { indicator: share.indicator, gemeente, replicates: POWER_REPLICATES },
        ),
      })),
    ),
  );
}

function powerPart(power: readonly Power[]): Part {
  const at = power.filter(({ p, nEffectief }) => p === 0.2 && nEffectief === 400);
  const least = Math.min(...at.map(({ los }) => los));
  return {
    heading: "En ziet het een verandering die er wel is?",
    text: [
      `Een aandeel dat echt 10 procentpunt stijgt, met n_e effectieve antwoorden per meting; ${formatNumber(POWER_REPLICATES)} keer getrokken. De tabel zegt hoe vaak het oordeel "beter" is: los (95%) en tussen haakjes in een tabel (99%). Met een ontwerpeffect zijn er meer antwoorden nodig voor dezelfde n_e.`,
    ],
    table: {
      head: ["van", "ontwerpeffect", ...sizes.map((n) => `n_e ${n}`)],
      rows: shares.flatMap((p) =>
        effects.map((deff) => [
          `${percent(p)} naar ${percent(p + 0.1)}`,
          formatNumber(deff, 2),
          ...sizes.map((n) =>
            powerCell(power.find((one) => one.p === p && one.deff === deff && one.nEffectief === n)),
          ),
        ]),
      ),
    },
    conclusion: `Bij 20%, n_e = 400 en elk ontwerpeffect ziet het oordeel de stijging in minstens ${percent(least)} van de gevallen.`,
  };
}

function powerCell(power: Power | undefined): string {
  return power ? `${percent(power.los)} (${percent(power.overzicht)})` : "";
}

function percent(value: number): string {
  return `${formatNumber(value * 100)}%`;
}
