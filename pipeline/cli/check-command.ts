import type { Command } from "commander";
import type { Leemte } from "../domain/verandertheorie.ts";
import { loadDefinitions } from "../indicators/load-indicators.ts";
import { findQualityGaps } from "../indicators/quality/find-quality-gaps.ts";
import { findLeemten } from "../indicators/verandertheorie/find-leemten.ts";
import { wordsToWrite } from "../jobs/words-to-write.ts";
import { readWorkspace, type Workspace } from "../sources/workspace.ts";
import { leemteText } from "../wording/leemten.ts";
import { formatNumber } from "../wording/number-format.ts";

const say = (text: string) => console.log(text);

/** Gives the command `check` its work: a fault stops it, what is still empty is told and stops nothing. */
export function addCheck(command: Command): void {
  command.action(runCheck);
}

async function runCheck({ workspace }: { workspace: string }): Promise<void> {
  const start = performance.now();
  const found = readWorkspace(workspace);
  const { indicators, theorie } = await loadDefinitions(found);
  const time = formatNumber((performance.now() - start) / 1000, 1);
  say(
    `${indicators.length} indicatoren, ${theorie.deelambities.length} deelambities: alles klopt (${time} s).`,
  );
  const leemten = findLeemten(theorie, indicators).filter((leemte) => leemteText(leemte) !== null);
  if (leemten.length > 0) say("\nNog leeg in de verandertheorie (dit houdt niets tegen):");
  for (const leemte of leemten) sayLeemte(leemte);
  const gaps = findQualityGaps(indicators, { theorie, doelen: found.doelen });
  if (gaps.length > 0)
    say("\nNog te verbeteren aan indicatoren (dit houdt niets tegen; regels in docs/kwaliteit.md):");
  for (const gap of gaps) say(`- ${gap.reden} ${namesOf(gap.indicators)}`);
  sayWords(found);
}

/** Figures that moved and have no words, for the document that comes first. */
function sayWords(workspace: Workspace): void {
  const found = wordsToWrite(workspace);
  if (found === null || found.ontbreekt.length === 0) return;
  const { titel, id } = found.moment;
  say(`\nNog toe te lichten voor ${titel}, in toelichting/<code>.md onder ## ${id} (dit houdt niets tegen):`);
  for (const { indicator, waarom } of found.ontbreekt) say(`- ${indicator}: ${waarom}`);
}

/** Names told of one gap; the rest is counted. */
const NAMES_TOLD = 8;

function namesOf(ids: readonly string[]): string {
  const rest = ids.length - NAMES_TOLD;
  return `(${ids.slice(0, NAMES_TOLD).join(", ")}${rest > 0 ? ` en nog ${rest}` : ""})`;
}

function sayLeemte(leemte: Leemte): void {
  say(`- ${leemte.deelambitie}: ${leemteText(leemte)}`);
  const { elementenZonderIndicator: zonder, verbandenZonderBewijs: los } = leemte;
  if (zonder.length > 0) say(`  zonder indicator: ${zonder.join(", ")}`);
  if (los.length > 0) say(`  zonder bewijs: ${los.map(({ van, naar }) => `${van} → ${naar}`).join(", ")}`);
}
