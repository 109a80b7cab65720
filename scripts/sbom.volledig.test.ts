import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "../pipeline/sources/workspace.ts";
import { makeSbom } from "./sbom.ts";

test("the bill of materials has every package that runs, with its version, and no package of the workshop", () => {
  const lock = JSON.parse(readFileSync(join(repositoryRoot, "package-lock.json"), "utf8")) as {
    packages: Record<string, { version: string; dev?: boolean }>;
  };
  const runs = Object.entries(lock.packages).filter(([path, { dev }]) => path !== "" && !dev);
  const bom = makeSbom();
  expect(bom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.5" });
  expect(bom.metadata.component.name).toBe("dashboard-sociale-basis");
  const names = bom.components.map(({ name, version }) => `${name}@${version}`);
  const expected = runs.map(([path, { version }]) => `${path.split("node_modules/").at(-1)}@${version}`);
  expect([...new Set(names)].sort()).toEqual([...new Set(expected)].sort());
});
