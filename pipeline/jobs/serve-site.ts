import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { HEADER_POLICY } from "../domain/security-policy.ts";

/** A running server and where it is. */
export interface ServedSite {
  server: Server;
  port: number;
  /** Ports that were taken and skipped. */
  taken: number[];
}

/** How many ports are tried after the first. */
const TRIES = 20;

/** What is answered at an address that does not exist. */
const NOT_FOUND = "404.html";

/** Sent with every answer. */
export const securityHeaders = {
  "Content-Security-Policy": HEADER_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** Answers a request itself, or returns false to leave it to the site. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Serves a folder on this machine only, on the first free port from `port`; `first` may answer before the site does.
 * Throws when no port is free.
 */
export async function serveSite(
  folder: string,
  port: number,
  first: Answer = () => false,
): Promise<ServedSite> {
  const handler = sirv(folder, {
    dev: true,
    onNoMatch: (_, response) => {
      response
        .writeHead(404, { "Content-Type": "text/html; charset=utf-8", ...securityHeaders })
        .end(readFileSync(join(folder, NOT_FOUND)));
    },
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    },
  });
  const taken: number[] = [];
  for (let candidate = port; candidate <= port + TRIES; candidate++) {
    const server = createServer((request, response) => {
      if (!first(request, response)) handler(request, response);
    });
    if (await listens(server, candidate)) return { server, port: candidate, taken };
    taken.push(candidate);
  }
  throw new Error(`no free port: ${port}-${port + TRIES}`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => resolve(true));
  });
}
