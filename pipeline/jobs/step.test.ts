import { expect, test } from "vitest";
import { recordSteps, type StepRecord, silentSteps } from "./step.ts";

test("a step is recorded with the last thing it told, and its result passed on", async () => {
  const records: StepRecord[] = [];
  const told: string[] = [];
  const step = recordSteps((_title, work) => work((text) => told.push(text)), records);
  const result = await step("Laden", async (tell) => {
    tell("bezig");
    tell("10 rijen");
    return 10;
  });
  expect(result).toBe(10);
  expect(told).toEqual(["bezig", "10 rijen"]);
  expect(records).toEqual([{ title: "Laden", durationMs: expect.any(Number), detail: "10 rijen" }]);
});

test("a step that fails is recorded too", async () => {
  const records: StepRecord[] = [];
  const step = recordSteps(silentSteps, records);
  const failing = step("Laden", async (tell) => {
    tell("bezig");
    throw new Error("stuk");
  });
  await expect(failing).rejects.toThrow("stuk");
  expect(records).toMatchObject([{ title: "Laden", detail: "bezig" }]);
});
