import { setFlagsFromString } from "node:v8";
import { runCompiled } from "./compiled.mjs";

// A command takes seconds: code is made faster only when it ran fifteen times as long as V8 would wait. Making it faster
// takes a third of the work of a refresh else, beside code that waits for a core (docs/bench/before-after.md).
setFlagsFromString("--interrupt-budget=1000000");

await runCompiled("pipeline/cli.ts");
