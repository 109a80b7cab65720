import { setFlagsFromString } from "node:v8";
import { runCompiled } from "./compiled.mjs";

// A command takes seconds, and V8 makes code faster on the cores that the command needs itself. In Node 20 it waits until
// code ran fifteen times as long as it would by itself, and WebAssembly a hundred times: a fifth less work for a refresh.
if (process.version.startsWith("v20.")) {
  setFlagsFromString("--interrupt-budget=1000000");
  setFlagsFromString("--wasm-tiering-budget=200000000");
}

await runCompiled("pipeline/cli.ts");
