import { csvFile, decimal, dutchDate, type Field, type GeneratedFile } from "./csv.ts";
import type { Buurt } from "./gebieden.ts";
import { makeOrganisaties } from "./organisaties.ts";
import { at, createRandom, type Random } from "./random.ts";
import { oncePlan, REGELINGEN, recurringPlans, type SubsidiePlan } from "./subsidie-plannen.ts";

const JAREN = [2021, 2022, 2023, 2024, 2025, 2026];
const RECURRING_GRANTS = 170;
const ONCE_GRANTS = 130;
const YEARLY_INDEXATION = 0.03;
const HEADER = [
  "subsidie_id",
  "jaar",
  "organisatie_id",
  "organisatie",
  "rechtsvorm",
  "regeling",
  "status",
  "aanvraagdatum",
  "aangevraagd",
  "verleend",
  "bevoorschot",
  "vastgesteld",
  "teruggevorderd",
  "soort_organisatie",
  "vaststellen_voor",
  "vastgesteld_op",
  "taakveld",
];
/** States in the order in which a grant reaches them. */
const STATUSES = ["afgewezen", "aangevraagd", "verleend", "bevoorschot", "vastgesteld", "teruggevorderd"];
/** How grants of a year stand on the peildatum, in the order of STATUSES. */
const CLOSED_YEAR = [10, 0, 0, 2, 84, 4];
const STATUS_WEIGHTS: Record<number, readonly number[]> = {
  2025: [9, 0, 8, 38, 43, 2],
  2026: [8, 8, 24, 60, 0, 0],
};

/** A planted wrong row: a negative amount, so the row must be rejected. It has no distribution. */
const NEGATIVE_AMOUNT: Field[] = [
  "S2023-0301",
  2023,
  "ORG-001",
  "Stichting Voorbeeld De Brug 1 (fictief)",
  "organisatie",
  "Subsidieregeling Voorbeeld Sociale Basis (fictief)",
  "verleend",
  "15-03-2023",
  "5000,00",
  "-5000,00",
  null,
  null,
  null,
  "stichting",
  "01-07-2024",
  null,
  "6.1",
];

/** Register of grants and their distribution over deelambities and gebieden, one pair of files per year. */
export function subsidieFiles(buurten: readonly Buurt[]): GeneratedFile[] {
  const context = { organisaties: makeOrganisaties(), buurten };
  const recurring = recurringPlans(RECURRING_GRANTS, context);
  const files = JAREN.flatMap((jaar) => {
    const random = createRandom(`subsidies/${jaar}`);
    const ids = Array.from({ length: RECURRING_GRANTS + ONCE_GRANTS }, (_, index) => idOf(jaar, index + 1));
    const plans = ids.map((id, index) => recurring[index] ?? oncePlan(id, random, context));
    const settling = createRandom(`subsidies/vaststelling/${jaar}`);
    const rows = plans.map((plan, index) => {
      const fields = grantFields(plan, jaar, random);
      return [
        ...[at(ids, index), jaar, ...fields, ...settlement({ fields, plan, jaar }, settling)],
        taakveldOf(plan),
      ];
    });
    if (jaar === 2023) rows.push(NEGATIVE_AMOUNT);
    const verdeling = plans.flatMap((plan, index) =>
      plan.verdeling.map((share) => [at(ids, index), ...share]),
    );
    return [
      csvFile(`raw/subsidies/subsidies_${jaar}.csv`, HEADER, rows),
      csvFile(
        `raw/subsidies/verdeling_${jaar}.csv`,
        ["subsidie_id", "deelambitie", "gebied", "aandeel"],
        verdeling,
      ),
    ];
  });
  return [...files, regelingenFile()];
}

/** Ceilings of the schemes, well above what is granted; the yearly grants have none. */
function regelingenFile(): GeneratedFile {
  const rows = JAREN.flatMap((jaar): Field[][] =>
    REGELINGEN.map((regeling, index) => [
      regeling,
      jaar,
      index === 0 ? "n.v.t." : decimal((index === 1 ? 1_500_000 : 600_000) * (1 + 0.05 * (jaar - 2021)), 2),
    ]),
  );
  return csvFile("raw/subsidies/regelingen.csv", ["regeling", "jaar", "plafond"], rows);
}

/** Taakveld on which grants for a deelambitie are booked; all others on 6.1. */
const TAAKVELDEN: Partial<Record<string, string>> = {
  cultuur: "5.3",
  "sport-en-bewegen": "5.1",
  "uitnodigende-omgeving": "5.7",
};

/** A grant is booked on the taakveld of its main goal. */
function taakveldOf({ verdeling }: SubsidiePlan): string {
  return TAAKVELDEN[String(verdeling[0]?.[0])] ?? "6.1";
}

function idOf(jaar: number, number: number): string {
  return `S${jaar}-${String(number).padStart(4, "0")}`;
}

function grantFields(plan: SubsidiePlan, jaar: number, random: Random): Field[] {
  const status = random.weighted(STATUS_WEIGHTS[jaar] ?? CLOSED_YEAR);
  const applied = dutchDate(jaar - 1, random.integer(240, 600));
  const requested = plan.requested * (1 + YEARLY_INDEXATION * (jaar - 2021));
  return [...plan.who, at(STATUSES, status), applied, ...amounts(requested, status, random)];
}

/** Amounts that follow the state of the grant: blank where the state is not reached, 0 granted when refused. */
function amounts(requested: number, status: number, random: Random): Field[] {
  const aangevraagd = Math.round(requested / 50) * 50;
  const verleend = Math.round((aangevraagd * (0.85 + 0.15 * random.next())) / 50) * 50;
  const bevoorschot = Math.round(verleend * random.pick([0.8, 0.9, 1]));
  const used = Math.round(verleend * random.pick([0.92, 0.97, 1, 1]));
  const reclaimed = Math.round(bevoorschot * 0.3);
  const vastgesteld = status === 5 ? bevoorschot - reclaimed : Math.max(bevoorschot, used);
  const when = (state: number, amount: number): Field => (status >= state ? decimal(amount, 2) : null);
  return [
    decimal(aangevraagd, 2),
    status === 0 ? "0,00" : when(2, verleend),
    when(3, bevoorschot),
    when(4, vastgesteld),
    when(5, reclaimed),
  ];
}

/** Grants of 2025 cannot be settled after the peildatum. */
const LAST_SETTLED_DAY: Record<number, number> = { 2025: 260 };
/** Days after 1 January by which the grants of the year before are settled, and by which most of them are. */
const SETTLED_BEFORE = 181;
const KINDS: Record<string, string> = {
  Stichting: "stichting",
  Vereniging: "vereniging",
  Coöperatie: "coöperatie",
};

/** Kind of receiver, day by which the grant must be settled, and day on which it was; one in six is late. */
function settlement(
  { fields, plan, jaar }: { fields: readonly Field[]; plan: SubsidiePlan; jaar: number },
  random: Random,
): Field[] {
  const day = random.chance(1 / 6) ? random.integer(185, 460) : random.integer(60, 180);
  const last = Math.min(day, LAST_SETTLED_DAY[jaar] ?? day);
  const [granted, settled] = [fields.at(-4), fields.at(-2)];
  const kind = KINDS[String(plan.who[1]).split(" ")[0] ?? ""] ?? null;
  const due = granted === null || granted === "0,00" ? null : dutchDate(jaar + 1, SETTLED_BEFORE);
  return [kind, due, settled === null ? null : dutchDate(jaar + 1, last)];
}
