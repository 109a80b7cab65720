import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../sources/fixtures/temporary-folder.ts";
import { makeSmallWorkspace } from "../fixtures/small-workspace.ts";
import { startMailServer, startWebhook } from "./fixtures/servers.ts";
import { notify, sendTrial } from "./notify.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

const now = new Date("2026-11-01T05:00:00Z");
const run = { command: "refresh", result: "mislukt", error: "Jan de Vries [levering-gewijzigd]" };

/** A workspace of which nothing is known but where messages go and how the last run ended. */
function workspaceWith(meldingen: string, runs: object[] = [run]): string {
  const map = temporaryFolder({ "gemeente.yml": `naam: Proef\nbeheer:\n  meldingen: ${meldingen}\n` });
  mkdirSync(join(map, "build"));
  writeFileSync(
    join(map, "build", "runs.jsonl"),
    runs.map((line, index) => `${JSON.stringify({ run: index, ...line })}\n`).join(""),
  );
  return map;
}

const toldIn = (map: string) => JSON.parse(readFileSync(join(map, "build", "meldingen.json"), "utf8"));

async function webhook(...codes: number[]) {
  const server = await startWebhook(...codes);
  closing.push(server.close);
  return server;
}

async function mailServer(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options);
  closing.push(server.close);
  const config = (extra = "") =>
    `{ mail: { server: 127.0.0.1, poort: ${server.port}, beveiliging: geen, van: dashboard@gemeente.example, aan: [beheer@gemeente.example, beleid@gemeente.example]${extra} } }`;
  return { ...server, config };
}

describe("a webhook", () => {
  test("gets a text, a card for Teams and the fields, and what was told is not told again", async () => {
    const { posted, url } = await webhook(200);
    const map = workspaceWith("{ webhook: {} }");
    const tools = { env: { MELDING_WEBHOOK: url }, wait: 1 };
    const [report] = await notify({ workspace: map, now, tools });
    expect(report?.kanalen).toEqual([{ kanaal: "webhook", gelukt: true, uitleg: "verstuurd" }]);
    expect(posted).toHaveLength(1);
    expect(posted[0]).toMatchObject({
      type: "message",
      text: expect.stringContaining("Dashboard sociale basis Proef: het verversen is mislukt."),
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: { version: "1.4" } }],
      melding: { soort: "mislukt", gemeente: "Proef", onderdeel: "refresh", codes: ["levering-gewijzigd"] },
    });
    expect(JSON.stringify(posted)).not.toContain("Vries");
    expect(toldIn(map)).toEqual({ "mislukt:refresh": now.toISOString() });
    expect(await notify({ workspace: map, now, tools })).toEqual([]);
  });

  test("that is busy is tried again; one that refuses is not", async () => {
    const busy = await webhook(503, 429, 200);
    const busyTools = { env: { MELDING_WEBHOOK: busy.url }, wait: 1 };
    const [passed] = await notify({ workspace: workspaceWith("{ webhook: {} }"), now, tools: busyTools });
    expect([passed?.kanalen[0]?.gelukt, busy.posted.length]).toEqual([true, 3]);
    const strict = await webhook(403);
    const strictTools = { env: { MELDING_WEBHOOK: strict.url }, wait: 1 };
    const map = workspaceWith("{ webhook: {} }");
    const [refused] = await notify({ workspace: map, now, tools: strictTools });
    expect(refused?.kanalen).toEqual([
      { kanaal: "webhook", gelukt: false, uitleg: "de webhook antwoordt met code 403" },
    ]);
    expect([strict.posted.length, toldIn(map)]).toEqual([1, {}]);
  });

  test("that stays dead costs a bounded number of attempts and throws nothing", async () => {
    let attempts = 0;
    const post = async (): Promise<Response> => {
      attempts++;
      throw new TypeError("fetch failed: https://geheim.example");
    };
    const tools = { env: { MELDING_WEBHOOK: "https://geheim.example/x" }, wait: 1, post };
    const [report] = await notify({ workspace: workspaceWith("{ webhook: {} }"), now, tools });
    expect([attempts, report?.kanalen[0]?.uitleg]).toEqual([4, "de webhook is niet te bereiken"]);
  });

  test.each(["http://webhook.example/x", "ftp://x", "geen adres"])("at %s is never called", async (url) => {
    const post = async (): Promise<Response> => {
      throw new Error("called");
    };
    const tools = { env: { MELDING_WEBHOOK: url }, wait: 1, post };
    const [report] = await notify({ workspace: workspaceWith("{ webhook: {} }"), now, tools });
    expect(report?.kanalen[0]?.uitleg).toBe("het adres van de webhook begint niet met https://");
  });
});

describe("mail", () => {
  test("goes to everyone who is named, as plain text, with the password from a file", async () => {
    const { mails, config } = await mailServer({ password: "wacht!woord" });
    const secrets = temporaryFolder({ wachtwoord: "wacht!woord\n" });
    const map = workspaceWith(config(", gebruiker: MAIL_GEBRUIKER"));
    const env = { MAIL_GEBRUIKER: "dashboard", MELDING_MAIL_WACHTWOORD_FILE: join(secrets, "wachtwoord") };
    const [report] = await notify({ workspace: map, now, tools: { env, wait: 1 } });
    expect(report?.kanalen).toEqual([{ kanaal: "mail", gelukt: true, uitleg: "verstuurd" }]);
    expect(mails[0]).toContain("Subject: Dashboard sociale basis Proef: het verversen is mislukt");
    expect(mails[0]).toContain("To: beheer@gemeente.example, beleid@gemeente.example");
    expect(mails[0]).toMatch(/Oorzaak: levering-gewijzigd\./);
    expect(mails[0]).not.toMatch(/Vries|wacht!woord/);
  });

  test("that is put off is tried again, and a wrong password is told without the password", async () => {
    const busy = await mailServer({ refuse: ["451 later"] });
    const [later] = await notify({
      workspace: workspaceWith(busy.config()),
      now,
      tools: { env: {}, wait: 1 },
    });
    expect([later?.kanalen[0]?.gelukt, busy.mails.length]).toEqual([true, 1]);
    const strict = await mailServer({ password: "goed" });
    const env = { U: "dashboard", MELDING_MAIL_WACHTWOORD: "geheim-fout" };
    const map = workspaceWith(strict.config(", gebruiker: U"));
    const reports = await notify({ workspace: map, now, tools: { env, wait: 1 } });
    expect(reports[0]?.kanalen[0]?.uitleg).toBe("de mailserver weigert gebruiker of wachtwoord");
    expect(JSON.stringify(reports)).not.toContain("geheim-fout");
  });
});

test("no secret is in what is told of a channel, in what is kept, or in the message, whatever goes wrong", async () => {
  const { url, posted } = await webhook(500);
  const map = workspaceWith("{ webhook: {} }");
  const reports = await notify({ workspace: map, now, tools: { env: { MELDING_WEBHOOK: url }, wait: 1 } });
  const kept = readFileSync(join(map, "build", "meldingen.json"), "utf8");
  expect(JSON.stringify([reports, posted, kept])).not.toContain("geheim-adres");
});

test("a secret that is not there is named by its variable", async () => {
  const [report] = await notify({
    workspace: workspaceWith("{ webhook: { adres: TEAMS } }"),
    now,
    tools: { env: { TEAMS_FILE: "/bestaat/niet" }, wait: 1 },
  });
  expect(report?.kanalen[0]?.uitleg).toBe("de omgevingsvariabele TEAMS of TEAMS_FILE ontbreekt of is leeg");
});

test("a trial run shows what would be sent, and sends and keeps nothing", async () => {
  const { posted, url } = await webhook(200);
  const map = workspaceWith("{ webhook: {} }");
  const tools = { env: { MELDING_WEBHOOK: url }, wait: 1 };
  const reports = await notify({ workspace: map, now, tools, dryRun: true });
  expect(reports.map(({ message, kanalen }) => [message.soort, kanalen])).toEqual([["mislukt", []]]);
  expect(posted).toEqual([]);
  expect(() => toldIn(map)).toThrow("ENOENT");
  expect((await sendTrial({ workspace: map, now, tools })).kanalen[0]?.gelukt).toBe(true);
  expect(posted[0]).toMatchObject({ melding: { soort: "proef" } });
});

test("a gemeente.yml that cannot be read says where messages go as far as it can, and stops nothing", async () => {
  const map = temporaryFolder({ "gemeente.yml": "naam: [\n" });
  expect(await notify({ workspace: map, now, tools: { env: {} } })).toEqual([]);
});

test("a source that status calls old is told of", async () => {
  const map = makeSmallWorkspace();
  const later = new Date("2028-11-01T05:00:00Z");
  const reports = await notify({ workspace: map, now: later, tools: { env: {} }, dryRun: true });
  expect(reports.map(({ message }) => message)).toEqual([
    expect.objectContaining({ soort: "verouderd", bronnen: expect.arrayContaining(["enquete"]) }),
  ]);
});
