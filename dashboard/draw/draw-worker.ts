import { parentPort, workerData } from "node:worker_threads";
import { useIslands } from "../bundle-islands.ts";
import { planEdition } from "../plan-edition.ts";
import { claim, type DrawingTask, type Drawn } from "./drawing-task.ts";

/** Runs in a thread of its own: plans the same site and draws it from its end, until nothing is left; then it tells so. */
const { editionDir, surroundings, islands, claims } = workerData as DrawingTask;
useIslands(islands);
const { files } = planEdition(editionDir, surroundings).own;
for (const [place, { path, make }] of [...files.entries()].reverse()) {
  if (claim(claims, place)) parentPort?.postMessage({ place, path, content: make() } satisfies Drawn);
}
parentPort?.postMessage(null);
