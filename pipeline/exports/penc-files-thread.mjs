// A thread does not inherit that the program reads TypeScript: it learns it here first.
import { register } from "tsx/esm/api";

register();
await import("./penc-files-worker.ts");
