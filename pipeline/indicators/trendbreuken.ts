import type { Trendbreuk } from "../domain/edition.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { EnqueteConfig } from "../sources/bron-config.ts";
import { isSurvey } from "./header.ts";

/** Whether two waves may be compared for an indicator, and why not. */
export type Comparable = { vergelijkbaar: true } | { vergelijkbaar: false; reden: string };

const NOT_DECLARED = "de metingen zijn niet op dezelfde manier gedaan";

/**
 * Compares two waves as `bron.yml` declares it: the later wave names the earlier one under
 * `vergelijkbaar-met`, and no question of the indicator changed in between.
 */
export function compareWaves(
  indicator: Pick<Indicator, "vragen">,
  config: EnqueteConfig,
  [earlier, later]: readonly [number, number],
): Comparable {
  for (const vraag of indicator.vragen) {
    const changes = Object.entries(config.vragen[vraag]?.trendbreuk ?? {});
    const change = changes.find(([jaar]) => Number(jaar) > earlier && Number(jaar) <= later);
    if (change) return { vergelijkbaar: false, reden: change[1] };
  }
  const wave = config.golven.find(({ jaar }) => jaar === later);
  if (wave?.["vergelijkbaar-met"].includes(earlier)) return { vergelijkbaar: true };
  const between = config.golven.find((g) => g.jaar > earlier && g.jaar <= later && g.trendbreuk);
  return { vergelijkbaar: false, reden: between?.trendbreuk ?? NOT_DECLARED };
}

/** Breaks between consecutive waves in which the indicator was measured. Registers and published figures have none. */
export function findTrendbreuken(
  indicator: Pick<Indicator, "vragen" | "bronSoort" | "maat">,
  config: EnqueteConfig | null,
  jaren: readonly number[],
): Trendbreuk[] {
  if (!config || !isSurvey(indicator)) return [];
  const sorted = [...jaren].sort((a, b) => a - b);
  return sorted.slice(1).flatMap((tot, index) => {
    const van = sorted[index];
    if (van === undefined) return [];
    const result = compareWaves(indicator, config, [van, tot]);
    return result.vergelijkbaar ? [] : [{ van, tot, reden: result.reden }];
  });
}
