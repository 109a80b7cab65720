// A thread begins anew, as a process does.
import { runCompiled } from "../compiled.mjs";

await runCompiled("pipeline/exports/penc-files-worker.ts");
