import { type PartTask, runPart } from "./run-part.ts";

/** Works through the parts that the parent sends, one after the other; an uncaught failure ends the process. */
process.on("message", async (task: PartTask) => {
  process.send?.(await runPart(task));
});
