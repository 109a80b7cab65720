import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { HEADER_POLICY } from "../pipeline/domain/security-policy.ts";
import { repositoryRoot } from "../pipeline/sources/workspace.ts";

const read = (...path: string[]) => readFileSync(join(repositoryRoot, "deploy", ...path), "utf8");

test.each(["nginx.conf", "Caddyfile"])(
  "%s sends the same policy as the pages carry, and serves the link",
  (name) => {
    expect(read(name)).toContain(`"${HEADER_POLICY}"`);
    expect(read(name)).toMatch(/\/srv\/sociale-basis\/site\b/);
  },
);

const services = readdirSync(join(repositoryRoot, "deploy", "systemd")).filter((name) =>
  name.endsWith(".service"),
);

/** Without these a program that is taken over could do more than its own work. */
const hardening = [
  "NoNewPrivileges=yes",
  "ProtectSystem=strict",
  "ReadWritePaths=/var/lib/sociale-basis /srv/sociale-basis",
  "ProtectHome=yes",
  "PrivateTmp=yes",
  "CapabilityBoundingSet=",
  "RestrictNamespaces=yes",
  "SystemCallFilter=@system-service",
  "MemoryMax=4G",
  "LimitCORE=0",
  "User=sociale-basis",
];

describe.each(services)("%s", (name) => {
  test("may do no more than its work", () => {
    const lines = read("systemd", name).split("\n");
    expect(hardening.filter((line) => !lines.includes(line))).toEqual([]);
  });
});

const programs = [
  "nacht.sh",
  "sociale-basis",
  "sociale-basis.cron",
  "Containerfile",
  ...services.map((name) => `systemd/${name}`),
];

test("every command that runs unattended exists", () => {
  const known = new Set(
    [...readFileSync(join(repositoryRoot, "pipeline", "cli.ts"), "utf8").matchAll(/name: "([\w:]+)"/g)].map(
      (match) => match[1],
    ),
  );
  const called = programs.flatMap((name) =>
    [...read(name).matchAll(/pipeline\/start\.mjs"?,? "?([\w:]+)/g)].map((match) => match[1]),
  );
  expect(called).toEqual(expect.arrayContaining(["fetch", "refresh", "build", "notify", "schedule"]));
  expect(called.filter((name) => !known.has(name))).toEqual([]);
});

test.each(["nacht.sh", "sociale-basis"])("%s is a script that sh can read", (name) => {
  const { status, stderr } = spawnSync("sh", ["-n", join(repositoryRoot, "deploy", name)], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
});

test("the container does not run as root and takes in neither secrets nor a workspace", () => {
  const stages = read("Containerfile").split(/^FROM /m);
  expect(stages.at(-1)).toMatch(/^USER node$/m);
  expect(
    read("Containerfile")
      .match(/^COPY (?!--from).*$/gm)
      ?.join("\n"),
  ).not.toMatch(/ \. |sample|gemeente|\.git/);
  expect(readFileSync(join(repositoryRoot, ".containerignore"), "utf8").split("\n")).toContain("*");
});
