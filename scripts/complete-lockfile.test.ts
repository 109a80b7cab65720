import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { completeLockfile, missingPackages } from "./complete-lockfile.ts";

const tool = {
  version: "2.0.0",
  dev: true,
  optionalDependencies: { "@tool/cli-linux-x64": "2.0.0", "@tool/cli-linux-arm64-musl": "2.0.0" },
};
const linux = { version: "2.0.0", dev: true, optional: true, os: ["linux"], cpu: ["x64"] };

test("the lockfile has every optional package, so that npm ci works on every system", () => {
  const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));
  // If this fails: npx tsx scripts/complete-lockfile.ts
  expect(missingPackages(lock).map(({ name }) => name)).toEqual([]);
});

test("a missing build for another system gets an entry", () => {
  const lock = { packages: { "node_modules/tool": tool, "node_modules/@tool/cli-linux-x64": linux } };
  expect(completeLockfile(lock).packages).toEqual({
    "node_modules/@tool/cli-linux-arm64-musl": {
      version: "2.0.0",
      dev: true,
      optional: true,
      os: ["linux"],
      cpu: ["arm64"],
      libc: ["musl"],
    },
    ...lock.packages,
  });
});

test("a package is found beside its parent and in every folder above", () => {
  const packages = { "node_modules/a/node_modules/tool": tool, "node_modules/@tool/cli-linux-x64": linux };
  expect(missingPackages({ packages }).map(({ name }) => name)).toEqual(["@tool/cli-linux-arm64-musl"]);
});

test("an optional package that names no system is a mistake to look at", () => {
  const lock = { packages: { "": { optionalDependencies: { extra: "1.0.0" } } } };
  expect(() => completeLockfile(lock)).toThrow("unknown system or version: extra@1.0.0");
});
