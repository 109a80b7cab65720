// A thread begins anew, as a process does.
import { runCompiled } from "../../pipeline/compiled.mjs";

await runCompiled("dashboard/draw/draw-worker.ts");
