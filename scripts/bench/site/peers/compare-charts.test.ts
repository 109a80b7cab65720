import { expect, test } from "vitest";
import { chartsIn, pagesThatDiffer } from "./compare-charts.ts";

const chart = (text: string) => `<svg role="img" class="trend-plot" width="300"><text>${text}</text></svg>`;

test("the charts of a page are those by Plot, not its small figures", () => {
  const html = `<p>${chart("a")}</p><svg class="row-plot"><line></line></svg>${chart("b")}`;
  expect(chartsIn(html)).toEqual([chart("a"), chart("b")]);
});

test("a page differs when a chart is missing, another one, or in another place, or when we lack the page", () => {
  const ours = new Map([
    ["same", [chart("a"), chart("b")]],
    ["missing", [chart("a"), chart("b")]],
    ["other", [chart("a")]],
    ["turned", [chart("a"), chart("b")]],
  ]);
  const theirs = new Map([
    ["same", [chart("a"), chart("b")]],
    ["missing", [chart("a")]],
    ["other", [chart("c")]],
    ["turned", [chart("b"), chart("a")]],
    ["unknown", []],
  ]);
  expect(pagesThatDiffer(theirs, ours)).toEqual(["missing", "other", "turned", "unknown"]);
});
