import { defineConfig } from "vitest/config";
import { findBrowser } from "./pipeline/jobs/find-browser.ts";

// Dates are Dutch everywhere; the workers inherit the zone from this process.
process.env.TZ = "Europe/Amsterdam";

const rooms = "{pipeline,dashboard,scripts}/**";
const secondTierOnly = process.env.VOLLEDIG === "1" ? [] : ["**/*.volledig.*"];

/** Unit tests run first; browser tests after them and one at a time, on two cores. */
export default defineConfig({
  test: {
    env: { CHROME_PATH: findBrowser() ?? "" },
    exclude: ["**/node_modules/**", ...secondTierOnly],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          maxWorkers: 2,
          include: [`${rooms}/*.test.{ts,tsx}`],
          exclude: ["**/*.browser.test.*", ...secondTierOnly],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
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
