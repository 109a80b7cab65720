import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import sirv from "sirv";
import { findBrowser } from "../../pipeline/jobs/find-browser.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import type { Benchmark, Part } from "./harness/benchmark.ts";
import { commandLine, withSampleCopy } from "./harness/sample-copy.ts";
import { summarise } from "./harness/timing.ts";
import { LIGHTHOUSE, type LighthouseRun, withLighthouse } from "./site/lighthouse.ts";
import { timeDev } from "./site/time-dev.ts";
import { type PageWeight, weighPages } from "./site/weigh-pages.ts";

/** What the site has to hold; times in seconds, weights in kB after gzip. */
const marks = { build: 6, dev: 1, score: 95, paint: 1.8, text: 60, script: 10, explore: 170 };

const rounds = { build: 5, dev: 5, lighthouse: 3 };

/** Seven kinds of page. */
const kinds = [
  "/",
  "/deelambities/ontmoeten/",
  "/deelambities/ontmoeten/zuid/",
  "/stadsdelen/zuid/",
  "/indicatoren/eenzaamheid/",
  "/geld/",
  "/verantwoording/",
];

/** Speed and weight of the site of the sample: building, showing a change, and loading on a phone. */
export const site: Benchmark = {
  title: "Meting: de site",
  run: (tell) =>
    withSampleCopy(async ({ workspace, run }) => {
      tell("cijfers maken en publiceren");
      await run("refresh");
      await run("edition", "publish", "--yes", "--approver", "beleidsanalist");
      const folder = join(workspace, "meting");
      tell(`de site ${rounds.build} keer bouwen`);
      const builds: Build[] = [];
      const compressed: Build[] = [];
      for (let round = 0; round <= rounds.build; round++) {
        const bare = await timeBuild("--out", `${folder}-zonder`, "--workspace", workspace);
        const whole = await timeBuild("--precompress", "--out", folder, "--workspace", workspace);
        if (round > 0) {
          builds.push(bare);
          compressed.push(whole);
        }
      }
      const weights = weighPages(folder);
      tell("laden als op een telefoon");
      const loads = await loadPages(folder);
      tell("een bewaarde definitie op de pagina zien");
      const saves = await timeDev(workspace, rounds.dev);
      return {
        parts: [
          buildPart(builds, compressed, weights.length),
          weightPart(weights),
          loadPart(loads),
          devPart(saves),
        ],
        measurements: { marks, builds, compressed, weights, loads, saves },
      };
    }),
};

interface Build {
  milliseconds: number;
  report: string;
}

/** One whole process, from command to prompt. */
async function timeBuild(...options: string[]): Promise<Build> {
  const start = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, commandLine("build", ...options));
  return { milliseconds: performance.now() - start, report: stdout.split("\n")[0] ?? "" };
}

async function loadPages(folder: string): Promise<Record<string, LighthouseRun[]>> {
  const browser = findBrowser();
  if (browser === null) throw new Error("no Chromium: set CHROME_PATH");
  const server = createServer(sirv(folder, { brotli: true, gzip: true, maxAge: 31_536_000 }));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const origin = `http://localhost:${typeof address === "object" ? address?.port : ""}`;
  try {
    return await withLighthouse(browser, async (look) => {
      const runs: Record<string, LighthouseRun[]> = {};
      for (const path of kinds) {
        const mine: LighthouseRun[] = [];
        for (let round = 0; round < rounds.lighthouse; round++) mine.push(await look(origin + path));
        runs[path] = mine;
      }
      return runs;
    });
  } finally {
    server.close();
  }
}

function buildPart(builds: readonly Build[], compressed: readonly Build[], pages: number): Part {
  const row = (name: string, own: readonly Build[]) => {
    const { median, lowest, highest } = summarise(own.map(({ milliseconds }) => milliseconds));
    return [name, seconds(median), `${seconds(lowest)} - ${seconds(highest)}`, own.at(-1)?.report ?? ""];
  };
  return {
    heading: "Bouwen",
    text: [
      `De hele site van de voorbeeldgegevens, ${pages} pagina's: het hele proces, van het starten van Node tot het einde, om de beurt, ${rounds.build} rondes na een om op te warmen.`,
    ],
    table: {
      head: ["opdracht", "mediaan", "laagste en hoogste", "wat het programma zelf zei"],
      rows: [
        row("`npm run build`", builds),
        row(
          "`npm run build -- --precompress`, met een Brotli- en een gzip-kopie van elk bestand",
          compressed,
        ),
      ],
    },
    conclusion: `Eis: de site zonder kopieën in hoogstens ${marks.build} s.`,
  };
}

function weightPart(weights: readonly PageWeight[]): Part {
  const explore = weights.filter(({ path }) => path === "/verken/");
  const others = weights.filter((page) => !explore.includes(page));
  const row = (name: string, pages: readonly PageWeight[], limit: number) => [
    name,
    String(pages.length),
    kilobytes(Math.max(...pages.map(({ text }) => text))),
    `${marks.text} kB`,
    kilobytes(Math.max(...pages.map(({ script }) => script))),
    `${limit} kB`,
  ];
  const heaviest = [...others].sort((a, b) => b.text - a.text)[0];
  return {
    heading: "Gewicht",
    text: ["Wat een lezer voor één pagina ophaalt, na gzip; de zwaarste van elke groep."],
    table: {
      head: ["pagina's", "aantal", "tekst en stijl", "eis", "script", "eis"],
      rows: [row("alle behalve verken", others, marks.script), row("verken", explore, marks.explore)],
    },
    conclusion: `De zwaarste pagina is ${heaviest?.path}.`,
  };
}

function loadPart(loads: Record<string, readonly LighthouseRun[]>): Part {
  const median = (runs: readonly LighthouseRun[], of: (run: LighthouseRun) => number) =>
    summarise(runs.map(of)).median;
  const rows = Object.entries(loads).map(([path, runs]) => [
    path,
    ...(["performance", "accessibility", "best-practices", "seo"] as const).map((name) =>
      formatNumber(
        median(runs, ({ scores }) => scores[name]),
        0,
      ),
    ),
    seconds(median(runs, ({ largestPaint }) => largestPaint)),
    formatNumber(
      median(runs, ({ layoutShift }) => layoutShift),
      3,
    ),
  ]);
  return {
    heading: "Laden op een telefoon",
    text: [
      `Lighthouse ${LIGHTHOUSE} met de instellingen voor mobiel (nagebootst traag 4G en een trage processor), de mediaan van ${rounds.lighthouse} keer. Eis: elke score minstens ${marks.score}, grootste beeld binnen ${formatNumber(marks.paint, 1)} s, geen verschuiving.`,
    ],
    table: {
      head: [
        "pagina",
        "snelheid",
        "toegankelijk",
        "goede praktijk",
        "vindbaar",
        "grootste beeld",
        "verschuiving",
      ],
      rows,
    },
  };
}

function devPart(saves: readonly number[]): Part {
  const time = summarise(saves);
  return {
    heading: "Een definitie wijzigen met npm run dev",
    text: [
      `Van het bewaren van een bestand tot de nieuwe woorden op de pagina van de indicator staan, ${rounds.dev} keer.`,
    ],
    conclusion: `${seconds(time.median)} (laagste ${seconds(time.lowest)}, hoogste ${seconds(time.highest)}; eis: hoogstens ${marks.dev} s).`,
  };
}

const seconds = (milliseconds: number) => `${formatNumber(milliseconds / 1000, 1)} s`;

const kilobytes = (bytes: number) => `${formatNumber(bytes / 1000, 1)} kB`;
