import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readRuns, resultOf } from "./ledger.ts";

/** How one is told whether the planning lives and does its work. */
interface Health {
  /** Latest run that ended well, with or without news; null when there was none. */
  laatsteGelukt: string | null;
  /** Kinds of work whose last run failed or was cut off. */
  mislukt: string[];
  /** Whether the latest success is recent enough and nothing fails. */
  gezond: boolean;
}

/** A day and two hours: a nightly run that is late does not count as missing at once. */
const RECENT_MS = 26 * 3_600_000;

/** How the work of a workspace stands according to its ledger. */
function readHealth(ledger: string, now: Date): Health {
  const ended = readRuns(ledger)
    .map((run) => ({ ...run, result: resultOf(run) }))
    .filter(({ result }) => result !== "bezig");
  const well = ended.filter(({ result }) => ["gelukt", "ongewijzigd"].includes(result));
  const laatsteGelukt = well.at(-1)?.finishedAt ?? null;
  const last = new Map(ended.map((run) => [run.command, run.result]));
  const mislukt = [...last].filter(([, result]) => ["mislukt", "afgebroken"].includes(result));
  const recent = laatsteGelukt !== null && now.getTime() - Date.parse(laatsteGelukt) <= RECENT_MS;
  return {
    laatsteGelukt,
    mislukt: mislukt.map(([command]) => command),
    gezond: recent && mislukt.length === 0,
  };
}

/** What is served, and a way to stop. */
export interface HealthServer {
  port: number;
  close: () => Promise<void>;
}

/**
 * Answers, on this machine only, `/levend` (200 as long as the process lives) and `/gelukt` (200 when the work goes well,
 * else 503, with {@link Health} as JSON). Says nothing of figures, deliveries or people.
 * @param port 0 takes a free one
 */
export async function serveHealth({
  ledger,
  port,
  clock,
}: {
  ledger: string;
  port: number;
  clock: () => Date;
}): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const { status, body } = answerTo(request.method ?? "", request.url ?? "", () =>
      readHealth(ledger, clock()),
    );
    response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(`${JSON.stringify(body)}\n`);
  });
  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => void server.close(() => done()));
    },
  };
}

function answerTo(method: string, url: string, read: () => Health): { status: number; body: object } {
  if (method !== "GET" && method !== "HEAD") return { status: 405, body: { fout: "alleen GET" } };
  if (url === "/levend") return { status: 200, body: { levend: true } };
  if (url !== "/gelukt") return { status: 404, body: { fout: "alleen /levend en /gelukt" } };
  const health = read();
  return { status: health.gezond ? 200 : 503, body: health };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((ready, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", ready);
  });
}
