import { runCompiled } from "./compiled.mjs";

await runCompiled("pipeline/cli.ts");
