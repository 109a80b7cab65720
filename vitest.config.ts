import { defineConfig } from "vitest/config";
import { findBrowser } from "./pipeline/jobs/find-browser.ts";

// Dates are Dutch everywhere; the workers inherit the zone from this process.
process.env.TZ = "Europe/Amsterdam";

const rooms = "{pipeline,dashboard,scripts}/**";
const secondTierOnly = process.env.VOLLEDIG === "1" ? [] : ["**/*.volledig.*"];

/** Tests that replace a module of Node or change a fixture: each in a process of its own. */
const apart = ["dashboard/**/*.test.{ts,tsx}", "pipeline/editions/write-edition-fault.test.ts"];

/** Limits of a unit test, on two cores. */
const unit = { maxWorkers: 2, testTimeout: 20_000, hookTimeout: 60_000, sequence: { groupOrder: 0 } };

/** Unit tests run first, those of the pipeline together; browser tests after them, one page at a time. */
export default defineConfig({
  test: {
    env: { CHROME_PATH: findBrowser() ?? "" },
    exclude: ["**/node_modules/**", ...secondTierOnly],
    projects: [
      {
        extends: true,
        test: {
          ...unit,
          name: "unit",
          include: [`${rooms}/*.test.{ts,tsx}`],
          exclude: ["**/*.browser.test.*", ...apart, ...secondTierOnly],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...unit,
          name: "apart",
          include: apart,
          exclude: ["**/*.browser.test.*", ...secondTierOnly],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [`${rooms}/*.browser.test.ts`],
          exclude: secondTierOnly,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
