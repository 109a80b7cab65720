import { expect, test } from "vitest";
import { subsidieSentence } from "./subsidies.ts";

test("a year that still runs on the peildatum says until when its grants are counted", () => {
  expect(subsidieSentence(2026, [], "2026-10-01")).toBe(
    "In 2026 is tot 1 oktober 2026 € 0 subsidie verleend aan organisaties. Er is nog niets vastgesteld.",
  );
  expect(subsidieSentence(2025, [], "2026-10-01")).toContain("In 2025 is € 0 subsidie verleend");
});
