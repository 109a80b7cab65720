import { expect, test } from "vitest";
import { withDatabase } from "./database.ts";
import { inLanes } from "./in-lanes.ts";

const inMemory = <T>(work: Parameters<typeof withDatabase<T>>[2]) => withDatabase(":memory:", "stage", work);

test("tasks come back in their order, whichever is done first", async () => {
  const rows = [50_000, 1, 20_000, 1];
  const sums = await inMemory((database) =>
    inLanes(database, rows, async (own, count) => {
      const { som } = await own.row<{ som: number }>(
        `select sum(i)::INTEGER as som from range(${count}) t(i)`,
      );
      return som;
    }),
  );
  expect(sums).toEqual([1_249_975_000, 0, 199_990_000, 0]);
});

test("two tasks work at once, each with temporary tables of its own, on the tables of one database", async () => {
  const found = await inMemory(async (database) => {
    await database.run("create table samen (taak VARCHAR, rij INTEGER)");
    let waiting = 0;
    let release = () => {};
    const both = new Promise<void>((resolve) => {
      release = resolve;
    });
    await inLanes(database, ["a", "b"], async (own, task) => {
      await own.run(
        `create temp table eigen as select '${task}' as taak, i::INTEGER as rij from range(3) t(i)`,
      );
      waiting += 1;
      if (waiting === 2) release();
      await both;
      await own.run("insert into samen select * from eigen");
    });
    return database.rows("select taak, count(*)::INTEGER as rijen from samen group by all order by all");
  });
  expect(found).toEqual([
    { taak: "a", rijen: 3 },
    { taak: "b", rijen: 3 },
  ]);
});

test("when a task fails the others are finished first, and the first failure in order is told", async () => {
  const done: string[] = [];
  const failing = inMemory((database) =>
    inLanes(database, ["a", "b", "c", "d"], async (own, task) => {
      await own.rows("select 1");
      if (task === "b" || task === "c") throw new Error(`taak ${task}`);
      done.push(task);
    }),
  );
  await expect(failing).rejects.toThrow("taak b");
  expect(done.sort()).toEqual(["a", "d"]);
});
