import { withDatabase } from "../../pipeline/db/database.ts";
import { isShown } from "../../pipeline/domain/outcome.ts";
import { auditFigures, guardFigures } from "../../pipeline/jobs/guard-figures.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { createFigures, loadFigures, suppressPlainly } from "./gate/plain-suppression.ts";
import type { Benchmark, Part } from "./harness/benchmark.ts";
import { taskCells, taskHead } from "./harness/columns.ts";
import { type SampleFigures, withSampleFigures } from "./harness/sample-figures.ts";
import { alternate, ratioOf, type Timings } from "./harness/timing.ts";

const ROUNDS = 9;

/** How many figures there are, and how many each way hides. */
interface Counts {
  figures: number;
  own: number;
  others: number;
  plain: number;
}

/** The gate and the attack on the figures of the sample, beside a query that only looks at small counts. */
export const gate: Benchmark = {
  title: "Meting: afschermen van de voorbeeldcijfers",
  run: async (tell) => {
    tell("cijfers maken");
    return withSampleFigures(async (sample) => {
      tell(`afschermen, aanvallen en een kale zoekvraag: ${ROUNDS} keer om de beurt`);
      const { timings, counts } = await race(sample);
      return { parts: [partOf(timings, counts)], measurements: { timings, counts } };
    });
  },
};

async function race({ workspace, definitions, computed, made }: SampleFigures) {
  const { outcomes, facts } = computed;
  const { indicators } = definitions;
  const { drempels } = workspace.gemeente;
  const guard = () => guardFigures({ workspace, definitions, outcomes, facts, published: [] });
  const { secrets, afscherming } = await guard();
  return withDatabase(":memory:", "compute", async (database) => {
    await createFigures(database);
    const shown = outcomes.filter(({ status }) => isShown(status));
    await loadFigures(database, shown, { indicators, drempels });
    const hidden = (await suppressPlainly(database)).at(-1) ?? [];
    const timings = await alternate(
      [
        { name: "gate", run: guard },
        { name: "attack", run: () => auditFigures(made.edition, secrets, []) },
        { name: "plain", run: () => suppressPlainly(database) },
      ],
      ROUNDS,
    );
    const { zelf: own, omAnderen: others } = afscherming.verlies;
    const counts: Counts = { figures: shown.length, own, others, plain: hidden.filter(Boolean).length };
    return { timings, counts };
  });
}

function partOf([gateTimes, attack, plain]: readonly Timings[], counts: Counts): Part {
  if (!gateTimes || !attack || !plain) throw new Error("nothing timed");
  return {
    heading: `${formatNumber(counts.figures)} cijfers`,
    text: [
      `Alle cijfers van de voorbeeldgegevens die zonder afscherming getoond zouden worden. In één proces, om de beurt, ${ROUNDS} rondes na een om op te warmen; de cijfers staan klaar.`,
      `Onze afscherming verbergt ${counts.own} cijfers om zichzelf en ${counts.others} om een ander: zij kijkt ook naar geldbedragen van enkele ontvangers, totalen, groei tussen jaren, wie zichzelf kent, en wat uit opgeteld en afgerond terug te rekenen is. De aanval daarna rekent voor elk verborgen cijfer uit tussen welke grenzen het ligt.`,
      `De kale zoekvraag kijkt met dezelfde drempels per cijfer of een aantal te klein is, en niet verder: ${counts.plain} cijfers. Wat zij verbergt kan een lezer met een totaal ernaast terugrekenen. Zij is dus geen vervanging; zij zegt hoeveel van de tijd aan de bescherming zelf opgaat.`,
    ],
    table: {
      head: ["wat", ...taskHead, "÷ zoekvraag", "middelste helft"],
      rows: [
        rowOf("afschermen", gateTimes, plain),
        rowOf("aanvallen", attack, plain),
        rowOf("kale zoekvraag", plain, plain),
      ],
    },
  };
}

function rowOf(name: string, own: Timings, plain: Timings): string[] {
  const ratio = ratioOf(own, plain);
  return [
    name,
    ...taskCells(own),
    own === plain ? "" : `${formatNumber(ratio.median)} ×`,
    own === plain ? "" : `${formatNumber(ratio.lowerQuartile)} - ${formatNumber(ratio.upperQuartile)}`,
  ];
}
