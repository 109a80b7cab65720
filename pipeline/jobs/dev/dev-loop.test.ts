import { expect, test } from "vitest";
import { createDevLoop, type Scope } from "./dev-loop.ts";

/** A loop whose work waits until the test lets it go on, or fails. */
function slowLoop() {
  const told: string[] = [];
  const going: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const loop = createDevLoop({
    scopeOf: (path) => (path.endsWith(".sql") ? "definities" : path.endsWith(".css") ? "site" : null),
    work: (scopes: ReadonlySet<Scope>) => {
      told.push([...scopes].sort().join("+"));
      return new Promise((resolve, reject) => going.push({ resolve, reject }));
    },
    onStart: (paths) => told.push(`start ${paths.join(",")}`),
    onReady: () => told.push("klaar"),
    onFault: (error) => told.push(`fout ${(error as Error).message}`),
  });
  const next = async () => {
    await Promise.resolve();
    const found = going.shift();
    if (!found) throw new Error("nothing is going on");
    return found;
  };
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return { loop, told, next, settle };
}

test("a file that has no part in the site starts nothing", async () => {
  const { loop, told } = slowLoop();
  loop.changed("notes.txt");
  await loop.idle();
  expect(told).toEqual([]);
});

test("changes during the work wait, and are then done together", async () => {
  const { loop, told, next, settle } = slowLoop();
  loop.changed("a.sql");
  loop.changed("b.sql");
  loop.changed("c.css");
  (await next()).resolve();
  await settle();
  (await next()).resolve();
  await loop.idle();
  expect(told).toEqual([
    "start a.sql",
    "definities",
    "klaar",
    "start b.sql,c.css",
    "definities+site",
    "klaar",
  ]);
});

test("what failed is done again with the next change, and not after that", async () => {
  const { loop, told, next, settle } = slowLoop();
  loop.changed("a.sql");
  (await next()).reject(new Error("telt: openbar"));
  await loop.idle();
  loop.changed("c.css");
  (await next()).resolve();
  await loop.idle();
  loop.changed("c.css");
  (await next()).resolve();
  await settle();
  await loop.idle();
  expect(told.filter((line) => !line.startsWith("start"))).toEqual([
    "definities",
    "fout telt: openbar",
    "definities+site",
    "klaar",
    "site",
    "klaar",
  ]);
});
