import { createServer, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { serveSite } from "./serve-site.ts";

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((closed) => server.close(closed))));
});

const site = temporaryFolder({
  "index.html": "<!doctype html><title>Start</title>",
  "404.html": "<!doctype html><title>Niet gevonden</title>",
  "deelambities/ontmoeten/index.html": "<!doctype html><title>Ontmoeten</title>",
});

/** A port that something else holds on this machine. */
async function takenPort(): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function serve(port: number) {
  const served = await serveSite(site, port);
  servers.push(served.server);
  return served;
}

test("a port that is taken is told, and the next free one is used", async () => {
  const taken = await takenPort();
  const served = await serve(taken);
  expect(served.taken[0]).toBe(taken);
  expect(served.port).toBe(taken + served.taken.length);
});

test("pages are served by their folder, with a strict security policy", async () => {
  const { port } = await serve(await takenPort());
  const response = await fetch(`http://127.0.0.1:${port}/deelambities/ontmoeten/`);
  expect(await response.text()).toContain("<title>Ontmoeten</title>");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

test("an address that does not exist is answered with the page that says so", async () => {
  const { port } = await serve(await takenPort());
  const response = await fetch(`http://127.0.0.1:${port}/deep/bestaat-niet`);
  expect([response.status, await response.text()]).toEqual([
    404,
    "<!doctype html><title>Niet gevonden</title>",
  ]);
});

test("nothing outside the site is served", async () => {
  const { port } = await serve(await takenPort());
  const response = await fetch(`http://127.0.0.1:${port}/..%2f..%2fetc%2fpasswd`, { redirect: "manual" });
  expect(response.status).not.toBe(200);
});
