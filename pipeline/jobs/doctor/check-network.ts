import type { Bron } from "../../sources/bron-config.ts";
import { tableAddress } from "../../sources/fetch/fetch-config.ts";
import { type Finding, finding, good } from "./finding.ts";

/** How long a source may take to say anything at all. */
const ANSWER_MS = 5_000;

/** How an address is reached; a test has its own. */
export type Reach = (address: string, init: RequestInit) => Promise<Response>;

/** Whether each server that sources are fetched from answers. Any answer will do: what it says is for `fetch` to judge. */
export async function checkNetwork(
  bronnen: readonly Bron[],
  env: NodeJS.ProcessEnv,
  reach: Reach = fetch,
): Promise<Finding[]> {
  const byServer = new Map<string, string[]>();
  for (const { id, config } of bronnen) {
    const server = serverOf(config, env);
    if (server !== null) byServer.set(server, [...(byServer.get(server) ?? []), id]);
  }
  return Promise.all([...byServer].map(([server, ids]) => checkServer(server, ids, reach)));
}

function serverOf({ ophalen }: Bron["config"], env: NodeJS.ProcessEnv): string | null {
  if (ophalen === undefined) return null;
  if (ophalen.via === "bestand" || ophalen.via === "swing") return new URL(ophalen.adres).origin;
  const [first] = ophalen.tabellen;
  return first === undefined ? null : new URL(tableAddress(ophalen, first.tabel, env)).origin;
}

async function checkServer(server: string, ids: readonly string[], reach: Reach): Promise<Finding> {
  const onderwerp = `Bron ${ids.join(", ")}`;
  try {
    const answer = await reach(server, { method: "HEAD", signal: AbortSignal.timeout(ANSWER_MS) });
    await answer.body?.cancel();
    return good(onderwerp, `${server} antwoordt`);
  } catch {
    return finding(onderwerp, "let-op", {
      melding: `${server} is niet te bereiken. De laatste levering blijft gelden.`,
      doe: "Laat deze machine naar buiten toe op poort 443. Gaat het via een proxy, zet dan HTTPS_PROXY en NODE_USE_ENV_PROXY=1 (Node 24 of nieuwer).",
    });
  }
}
