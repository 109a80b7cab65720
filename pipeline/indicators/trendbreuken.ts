import type { Trendbreuk } from "../domain/edition.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { BronConfig, EnqueteConfig } from "../sources/bron-config.ts";
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

type Compared = Pick<Indicator, "vragen" | "bronSoort" | "maat" | "tabellen">;

/**
 * Compares two years of an indicator as its sources declare it: waves of a survey, or the `trendbreuken` of the
 * register tables it reads. Published figures have none.
 */
export function compareYears(
  indicator: Compared,
  configs: readonly BronConfig[],
  [earlier, later]: readonly [number, number],
): Comparable {
  if (isSurvey(indicator)) {
    const enquete = configs.find((config) => config.soort === "enquete");
    return enquete ? compareWaves(indicator, enquete, [earlier, later]) : { vergelijkbaar: true };
  }
  const changes = configs
    .flatMap((config) => ("trendbreuken" in config ? Object.entries(config.trendbreuken) : []))
    .filter(([tabel]) => indicator.tabellen.includes(tabel))
    .flatMap(([, years]) => Object.entries(years));
  const change = changes.find(([jaar]) => Number(jaar) > earlier && Number(jaar) <= later);
  return change ? { vergelijkbaar: false, reden: change[1] } : { vergelijkbaar: true };
}

/** Breaks between consecutive years in which the indicator was measured. */
export function findTrendbreuken(
  indicator: Compared,
  configs: readonly BronConfig[],
  jaren: readonly number[],
): Trendbreuk[] {
  const sorted = [...jaren].sort((a, b) => a - b);
  return sorted.slice(1).flatMap((tot, index) => {
    const van = sorted[index];
    if (van === undefined) return [];
    const result = compareYears(indicator, configs, [van, tot]);
    return result.vergelijkbaar ? [] : [{ van, tot, reden: result.reden }];
  });
}
