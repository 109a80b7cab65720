import type { Command } from "commander";
import type { Leemte } from "../domain/verandertheorie.ts";
import { loadDefinitions } from "../indicators/load-indicators.ts";
import { findLeemten } from "../indicators/verandertheorie/find-leemten.ts";
import { readWorkspace } from "../sources/workspace.ts";
import { leemteText } from "../wording/leemten.ts";
import { formatNumber } from "../wording/number-format.ts";

const say = (text: string) => console.log(text);

/** Gives the command `check` its work: a fault stops it, what is still empty is told and stops nothing. */
export function addCheck(command: Command): void {
  command.action(runCheck);
}

async function runCheck({ workspace }: { workspace: string }): Promise<void> {
  const start = performance.now();
  const { indicators, theorie } = await loadDefinitions(readWorkspace(workspace));
  const time = formatNumber((performance.now() - start) / 1000, 1);
  say(
    `${indicators.length} indicatoren, ${theorie.deelambities.length} deelambities: alles klopt (${time} s).`,
  );
  const leemten = findLeemten(theorie, indicators).filter((leemte) => leemteText(leemte) !== null);
  if (leemten.length === 0) return;
  say("\nNog leeg in de verandertheorie (dit houdt niets tegen):");
  for (const leemte of leemten) sayLeemte(leemte);
}

function sayLeemte(leemte: Leemte): void {
  say(`- ${leemte.deelambitie}: ${leemteText(leemte)}`);
  const { elementenZonderIndicator: zonder, verbandenZonderBewijs: los } = leemte;
  if (zonder.length > 0) say(`  zonder indicator: ${zonder.join(", ")}`);
  if (los.length > 0) say(`  zonder bewijs: ${los.map(({ van, naar }) => `${van} → ${naar}`).join(", ")}`);
}
