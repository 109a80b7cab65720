/** What has to be done again: read deliveries and all after it, definitions and all after it, or only build the site. */
export type Scope = "leveringen" | "definities" | "site";

/** What the loop does, and tells. `work` brings what the scopes name up to date; it throws when something is wrong. */
export interface DevLoopOptions {
  /** Null for a file that has no part in the site. */
  scopeOf: (path: string) => Scope | null;
  work: (scopes: ReadonlySet<Scope>) => Promise<void>;
  onStart: (paths: readonly string[]) => void;
  onReady: () => void;
  onFault: (error: unknown) => void;
}

/** Takes in changes, and can be waited for. */
export interface DevLoop {
  changed: (path: string) => void;
  /** Starts without a change. */
  start: (scope: Scope) => void;
  /** Resolves when nothing is waiting. */
  idle: () => Promise<void>;
}

/**
 * Does the work for one change after the other. Changes during the work wait and are done together; what failed is done
 * again with the next change, because that may be what mends it.
 */
export function createDevLoop(options: DevLoopOptions): DevLoop {
  let waiting = new Map<string, Scope>();
  let failed: ReadonlySet<Scope> = new Set();
  let running: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (waiting.size > 0) {
      const batch = waiting;
      waiting = new Map();
      await attempt(batch);
    }
    running = null;
  }

  async function attempt(batch: ReadonlyMap<string, Scope>): Promise<void> {
    const scopes = new Set([...batch.values(), ...failed]);
    options.onStart([...batch.keys()].sort());
    try {
      await options.work(scopes);
      failed = new Set();
      options.onReady();
    } catch (error) {
      failed = scopes;
      options.onFault(error);
    }
  }

  function add(path: string, scope: Scope): void {
    waiting.set(path, scope);
    running ??= drain();
  }

  return {
    changed: (path) => {
      const scope = options.scopeOf(path);
      if (scope) add(path, scope);
    },
    start: (scope) => add("", scope),
    idle: async () => {
      while (running) await running;
    },
  };
}
