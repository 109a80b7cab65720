import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import type { Vraag } from "../../sources/vragen.ts";
import { exampleAreas, type FirstVersion, type NewIndicator, type NewIndicatorContext } from "./wish.ts";

/** Words of a question that are no answer to it. */
const noAnswers = ["weet niet", "niet gevraagd"];

/** Survey questions of which this command can write a first version: grades only on a scale that indicators know. */
export function usableQuestions(vragen: readonly Vraag[]): Vraag[] {
  return vragen.filter((vraag) => vraag.soort !== "cijfer" || scaleOf(vraag) !== null);
}

function scaleOf({ van, tot }: Vraag): string | null {
  const schaal = `${van}-${tot}`;
  return ["1-10", "1-5", "0-100"].includes(schaal) ? schaal : null;
}

/** The share that gives the first answer, or the mean grade, with an example that is true. */
export function surveyVersion(wish: NewIndicator, context: NewIndicatorContext): FirstVersion {
  const usable = usableQuestions(context.vragen);
  const vraag = usable.find(({ id }) => id === wish.onderwerp);
  if (!vraag) {
    const suggestie = didYouMean(
      wish.onderwerp ?? "",
      usable.map(({ id }) => id),
    );
    throw new InputError([problem("optie-ongeldig", { optie: `--vraag ${wish.onderwerp}`, suggestie })]);
  }
  return vraag.soort === "cijfer" ? gradeVersion(vraag, context) : shareVersion(vraag, context);
}

const common = (vraag: Vraag) => ({ "bron-soort": "enquete", telt: "personen", vraag: vraag.tekst });

function shareVersion(vraag: Vraag, context: NewIndicatorContext): FirstVersion {
  const [yes = "ja", ...others] = vraag.antwoorden.filter((answer) => !noAnswers.includes(answer));
  const quoted = [yes, ...others].map((answer) => `'${answer}'`).join(", ");
  return {
    kop: {
      maat: "aandeel",
      eenheid: "procent",
      ...common(vraag),
      "relevant-verschil": 3,
      definitie: `Aandeel inwoners dat "${yes}" antwoordt op de vraag: ${vraag.tekst}`,
      // 1 of 4 in the first stadsdeel, 3 of 4 in the other; "weet niet" does not count.
      voorbeeld: example(vraag, context, {
        answers: [yes, others[0] ?? "nee", yes, others[0] ?? "nee"],
        verwacht: [50, 25, 75],
      }),
    },
    sql: `select buurt as gebied, jaar, stratum, weging,
       case when ${vraag.id} in (${quoted}) then 'geldig'
            when ${vraag.id} = 'weet niet' then 'weet-niet'
            when ${vraag.id} = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when ${vraag.id} = '${yes}' then 1
            when ${vraag.id} in (${others.map((answer) => `'${answer}'`).join(", ")}) then 0 end as waarde
from staging.enquete
`,
  };
}

function gradeVersion(vraag: Vraag, context: NewIndicatorContext): FirstVersion {
  const [low, high] = [vraag.van ?? 1, vraag.tot ?? 10];
  // Weights 1 and 3: low + 3 high in the one, 3 low... mirrored in the other, so the city is in the middle.
  const [een, ander] = [(low + 3 * high) / 4, (3 * low + high) / 4];
  return {
    kop: {
      maat: "gemiddelde",
      eenheid: "cijfer",
      ...common(vraag),
      schaal: scaleOf(vraag),
      "relevant-verschil": 0.2,
      decimalen: 1,
      definitie: `Gemiddeld antwoord op de vraag: ${vraag.tekst}`,
      voorbeeld: example(vraag, context, {
        answers: [String(low), String(high), String(low), String(high)].reverse(),
        verwacht: [(low + high) / 2, ander, een],
      }),
    },
    sql: `select buurt as gebied, jaar, stratum, weging,
       case when ${vraag.id} = 'weet niet' then 'weet-niet'
            when ${vraag.id} = 'niet gevraagd' then 'niet-gevraagd'
            when ${vraag.id} is not null then 'geldig'
            else 'geen-antwoord' end as antwoord,
       case when ${vraag.id} not in ('weet niet', 'niet gevraagd') then ${vraag.id}::INTEGER end as waarde
from staging.enquete
`,
  };
}

interface Example {
  /** Of two respondents in each of two stadsdelen, with weights 1 and 3, then 3 and 1. */
  answers: string[];
  /** Of the gemeente and the two stadsdelen. */
  verwacht: number[];
}

function example(vraag: Vraag, { gebieden }: NewIndicatorContext, { answers, verwacht }: Example) {
  const { buurten, een, ander } = exampleAreas(gebieden);
  const row = (index: number, weging: number, answer: string) => ({
    buurt: index < 2 ? buurten[0] : buurten[2],
    jaar: 2022,
    stratum: index < 2 ? "a" : "b",
    weging,
    [vraag.id]: answer,
  });
  const rows = [1, 3, 3, 1].map((weging, index) => row(index, weging, answers[index] ?? ""));
  const unsure = vraag.antwoorden.includes("weet niet") ? [row(3, 2, "weet niet")] : [];
  const keys = ["gemeente", een, ander].map((name) => `${name}-2022`);
  return {
    gegeven: { enquete: [...rows, ...unsure] },
    verwacht: Object.fromEntries(keys.map((key, index) => [key, verwacht[index]])),
  };
}
