import { afterEach, expect, test } from "vitest";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import { temporaryFolder } from "../../sources/fixtures/temporary-folder.ts";
import { type DevServer, startDevServer } from "./dev-server.ts";

const open: DevServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** A port of its own for each test: a connection that fetch keeps open would reach the server of another. */
let port = 4700;

async function serve(files: Record<string, string>) {
  const server = await startDevServer(temporaryFolder(files), port);
  port = server.port + 1;
  open.push(server);
  return { server, get: (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`) };
}

/** Reads events from the stream until `count` are in. */
async function events(response: Response, count: number): Promise<string[]> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (reader && text.split("\n\n").length <= count) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader?.cancel();
  return text.split("\n\n").slice(0, count);
}

const page = "<!doctype html><html><head><title>Start</title></head><body></body></html>";
const site = { "index.html": page, "404.html": page, "stijl.css": "a{}", "deel/index.html": page };

test("a page gets a script of the same origin, under the same strict policy; other files stay as they are", async () => {
  const { get } = await serve(site);
  for (const path of ["/", "/index.html", "/deel/"]) {
    const response = await get(path);
    expect(await response.text()).toContain('<script src="/_dev/reload.js" defer></script></head>');
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
  }
  expect(await (await get("/stijl.css")).text()).toBe("a{}");
  expect((await get("/_dev/reload.js")).headers.get("content-type")).toContain("text/javascript");
});

test("an address outside the site gives no file", async () => {
  const { get } = await serve(site);
  expect((await get("/..%2f..%2fetc%2fpasswd")).status).toBe(404);
  expect((await get("/bestaat-niet/")).status).toBe(404);
});

test("before there is a site a page waits for it", async () => {
  const { get } = await serve({});
  const response = await get("/");
  expect(response.status).toBe(503);
  expect(await response.text()).toContain("/_dev/reload.js");
});

test("open pages hear what goes on, and who comes later hears how it stands", async () => {
  const { server, get } = await serve(site);
  const first = await get("/_dev/events");
  server.busy("Bezig met a.sql…");
  server.fault(
    new InputError([problem("naam-ongeldig", { naam: "A" }, { bestand: "indicators/a.sql", regel: 3 })]),
  );
  const [start, busy, fault] = await events(first, 3);
  expect([start, busy]).toEqual(["event: klaar\ndata: ", "event: bezig\ndata: Bezig met a.sql…"]);
  expect(fault).toContain('"plaats":"indicators/a.sql:3"');
  expect(await events(await get("/_dev/events"), 1)).toEqual([fault]);
  server.ready();
  expect(await events(await get("/_dev/events"), 1)).toEqual(["event: klaar\ndata: "]);
});

test("a live site is made file by file as it is asked for, each with its own type", async () => {
  const { server, get } = await serve(site);
  const made: string[] = [];
  const files = new Map([
    ["index.html", page],
    ["deel/index.html", page.replace("Start", "Nieuw")],
    ["stijl.css", "b{}"],
    ["404.html", page.replace("Start", "Niet gevonden")],
  ]);
  server.show((path) => {
    const content = files.get(path) ?? null;
    if (content !== null) made.push(path);
    return content;
  });
  const part = await get("/deel/");
  expect(await part.text()).toContain("<title>Nieuw</title><link rel");
  const style = await get("/stijl.css");
  expect([await style.text(), style.headers.get("content-type")]).toEqual(["b{}", "text/css; charset=utf-8"]);
  const missing = await get("/bestaat-niet/");
  expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining("Niet gevonden")]);
  expect(made).toEqual(["deel/index.html", "stijl.css", "404.html"]);
  server.show(null);
  expect(await (await get("/stijl.css")).text()).toBe("a{}");
});

test("what goes wrong in making a page is told on that page and to who started the server", async () => {
  const faults: unknown[] = [];
  const server = await startDevServer(temporaryFolder(site), port, (error) => faults.push(error));
  port = server.port + 1;
  open.push(server);
  const wrong = new Error("geen schaal");
  server.show(() => {
    throw wrong;
  });
  const response = await fetch(`http://127.0.0.1:${server.port}/`);
  expect(response.status).toBe(500);
  expect(await response.text()).toContain("/_dev/reload.js");
  expect(faults).toEqual([wrong]);
  const [told] = await events(await fetch(`http://127.0.0.1:${server.port}/_dev/events`), 1);
  expect(told).toContain('"melding":"geen schaal"');
});

test("a preview answers with the pages it has; another page waits until the whole site is there, or will not come", async () => {
  const { server, get } = await serve(site);
  const told = await get("/_dev/events");
  const shown = server.preview((path) => (path === "index.html" ? page.replace("Start", "Vooraf") : null));
  expect(await (await get("/")).text()).toContain("<title>Vooraf</title>");
  await shown;
  const other = get("/deel/");
  server.show((path) => page.replace("Start", `Geheel ${path}`));
  expect(await (await other).text()).toContain("<title>Geheel deel/index.html</title>");
  expect(await (await get("/")).text()).toContain("<title>Geheel index.html</title>");
  server.ready();
  // The page was loaded again once, for the preview.
  expect(await events(told, 3)).toEqual([
    "event: klaar\ndata: ",
    "event: nieuw\ndata: ",
    "event: klaar\ndata: ",
  ]);

  await server.preview(() => null);
  const waiting = get("/deel/");
  server.fault(new Error("mislukt"));
  expect(await (await waiting).text()).toContain("<title>Geheel deel/index.html</title>");
});
