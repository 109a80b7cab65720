import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
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

const headers = {
  "Content-Security-Policy": HEADER_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** Serves a folder on this machine only, on the first free port from `port`. Throws when none is free. */
export async function serveSite(folder: string, port: number): Promise<ServedSite> {
  const handler = sirv(folder, {
    dev: true,
    onNoMatch: (_, response) => {
      response
        .writeHead(404, { "Content-Type": "text/html; charset=utf-8", ...headers })
        .end(readFileSync(join(folder, NOT_FOUND)));
    },
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  const taken: number[] = [];
  for (let candidate = port; candidate <= port + TRIES; candidate++) {
    const server = createServer((request, response) => handler(request, response));
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
