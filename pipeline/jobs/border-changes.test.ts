import { expect, test } from "vitest";
import { makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { refresh } from "./refresh.ts";

const head =
  "ID;Leeftijd;Marges;WijkenEnBuurten;Perioden;Gemeentenaam_1;SoortRegio_2;Codering_3;IndelingswijzigingWijkenEnBuurten_4;Eenzaam_28";
const row = (code: string, jaar: number, wijziging: string, waarde: number) =>
  `${jaar};20300;MW00000;${code};${jaar}JJ00;K;B;${code};${wijziging.padStart(10)};${waarde}`;

/** Figures of two buurten and the gemeente in three years, with what the CBS says of their borders. */
function workspace(wijziging: { gemeente: string }) {
  const rows = [2012, 2016, 2020].flatMap((jaar) => [
    row("GM9999", jaar, jaar === 2020 ? wijziging.gemeente : ".", 50),
    row("BU99990001", jaar, jaar === 2016 ? "3" : "1", 51),
    row("BU99990002", jaar, jaar === 2020 ? "2" : "1", 52),
  ]);
  return makeSmallWorkspace({ "raw/rivm/cijfers.csv": `${[head, ...rows].join("\n")}\n` });
}

test("other borders of a buurt break its series, another code does not", async () => {
  const { edition } = await refresh({ workspace: workspace({ gemeente: "." }) });
  const indicator = edition.indicators.find(({ id }) => id === "eenzaam-rivm");
  expect(indicator?.gebiedsbreuken).toEqual([{ gebied: "BU99990001", jaar: 2016 }]);
  expect(indicator?.trendbreuken).toEqual([]);
});

test("other borders of the gemeente break the series of the city", async () => {
  const { edition } = await refresh({ workspace: workspace({ gemeente: "3.0" }) });
  const indicator = edition.indicators.find(({ id }) => id === "eenzaam-rivm");
  expect(indicator?.trendbreuken).toMatchObject([{ van: 2016, tot: 2020 }]);
  expect(edition.indicators.find(({ id }) => id === "initiatieven")?.trendbreuken).toEqual([]);
});
