import { expect, test } from "vitest";
import { toMarkdown } from "./benchmark.ts";

test("a report tells its machine and load, then part by part text, table and conclusion", () => {
  const machine = {
    processor: "P",
    cores: 2,
    memory: 8,
    system: "linux-x64",
    node: "22.1.0",
    duckdb: "1.5.6",
  };
  const report = {
    parts: [
      {
        heading: "Snel",
        text: ["Eerst."],
        table: { head: ["a", "b"], rows: [["x", "1"]] },
        conclusion: "Dus.",
      },
      { heading: "Klein", text: ["Meer."] },
    ],
    measurements: {},
  };
  expect(toMarkdown("Meting", report, { machine, loadBefore: 0.25, loadAfter: 1 })).toBe(`# Meting

Gemeten op: P, 2 kernen, 8 GB geheugen, linux-x64, Node 22.1.0, DuckDB 1.5.6. Gemiddeld aantal processen dat een kern wilde: 0,3 bij het begin, 1,0 aan het eind (de meting zelf telt voor ongeveer 1).

## Snel

Eerst.

| a | b |
| --- | ---: |
| x | 1 |

Dus.

## Klein

Meer.
`);
});
