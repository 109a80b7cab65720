import { describe, expect, test } from "vitest";
import type { Aansluiting } from "../../../domain/aansluiting.ts";
import { type BekendVerschil, geenInstellingen } from "../../../domain/penc-instellingen.ts";
import type { PublicRegister } from "../../../domain/public-register.ts";
import type { RegisterRow } from "../../../domain/register-rows.ts";
import { bronWith, budget, contextWith, register } from "../fixtures/small-bron.ts";
import { checkAansluiting, reconcile, toVerschil } from "./reconcile.ts";

const grant = (id: string, taakveld: string | null, verleend: number): RegisterRow => ({
  ...{ subsidie_id: id, jaar: 2025, verleend, taakveld },
});
const subsidies = register("subsidies", [grant("1", "6.1", 1000), grant("2", "5.3", 500)]);
const verdeling = (...shares: [string, number][]) =>
  register(
    "subsidie_verdeling",
    shares.map(([subsidie_id, aandeel]) => ({ subsidie_id, aandeel })),
  );
const nobody = { aangevraagd: null, bevoorschot: null, vastgesteld: null, teruggevorderd: null };
const persons = (verleend: number) => [{ jaar: 2025, taakveld: "6.1", aantal: 12, ...nobody, verleend }];

const secret: Aansluiting = {
  controletotalen: [],
  personen: [],
  subsidielasten: [
    { jaar: 2025, taakveld: "5.3", bedrag: 500 },
    { jaar: 2025, taakveld: "6.1", bedrag: 1000 },
  ],
};

function compare(
  registers: PublicRegister[],
  { aansluiting = secret, bekend = [] }: { aansluiting?: Aansluiting | null; bekend?: BekendVerschil[] } = {},
) {
  const penc = { ...geenInstellingen, aansluiting: { tolerantie: 1, bekend } };
  return reconcile(contextWith(bronWith(registers, { aansluiting, edition: { penc } })));
}

const told = (regels: ReturnType<typeof compare>, controle: string) =>
  regels
    .filter((regel) => regel.controle === controle)
    .map(({ sleutel, oordeel, verschil }) => [sleutel, oordeel, verschil]);

describe("grants against the ledger", () => {
  test("are held per taakveld, and together", () => {
    expect(told(compare([subsidies]), "subsidies-grootboek")).toEqual([
      ["2025 taakveld 5.3", "sluit aan", 0],
      ["2025 taakveld 6.1", "sluit aan", 0],
      ["2025 alle taakvelden", "sluit aan", 0],
    ]);
  });

  test("differ by more than the tolerance, and the problem names the numbers in Dutch", () => {
    const regels = compare([register("subsidies", [grant("1", "6.1", 1003), grant("2", "5.3", 501)])]);
    expect(told(regels, "subsidies-grootboek").map(([, oordeel]) => oordeel)).toEqual([
      ...["sluit aan", "wijkt af", "wijkt af"],
    ]);
    const [first] = checkAansluiting(regels);
    expect(first).toMatchObject({ code: "aansluiting-wijkt-af" });
    expect(first?.melding).toContain("Subsidieregister 1.003, Grootboek 1.000: verschil 3, toegestaan is 1");
    expect(first?.hint).toContain("--allow-differences");
  });

  test("may differ by what is known, in the parts and so in the total", () => {
    const bekend = [
      {
        controle: "subsidies-grootboek",
        sleutel: "2025 taakveld 6.1",
        bedrag: 200,
        uitleg: "Later geboekt.",
      },
    ] as const;
    const regels = compare([register("subsidies", [grant("1", "6.1", 1200), grant("2", "5.3", 500)])], {
      bekend: [...bekend],
    });
    expect(told(regels, "subsidies-grootboek")).toEqual([
      ["2025 taakveld 5.3", "sluit aan", 0],
      ["2025 taakveld 6.1", "bekend verschil", 200],
      ["2025 alle taakvelden", "bekend verschil", 200],
    ]);
    expect(checkAansluiting(regels)).toEqual([]);
    // What is known and is not there any more fails loudly.
    expect(checkAansluiting(compare([subsidies], { bekend: [...bekend] }))[0]?.melding).toContain(
      "is er niet meer",
    );
  });

  test("cannot be compared without a taakveld, a ledger or the private part, and say why", () => {
    const without = compare([register("subsidies", [grant("1", null, 1000)])]);
    const noLedger = compare([subsidies], { aansluiting: { ...secret, subsidielasten: [] } });
    const noPrivate = compare([subsidies], { aansluiting: null });
    expect([without, noLedger, noPrivate].map(([regel]) => [regel?.oordeel, regel?.uitleg])).toEqual([
      ["niet te vergelijken", "van 1 subsidies staat er geen taakveld in het register"],
      ["niet te vergelijken", "de subsidielasten over 2025 zijn niet geleverd"],
      ["niet te vergelijken", "het besloten deel van de editie ontbreekt"],
    ]);
  });

  test("count natural persons in the difference, and never show a total that would give theirs away", () => {
    const aansluiting = { ...secret, personen: persons(300) };
    const hidden = register("subsidies_personen", [
      { regeling: "R", jaar: 2025, verleend: null, verleend_reden: "geheim" },
    ]);
    const regels = compare([subsidies, hidden], { aansluiting });
    const verschillen = regels
      .filter(({ controle }) => controle === "subsidies-grootboek")
      .map((regel) => toVerschil(regel, null));
    expect(verschillen.map(({ verschil, links, rechts }) => [verschil, links.waarde, rechts.waarde])).toEqual(
      [
        [0, null, null],
        [300, null, null],
        [300, null, null],
      ],
    );
    expect(JSON.stringify(verschillen)).not.toMatch(/1300|"waarde":1000/);
    // A site tells why it refuses a document: neither is it there.
    const problems = checkAansluiting(regels).map(({ melding }) => melding);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain("verschil 300, toegestaan is 1");
    expect(problems.join(" ")).not.toMatch(/1\.[03]00/);
  });
});

describe("other totals", () => {
  test("of a register are held against what the supplier gave, persons included", () => {
    const controletotalen = [
      { bron: "subsidies", tabel: "subsidies", veld: "verleend", jaar: 2025, som: 1800, marge: 0 },
    ];
    const aansluiting = { ...secret, controletotalen, personen: persons(300) };
    expect(told(compare([subsidies], { aansluiting }), "controletotaal")).toEqual([
      ["2025 subsidies verleend", "sluit aan", 0],
    ]);
  });

  test("of shares are one for each grant, and at most one for a cost centre", () => {
    const rows = (aandeel: number) => [
      { kostenplaats: "61", jaar: 2025, deelambitie: "samen-zijn", aandeel },
      { kostenplaats: "61", jaar: 2025, deelambitie: "samen-doen", aandeel: 0.6 },
    ];
    const good = compare([
      subsidies,
      verdeling(["1", 0.4], ["1", 0.6], ["2", 1]),
      register("toerekening", rows(0.3)),
    ]);
    const bad = compare([subsidies, verdeling(["1", 0.4], ["2", 1]), register("toerekening", rows(0.5))]);
    const both = (regels: ReturnType<typeof compare>) =>
      ["subsidies-verdeling", "toerekening"].map((controle) => told(regels, controle)[0]?.slice(1));
    expect(both(good)).toEqual([
      ["sluit aan", 0],
      ["sluit aan", 0],
    ]);
    expect(both(bad)).toEqual([
      ["wijkt af", -0.6],
      ["wijkt af", 0.1],
    ]);
  });

  test("of money are held against Iv3, and not where an amount is PM or Iv3 is not there", () => {
    const begroting = register("begroting", [
      budget([2025, "realisatie", 700]),
      budget([2025, "primitief", "PM"]),
      budget([2024, "realisatie", 5]),
    ]);
    const iv3 = (stand: string) => ({ jaar: 2025, stand, taakveld: "6.1", lasten: 1000, baten: 0 });
    const regels = compare([begroting, register("iv3", [iv3("jaarrekening"), iv3("begroting")])]);
    expect(told(regels, "geld-iv3")).toEqual([
      ["2024 jaarrekening", "niet te vergelijken", null],
      ["2025 begroting 6.1 lasten", "niet te vergelijken", null],
      ["2025 begroting 6.1 baten", "niet te vergelijken", null],
      ["2025 jaarrekening 6.1 lasten", "wijkt af", -300],
      ["2025 jaarrekening 6.1 baten", "niet te vergelijken", null],
    ]);
  });
});

test("why a document was made all the same stands with the totals that differ, and nowhere else", () => {
  const regels = compare([register("subsidies", [grant("1", "6.1", 1003), grant("2", "5.3", 500)])]);
  const redenen = regels.map((regel) => toVerschil(regel, "de accountant weet ervan").reden);
  expect(redenen).toEqual([null, "de accountant weet ervan", "de accountant weet ervan", null]);
});
