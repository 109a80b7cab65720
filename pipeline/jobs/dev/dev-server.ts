import { existsSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type ServedSite, securityHeaders, serveSite } from "../serve-site.ts";
import { type ShownFault, shownFault } from "./dev-messages.ts";
import { createPreview } from "./preview.ts";

/** A site of which each file is made when it is asked for: path → content, or null where there is none. */
export type LiveSite = (path: string) => string | Buffer | null;

/** A site on this machine that tells open pages what happens. */
export interface DevServer extends ServedSite {
  /** From now on answers from this site; null = from the folder. */
  show: (site: LiveSite | null) => void;
  /**
   * Answers from this part of a site until the next `show` or `fault`; what it does not have waits till then. Open pages
   * load again at once; resolves when they have.
   */
  preview: (site: LiveSite) => Promise<void>;
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

const NOT_MADE = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Pagina niet gemaakt</title></head>
<body><h1>Pagina niet gemaakt</h1><p>Wat er mis is, staat op deze pagina en in de terminal.</p></body></html>`;

type Event = readonly [name: string, data: string];

/**
 * Serves a live site, or the folder while there is none, with a little script of its own in every page; the files of the
 * site stay as they are. What goes wrong in making a page is told to its reader and to `onFault`.
 */
export async function startDevServer(
  folder: string,
  port: number,
  onFault: (error: unknown) => void = () => {},
): Promise<DevServer> {
  const readers = new Set<ServerResponse>();
  let last: Event | null = null;
  let live: LiveSite | null = null;
  let previewed = false;
  const preview = createPreview<LiveSite>();
  const tell = (event: Event) => {
    for (const reader of readers) writeEvent(reader, event);
  };
  const keep = (event: Event | null, now: Event) => {
    last = event;
    tell(now);
  };
  const fault = (error: unknown) => {
    const shown: ShownFault = shownFault(error);
    keep(["fout", JSON.stringify(shown)], ["fout", JSON.stringify(shown)]);
    previewed = false;
    preview.end();
  };
  const served = await serveSite(folder, port, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/_dev/events") return listen(response, readers, last);
    if (pathname === "/_dev/reload.js")
      return send(response, "text/javascript", clientFile("reload-client.js"));
    if (pathname === "/_dev/reload.css") return send(response, "text/css", clientFile("reload-client.css"));
    try {
      if (preview.site !== null) {
        if (sendFile(response, preview.site, pathname)) preview.sent();
        else preview.postpone(served.server, request, response);
        return true;
      }
      if (live === null) return sendPage(request, response, pageAt(folder, pathname));
      return sendFile(response, live, pathname) || sendFile(response, live, NOT_FOUND, 404);
    } catch (error) {
      fault(error);
      onFault(error);
      return send(response, "text/html", withClient(NOT_MADE), 500);
    }
  });
  return {
    ...served,
    busy: (what) => keep(["bezig", what], ["bezig", what]),
    show: (site) => {
      live = site;
      preview.end();
    },
    preview: async (site) => {
      previewed = true;
      keep(null, ["nieuw", ""]);
      await preview.begin(site, readers.size);
    },
    ready: () => {
      // Who saw the preview has loaded the page already.
      keep(null, [previewed ? "klaar" : "nieuw", ""]);
      previewed = false;
    },
    fault,
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

/** Kinds of file a site is made of; the rest is a download. */
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".csv": "text/csv",
  ".txt": "text/plain",
  ".xml": "application/xml",
};

const NOT_FOUND = "/404.html";

/** Sends a file of a live site; false when it has none at this address. */
function sendFile(response: ServerResponse, live: LiveSite, pathname: string, status = 200): boolean {
  const asked = decodeURIComponent(pathname).slice(1);
  const path = asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked;
  const made = live(path);
  if (made === null) return false;
  const type = types[extname(path)] ?? "application/octet-stream";
  return send(response, type, type === "text/html" ? withClient(String(made)) : made, status);
}

const withClient = (html: string) => html.replace("</head>", `${SNIPPET}</head>`);

function send(response: ServerResponse, type: string, text: string | Buffer, status = 200): true {
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
  return send(response, "text/html", withClient(html), existsSync(path) ? 200 : 503);
}

/** The file of a page; null for anything that is no page, or that is not there while the site is. */
function pageAt(folder: string, pathname: string): string | null {
  const inside = normalize(join(folder, decodeURIComponent(pathname)));
  if (inside !== folder && !inside.startsWith(folder + sep)) return null;
  const path = pathname.endsWith(".html") ? inside : join(inside, "index.html");
  if (existsSync(path) && statSync(path).isFile()) return path;
  return existsSync(join(folder, "index.html")) ? null : path;
}
