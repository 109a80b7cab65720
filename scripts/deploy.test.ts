import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { HEADER_POLICY } from "../pipeline/domain/security-policy.ts";
import { repositoryRoot } from "../pipeline/sources/workspace.ts";

test.each(["nginx.conf", "Caddyfile"])("%s sends the same policy as the pages carry", (name) => {
  expect(readFileSync(join(repositoryRoot, "deploy", name), "utf8")).toContain(`"${HEADER_POLICY}"`);
});
