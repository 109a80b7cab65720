import { EventEmitter, once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** How long an open page may take to ask for itself, and how long it is quiet when it has everything, in milliseconds. */
const [PATIENCE_MS, QUIET_MS] = [300, 30];

/** A part of a site that is shown while the whole is being made. */
export interface Preview<Site> {
  /** The part; null when there is none. */
  readonly site: Site | null;
  /** Shows a part. Resolves when open pages have loaded it, because they go before the work that follows. */
  begin: (site: Site, pages: number) => Promise<void>;
  /** Tells that something of the part was sent. */
  sent: () => void;
  /** Keeps a request for what the part does not have until the whole is there. */
  postpone: (server: Server, request: IncomingMessage, response: ServerResponse) => void;
  /** The whole is there, or will not come. */
  end: () => void;
}

/** No preview yet. */
export function createPreview<Site>(): Preview<Site> {
  const news = new EventEmitter();
  let site: Site | null = null;
  let lastSent = 0;
  return {
    get site() {
      return site;
    },
    begin: async (part, pages) => {
      site = part;
      const end = performance.now() + PATIENCE_MS;
      if (pages > 0) await Promise.race([once(news, "sent"), wait(PATIENCE_MS)]);
      while (performance.now() < Math.min(end, lastSent + QUIET_MS)) await wait(QUIET_MS);
    },
    sent: () => {
      lastSent = performance.now();
      news.emit("sent");
    },
    postpone: (server, request, response) => {
      news.once("end", () => server.emit("request", request, response));
    },
    end: () => {
      site = null;
      news.emit("end");
    },
  };
}
