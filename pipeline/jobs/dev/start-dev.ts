import type { Edition } from "../../domain/edition.ts";
import type { CheckedBefore } from "../../indicators/load-indicators.ts";
import { workspacePaths } from "../../sources/workspace.ts";
import { refresh } from "../refresh.ts";
import type { RunStep } from "../step.ts";
import { createDevLoop, type Scope } from "./dev-loop.ts";
import { type DevServer, type LiveSite, startDevServer } from "./dev-server.ts";
import { createWarehouseCache } from "./warehouse-cache.ts";
import { scopeOf, shownPath, type Watch, watchedPaths, watchFiles } from "./watched-files.ts";

/** What a session needs; what prints, builds and watches is injected. */
export interface DevOptions {
  workspace: string;
  port: number;
  runStep: RunStep;
  /**
   * The site of the concept, or null when it was built in its folder; `fresh` when the code of the site changed since this
   * process read it.
   */
  build: (fresh: boolean) => Promise<LiveSite | null>;
  /** Pages of an edition that was judged but not written yet. */
  preview: (edition: Edition) => Promise<LiveSite>;
  /** Tells in the terminal what was saved, that it worked, or what is wrong. */
  tell: { start: (paths: readonly string[]) => void; ready: () => void; fault: (error: unknown) => void };
  watch?: Watch;
}

/** A session that goes on until it is stopped. */
export interface DevSession {
  server: DevServer;
  /** Resolves when everything that was saved is in the site, or told as a fault. */
  idle: () => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Shows the concept site and brings it up to date on every save: deliveries are read again only when they changed,
 * definitions are checked only where they changed, and after a fault the last good site stays.
 */
export async function startDev(options: DevOptions): Promise<DevSession> {
  const { workspace, tell } = options;
  const server = await startDevServer(workspacePaths(workspace).conceptSite, options.port, tell.fault);
  const worker = createWorker(options, server);
  const loop = createDevLoop({
    scopeOf: (path) => scopeOf(workspace, path),
    work: worker.work,
    onStart: (paths) => {
      const shown = paths.filter((path) => path !== "").map((path) => shownPath(workspace, path));
      server.busy(shown.length === 0 ? "Bezig…" : `Bezig met ${shown.join(", ")}…`);
      tell.start(shown);
    },
    onReady: () => {
      server.ready();
      tell.ready();
    },
    onFault: (error) => {
      server.fault(error);
      tell.fault(error);
    },
  });
  const unwatch = await (options.watch ?? watchFiles)(watchedPaths(workspace), loop.changed);
  loop.start("leveringen");
  return {
    server,
    idle: loop.idle,
    stop: async () => {
      await unwatch();
      await loop.idle();
      worker.end();
      await server.close();
    },
  };
}

/** Does the work, with what it remembers of the time before. */
function createWorker({ workspace, runStep, build, preview }: DevOptions, server: DevServer) {
  const cache = createWarehouseCache(workspace);
  const checked: CheckedBefore = new Map();
  let siteChanged = false;
  return {
    work: async (scopes: ReadonlySet<Scope>): Promise<void> => {
      if (scopes.has("leveringen")) cache.forget();
      if (scopes.has("site")) siteChanged = true;
      if (scopes.has("leveringen") || scopes.has("definities")) {
        // When the code of the site changed, this process cannot draw with it.
        const judged = async (edition: Edition) => {
          if (!siteChanged) await server.preview(await preview(edition));
        };
        await refresh({ workspace, runStep, stage: cache.stage, compute: cache.compute, checked, judged });
      }
      server.show(await build(siteChanged));
    },
    end: cache.remove,
  };
}
