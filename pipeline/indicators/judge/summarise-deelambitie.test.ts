import { describe, expect, test } from "vitest";
import type { Indicator } from "../../domain/indicator.ts";
import type { Judgement, Ontwikkeling } from "../../domain/judgement.ts";
import { judgeCity } from "../fixtures/judge.ts";
import { indicatorWith } from "../fixtures/raw-outcome.ts";
import { summariseDeelambitie } from "./summarise-deelambitie.ts";

/** An indicator with what an overview says of it; null: no judgement at all. */
type Row = [answer: Ontwikkeling | null, indicator?: Partial<Indicator>, judgement?: Partial<Judgement>];

function summarise(...rows: Row[]) {
  const indicators = rows.map(([, changes], i) => indicatorWith({ id: `i${i}`, ...changes }));
  const judgements = rows.flatMap(([answer, , changes], i): Judgement[] =>
    answer === null
      ? []
      : [
          {
            ...judgeCity({}, {}),
            ...{ indicator: `i${i}`, overzicht: { ontwikkeling: answer, positie: "niet-te-bepalen" } },
            ...changes,
          },
        ],
  );
  return summariseDeelambitie({ deelambitie: "samen-zijn", indicators, judgements });
}

const [beter, slechter, gelijk, onbekend]: Row[] = [
  ["beter"],
  ["slechter"],
  ["geen-aantoonbaar-verschil"],
  ["niet-te-bepalen"],
];

describe("what the effects of a deelambitie say together", () => {
  test.each([
    ["more than half better", [beter, beter, gelijk], "overwegend-beter"],
    ["half better", [beter, gelijk], "deels-beter"],
    ["one of three better", [beter, gelijk, gelijk], "deels-beter"],
    ["all better", [beter, beter], "overwegend-beter"],
    ["better and worse", [beter, beter, beter, slechter], "gemengd"],
    ["nothing that differs", [gelijk, gelijk], "geen-aantoonbaar-verschil"],
    ["half worse", [slechter, gelijk], "deels-slechter"],
    ["more than half worse", [slechter, slechter, gelijk], "overwegend-slechter"],
    ["one effect", [beter], "te-weinig-om-te-zeggen"],
    ["no effect", [], "te-weinig-om-te-zeggen"],
    ["two of four unknown", [beter, beter, onbekend, onbekend], "overwegend-beter"],
    ["three of five unknown", [beter, beter, onbekend, onbekend, onbekend], "te-weinig-om-te-zeggen"],
    ["one of two unknown", [beter, onbekend], "te-weinig-om-te-zeggen"],
  ] as const)("%s", (_, rows, uitkomst) => {
    expect(summarise(...(rows as unknown as Row[])).uitkomst).toBe(uitkomst);
  });

  test("is counted at 99%, also where one figure on its own is certain", () => {
    const certain: Row = ["geen-aantoonbaar-verschil", {}, { ontwikkeling: "beter" }];
    expect(summarise(certain, certain).uitkomst).toBe("geen-aantoonbaar-verschil");
  });

  test.each([
    { stap: "prestatie" },
    { stap: "impact" },
    { bronSoort: "modelschatting" },
    { bronSoort: "officieel" },
    { maat: "overgenomen" },
    { richting: "geen" },
    { deelambitie: "cultuur", ookBij: ["samen-zijn"] },
  ] as Partial<Indicator>[])("counts no indicator with %o", (changes) => {
    const { effecten } = summarise(["beter", changes], ["beter", { bronSoort: "register" }]);
    expect(effecten.beter).toEqual(["i1"]);
  });

  test("lists every effect once, one without a judgement as not to be determined", () => {
    expect(summarise(["beter"], ["slechter"], ["geen-aantoonbaar-verschil"], [null]).effecten).toEqual({
      beter: ["i0"],
      slechter: ["i1"],
      geenVerschil: ["i2"],
      nietTeBepalen: ["i3"],
    });
  });

  test("turning every richting round turns better into worse", () => {
    const turned = summarise(slechter ?? [null], gelijk ?? [null], gelijk ?? [null]).uitkomst;
    expect(turned).toBe(
      summarise(["beter"], ["geen-aantoonbaar-verschil"], ["geen-aantoonbaar-verschil"]).uitkomst.replace(
        "beter",
        "slechter",
      ),
    );
  });
});

describe("what was done", () => {
  const prestatie = { stap: "prestatie" } as const;

  test.each([
    ["beter", "omhoog", null, "meer"],
    ["beter", "omlaag", null, "minder"],
    ["slechter", "omhoog", null, "minder"],
    ["slechter", "omlaag", null, "meer"],
    ["hoger", "geen", null, "meer"],
    ["lager", "geen", null, "minder"],
    ["geen-aantoonbaar-verschil", "omhoog", null, "gelijk"],
    ["niet-te-bepalen", "omhoog", "minder", "minder"],
    ["niet-te-bepalen", "omhoog", null, "onbekend"],
    [null, "omhoog", null, "onbekend"],
  ] as const)("%s towards %s (%s in print) goes under %s", (answer, richting, beweging, kant) => {
    const { prestaties } = summarise([answer, { ...prestatie, richting }, { beweging }]);
    expect(prestaties[kant]).toEqual(["i0"]);
  });

  test("never touches what it brought", () => {
    const alone = summarise(["beter"], ["geen-aantoonbaar-verschil"]);
    const beside = summarise(["beter"], ["geen-aantoonbaar-verschil"], ["slechter", prestatie]);
    expect([beside.uitkomst, beside.zin]).toEqual([alone.uitkomst, alone.zin]);
    expect([alone.prestatieZin, beside.prestatieZin?.startsWith("We volgen 1 prestatie.")]).toEqual([
      null,
      true,
    ]);
  });
});
