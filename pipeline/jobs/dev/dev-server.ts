import { existsSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type ServedSite, securityHeaders, serveSite } from "../serve-site.ts";
import { type ShownFault, shownFault } from "./dev-messages.ts";

/** A site on this machine that tells open pages what happens. */
export interface DevServer extends ServedSite {
  busy: (what: string) => void;
  ready: () => void;
  fault: (error: unknown) => void;
  close: () => Promise<void>;
}

const clientFile = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8");

const SNIPPET =
  '<link rel="stylesheet" href="/_dev/reload.css"><script src="/_dev/reload.js" defer></script>';

const NOTHING_YET = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Nog geen site</title></head>
<body><h1>Nog geen site</h1><p>De eerste keer duurt het langst. Deze pagina ververst vanzelf.</p></body></html>`;

type Event = readonly [name: string, data: string];

/** Serves the folder with a little script of its own in every page; the files of the site stay as they are. */
export async function startDevServer(folder: string, port: number): Promise<DevServer> {
  const readers = new Set<ServerResponse>();
  let last: Event | null = null;
  const tell = (event: Event) => {
    for (const reader of readers) writeEvent(reader, event);
  };
  const served = await serveSite(folder, port, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/_dev/events") return listen(response, readers, last);
    if (pathname === "/_dev/reload.js")
      return send(response, "text/javascript", clientFile("reload-client.js"));
    if (pathname === "/_dev/reload.css") return send(response, "text/css", clientFile("reload-client.css"));
    return sendPage(request, response, pageAt(folder, pathname));
  });
  const keep = (event: Event | null, now: Event) => {
    last = event;
    tell(now);
  };
  return {
    ...served,
    busy: (what) => keep(["bezig", what], ["bezig", what]),
    ready: () => keep(null, ["nieuw", ""]),
    fault: (error) => {
      const shown: ShownFault = shownFault(error);
      keep(["fout", JSON.stringify(shown)], ["fout", JSON.stringify(shown)]);
    },
    close: async () => {
      const closed = new Promise((done) => served.server.close(done));
      served.server.closeAllConnections();
      await closed;
    },
  };
}

/** Opens a stream of events; who comes later hears first how it stands. */
function listen(response: ServerResponse, readers: Set<ServerResponse>, last: Event | null): true {
  response.writeHead(200, {
    ...securityHeaders,
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-store",
  });
  writeEvent(response, last ?? ["klaar", ""]);
  readers.add(response);
  response.on("close", () => readers.delete(response));
  return true;
}

function writeEvent(response: ServerResponse, [name, data]: Event): void {
  response.write(`event: ${name}\ndata: ${data}\n\n`);
}

function send(response: ServerResponse, type: string, text: string, status = 200): true {
  const headers = {
    ...securityHeaders,
    "Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": "no-store",
  };
  response.writeHead(status, headers).end(text);
  return true;
}

function sendPage(request: IncomingMessage, response: ServerResponse, path: string | null): boolean {
  if (request.method !== "GET" || path === null) return false;
  const html = existsSync(path) ? readFileSync(path, "utf8") : NOTHING_YET;
  return send(
    response,
    "text/html",
    html.replace("</head>", `${SNIPPET}</head>`),
    existsSync(path) ? 200 : 503,
  );
}

/** The file of a page; null for anything that is no page, or that is not there while the site is. */
function pageAt(folder: string, pathname: string): string | null {
  const inside = normalize(join(folder, decodeURIComponent(pathname)));
  if (inside !== folder && !inside.startsWith(folder + sep)) return null;
  const path = pathname.endsWith(".html") ? inside : join(inside, "index.html");
  if (existsSync(path) && statSync(path).isFile()) return path;
  return existsSync(join(folder, "index.html")) ? null : path;
}
