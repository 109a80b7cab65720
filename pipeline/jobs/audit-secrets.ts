import { type AuditSecrets, sumKey } from "../domain/audit.ts";
import { figureKey, type Protection, type RegisterFacts } from "../domain/disclosure.ts";
import { HOOFDAMBITIE, type Indicator } from "../domain/indicator.ts";
import type { RawOutcome } from "../domain/outcome.ts";

/** What secrets are made from: unrounded figures before the gate. */
export interface SecretSource {
  outcomes: readonly RawOutcome[];
  indicators: readonly Indicator[];
  facts: RegisterFacts;
  protections: readonly Protection[];
}

/** What the attacker is supposed to know besides what is public, and what must stay hidden. */
export function auditSecrets({ outcomes, indicators, facts, protections }: SecretSource): AuditSecrets {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const registers = outcomes.filter(({ indicator }) => byId.get(indicator)?.bronSoort === "register");
  return {
    rijen: Object.fromEntries(
      facts.cellen.map((cel) => [
        figureKey({ ...cel, gebiedSoort: "stadsdeel", uitsplitsing: null, groep: null }),
        cel.rijen,
      ]),
    ),
    resten: restsOf(registers, facts),
    gewichten: Object.fromEntries(
      outcomes.flatMap((o) => (o.gewogenN === null ? [] : [[figureKey(o), o.gewogenN] as const])),
    ),
    cumulatief: facts.tabellen
      .filter(({ cumulatief }) => cumulatief)
      .map(({ indicator, deelambitie, jaar }) => [indicator, deelambitie, jaar].join("|")),
    alleen: registers
      .filter(({ indicator, teller }) => byId.get(indicator)?.telt === "personen" && teller === 1)
      .map(figureKey),
    protections: [...protections],
  };
}

/** What is in no part of each sum; null where the parts overlap. */
function restsOf(outcomes: readonly RawOutcome[], facts: RegisterFacts): Record<string, number | null> {
  const overlapping = new Set(
    facts.tabellen
      .filter(({ overlapt }) => overlapt)
      .map((t) => [t.indicator, t.deelambitie, t.jaar].join("|")),
  );
  const rests: Record<string, number | null> = {};
  const byTable = new Map<string, RawOutcome[]>();
  for (const outcome of outcomes) {
    const key = [outcome.indicator, outcome.jaar].join("|");
    byTable.set(key, [...(byTable.get(key) ?? []), outcome]);
  }
  for (const total of outcomes.filter(({ groep }) => groep === null)) {
    const year = byTable.get([total.indicator, total.jaar].join("|")) ?? [];
    const overlapt = overlapping.has([total.indicator, total.deelambitie, total.jaar].join("|"));
    for (const { over, parts } of divisionsOf(total, year))
      for (const part of ["teller", "noemer"] as const)
        rests[sumKey({ ...total, over, part })] =
          over === "gebieden" && overlapt ? null : restOf(total, parts, part);
  }
  return rests;
}

/** The ways a figure is a total: of its stadsdelen, of its groups, of the deelambities. */
function divisionsOf(
  total: RawOutcome,
  year: readonly RawOutcome[],
): { over: string; parts: RawOutcome[] }[] {
  const own = year.filter(({ deelambitie }) => deelambitie === total.deelambitie);
  const city = total.gebiedSoort === "gemeente";
  const kinds = city ? [...new Set(own.flatMap(({ uitsplitsing }) => uitsplitsing ?? []))] : [];
  const areas = own.filter(({ gebiedSoort, groep }) => gebiedSoort === "stadsdeel" && groep === null);
  const others = year.filter(
    ({ deelambitie, gebied, groep }) =>
      deelambitie !== HOOFDAMBITIE && gebied === total.gebied && groep === null,
  );
  return [
    ...(city ? [{ over: "gebieden", parts: areas }] : []),
    ...kinds.map((kind) => ({ over: kind, parts: own.filter(({ uitsplitsing }) => uitsplitsing === kind) })),
    ...(total.deelambitie === HOOFDAMBITIE
      ? [{ over: `deelambities van ${total.gebied}`, parts: others }]
      : []),
  ].filter(({ parts }) => parts.length > 0);
}

function restOf(total: RawOutcome, parts: readonly RawOutcome[], part: "teller" | "noemer"): number | null {
  const whole = total[part];
  return whole === null ? null : whole - parts.reduce((sum, outcome) => sum + (outcome[part] ?? 0), 0);
}
