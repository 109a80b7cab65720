import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findBrowser } from "../pipeline/jobs/find-browser.ts";
import { ensureBrowser, type Machine } from "./ensure-browser.ts";

function fakeProgram(name: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "browser-")), name);
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, 0o755);
  return path;
}

function fakeMachine(found: (string | null)[], mayInstall: boolean): Machine & { ran: string[] } {
  const ran: string[] = [];
  return {
    ran,
    find: () => found.shift() ?? null,
    mayInstall: () => mayInstall,
    run: (command, args) => ran.push([command, ...args].join(" ")) > 0,
  };
}

test("CHROME_PATH wins over a browser in the PATH", () => {
  const own = fakeProgram("my-browser");
  const inPath = fakeProgram("chromium");
  expect(findBrowser({ CHROME_PATH: own, PATH: join(inPath, "..") })).toBe(own);
});

test("a browser is found in the PATH under any of its names", () => {
  const path = fakeProgram("google-chrome-stable");
  expect(findBrowser({ PATH: `/nowhere:${join(path, "..")}` })).toBe(path);
});

test("a CHROME_PATH that is no program is passed over", () => {
  const path = fakeProgram("chromium");
  expect(findBrowser({ CHROME_PATH: tmpdir(), PATH: join(path, "..") })).toBe(path);
});

test("a browser that is there is used without installing anything", () => {
  const machine = fakeMachine(["/usr/bin/chromium"], true);
  expect(ensureBrowser(machine)).toBe("/usr/bin/chromium");
  expect(machine.ran).toEqual([]);
});

test("without a browser, root on Debian installs chromium and uses it", () => {
  const machine = fakeMachine([null, "/usr/bin/chromium"], true);
  expect(ensureBrowser(machine)).toBe("/usr/bin/chromium");
  expect(machine.ran).toEqual([
    "apt-get update",
    "apt-get install -y --no-install-recommends chromium fonts-liberation fonts-dejavu-core",
  ]);
});

test("without a browser and without rights the error says what to do", () => {
  expect(() => ensureBrowser(fakeMachine([null], false))).toThrow(
    /apt-get install .*chromium[\s\S]*CHROME_PATH/,
  );
});

test("an installation that brings no browser ends in the same instructions", () => {
  expect(() => ensureBrowser(fakeMachine([null, null], true))).toThrow(/Geen Chromium of Chrome gevonden/);
});
