import { expect, test } from "vitest";
import { outcomesToArrow } from "../../pipeline/editions/write/arrow.ts";
import { fixtureEdition } from "../fixtures/edition.ts";
import { indexFigures } from "../select/edition-index.ts";
import { scaleOf } from "../select/scale.ts";
import { axisOf, chosenFigures, outcomesOf } from "./chosen-figures.ts";
import { readArrow } from "./read-arrow.ts";
import type { ViewState } from "./view-state.ts";

const edition = fixtureEdition();
const index = indexFigures({ ...edition, outcomes: readArrow(outcomesToArrow(edition.outcomes)) });
const state = (chosen: Partial<ViewState>): ViewState => ({
  ...{ cijfers: ["eenzaamheid"], gebieden: ["GM0935"], groep: null, van: null, tot: null },
  ...chosen,
});

test("the Arrow file gives the outcomes of the edition back, nulls included", () => {
  expect(readArrow(outcomesToArrow(edition.outcomes))).toEqual(edition.outcomes);
});

test("a view is the figures of its gebieden in its years, the hidden ones too, and nothing else", () => {
  const chosen = chosenFigures(index, state({ gebieden: ["noord", "west"], van: 2018, tot: 2022 }));
  const rows = outcomesOf(chosen).map(({ gebied, jaar, status }) => `${gebied} ${jaar} ${status}`);
  expect(rows).toEqual(["west 2018 ok", "west 2022 ok", "noord 2018 te-onzeker", "noord 2022 ok"]);
});

test("groups stand beside the gemeente, each with its name", () => {
  const [chosen] = chosenFigures(index, state({ groep: "leeftijd" })).metingen;
  expect(chosen?.series.map(({ naam }) => naam)).toEqual([
    "Maastricht",
    "Maastricht, 18-34",
    "Maastricht, 35-64",
    "Maastricht, 65+",
  ]);
});

test("a gebied without figures is named, and so is what the edition does not know", () => {
  const chosen = chosenFigures(
    index,
    state({ cijfers: ["eenzaamheid-rivm", "weg"], gebieden: ["noord", "xx"] }),
  );
  expect(chosen.metingen[0]?.without).toEqual(["Noord"]);
  expect(chosen.unknown).toEqual(["weg", "xx"]);
});

test("an indicator of every deelambitie is one figure per deelambitie", () => {
  const keys = ["subsidie-verleend.ontmoeten", "subsidie-verleend"];
  const chosen = chosenFigures(index, state({ cijfers: keys }));
  expect(outcomesOf(chosen).map(({ deelambitie }) => deelambitie)).toEqual(Array(4).fill("ontmoeten"));
  expect(chosen.unknown).toEqual(["subsidie-verleend"]);
});

test("the axis is the one of every other page, and wider for all when a group does not fit", () => {
  const [chosen] = chosenFigures(index, state({ gebieden: ["GM0935", "west"] })).metingen;
  if (!chosen) throw new Error("no figure");
  const standard = scaleOf(index, chosen.meting, "gemeente");
  for (const series of chosen.series) expect(axisOf(index, chosen, series)).toEqual(standard);
  const outlier = { ...chosen.series[0]?.outcomes[0], onder: 5, waarde: 9, boven: 95 } as never;
  const wide = {
    ...chosen,
    series: chosen.series.map((series, at) => (at === 0 ? { ...series, outcomes: [outlier] } : series)),
  };
  const axes = wide.series.map((series) => axisOf(index, wide, series));
  expect(axes[0]).toEqual(axes[1]);
  expect(axes[0]?.domain[0]).toBeLessThanOrEqual(5);
  expect(axes[0]?.domain[1]).toBeGreaterThanOrEqual(95);
});

test("counts keep an axis per kind of gebied", () => {
  const [chosen] = chosenFigures(
    index,
    state({ cijfers: ["initiatieven"], gebieden: ["GM0935", "west"] }),
  ).metingen;
  if (!chosen) throw new Error("no figure");
  const [city, part] = chosen.series.map((series) => axisOf(index, chosen, series)?.domain[1] ?? 0);
  expect(city).toBeGreaterThan(2 * (part ?? 0));
});
