import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAfter } from "./bench/before-after.ts";
import { chaos } from "./bench/chaos.ts";
import { coverage } from "./bench/coverage.ts";
import { disclosure } from "./bench/disclosure.ts";
import { edition } from "./bench/edition.ts";
import { documentExport } from "./bench/export.ts";
import { falseAlarms } from "./bench/false-alarms.ts";
import { gate } from "./bench/gate.ts";
import { type Benchmark, toMarkdown } from "./bench/harness/benchmark.ts";
import { describeMachine, load } from "./bench/harness/machine.ts";
import { intake } from "./bench/intake.ts";
import { refresh } from "./bench/refresh.ts";
import { scale } from "./bench/scale.ts";
import { site } from "./bench/site.ts";
import { sitePeers } from "./bench/site-peers.ts";
import { soak } from "./bench/soak.ts";
import { statistics } from "./bench/statistics.ts";

const benchmarks: Record<string, Benchmark> = {
  statistics,
  coverage,
  disclosure,
  intake,
  refresh,
  gate,
  edition,
  "before-after": beforeAfter,
  chaos,
  soak,
  "false-alarms": falseAlarms,
  export: documentExport,
  scale,
  site,
  "site-peers": sitePeers,
};

const folder = fileURLToPath(new URL("../docs/bench/", import.meta.url));

/** Runs one benchmark, prints its report, and keeps it in `docs/bench` when asked. */
async function runBenchmark(name: string, { title, run }: Benchmark, write: boolean): Promise<void> {
  const machine = await describeMachine();
  const loadBefore = load();
  const report = await run((text) => console.error(text));
  const circumstances = { machine, loadBefore, loadAfter: load() };
  const markdown = toMarkdown(title, report, circumstances);
  console.log(markdown);
  if (!write) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.md`, markdown);
  const kept = { ...circumstances, measurements: report.measurements };
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(kept, null, 2)}\n`);
}

const names = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = names.filter((name) => !benchmarks[name]);
if (names.length === 0 || unknown.length > 0) {
  console.error(
    `Noem een of meer metingen: ${Object.keys(benchmarks).join(", ")}. Met --write worden ze bewaard.`,
  );
  process.exitCode = 1;
} else {
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    if (names.includes(name)) await runBenchmark(name, benchmark, process.argv.includes("--write"));
  }
}
