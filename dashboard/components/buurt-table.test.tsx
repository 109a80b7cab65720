import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { fixtureEdition } from "../fixtures/edition.ts";
import { indexEdition } from "../select/edition-index.ts";
import { BuurtTable } from "./buurt-table.tsx";

test("a figure of a buurt whose borders changed says so in the first year with the new ones", () => {
  const edition = fixtureEdition();
  const indicator = edition.indicators.find(({ id }) => id === "eenzaamheid-rivm");
  if (!indicator) throw new Error("no indicator");
  // Measured in 2012, 2016 and 2020: a change in 2014 shows in 2016.
  const broken = { ...indicator, gebiedsbreuken: [{ gebied: "BU09350000", jaar: 2014 }] };
  const meting = { indicator: broken, deelambitie: broken.deelambitie };
  const markup = renderToString(<BuurtTable index={indexEdition(edition)} meting={meting} />);
  const row = markup.split("<tr").find((part) => part.includes("Binnenstad")) ?? "";
  const cells = row.split("<td").slice(1);
  expect(cells.map((cell) => cell.includes("grens gewijzigd"))).toEqual([false, true, false]);
  expect(markup.match(/grens gewijzigd/g)).toHaveLength(1);
});
