/** What fetching needs of the world, so that a test can do without network, clock and chance. */
export interface FetchTools {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Waits so many milliseconds. */
  wait: (ms: number) => Promise<void>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** From 0 up to 1. */
  random: () => number;
  /** Aborts after so many milliseconds. */
  timeout: (ms: number) => AbortSignal;
  env: NodeJS.ProcessEnv;
}

/** The real world. */
export const systemTools: FetchTools = {
  fetch: (url, init) => fetch(url, init),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  now: () => Date.now(),
  random: () => Math.random(),
  timeout: (ms) => AbortSignal.timeout(ms),
  env: process.env,
};
