import pRetry from "p-retry";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import type { FetchTools } from "./fetch-tools.ts";

/** Attempts after the first. Our choice: with waits of 1 to 32 seconds a short outage passes. */
const RETRIES = 5;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** One answer; the largest pages of StatLine come within a minute on a slow line. */
const ANSWER_MS = 180_000;
/** Everything of one source. */
const SOURCE_MS = 30 * 60_000;

const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A fault that may be gone at the next attempt. */
export class PassingFault extends Error {
  override readonly name = "PassingFault";
  readonly retryAfterMs: number | null;

  constructor(message: string, retryAfterMs: number | null = null) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

/** One conversation with a source: who it is for, and when it must be over. */
export interface Conversation {
  bron: string;
  tools: FetchTools;
  /** Milliseconds since 1970. */
  deadline: number;
  headers: Readonly<Record<string, string>>;
}

/** Starts talking to a source. */
export function converse(
  bron: string,
  tools: FetchTools,
  headers: Readonly<Record<string, string>> = {},
): Conversation {
  return { bron, tools, deadline: tools.now() + SOURCE_MS, headers };
}

/**
 * Gets one address and gives the answer to `use`, which reads all of it; both are tried again after 429, 5xx, a lost
 * connection, a time-out or a {@link PassingFault} of `use`, with growing waits and the server's Retry-After.
 * @throws InputError when it was refused, is not there any more, or still fails at the end
 */
export async function politeGet<T>(
  talk: Conversation,
  url: string,
  use: (answer: Response) => Promise<T>,
): Promise<T> {
  try {
    return await pRetry(() => attempt(talk, url, use), {
      retries: RETRIES,
      // The wait is ours, so that it can honour Retry-After and the deadline, and so that tests do not sleep.
      minTimeout: 0,
      shouldRetry: ({ error }) => error instanceof PassingFault,
      onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
        if (error instanceof PassingFault && retriesLeft > 0) await pause(talk, error, attemptNumber);
      },
    });
  } catch (error) {
    if (!(error instanceof PassingFault)) throw error;
    throw new InputError([problem("ophalen-mislukt", { bron: talk.bron, uitleg: error.message })]);
  }
}

/** The answer to one address as JSON; half an answer is tried again. */
export function politeJson(talk: Conversation, url: string): Promise<unknown> {
  return politeGet(talk, url, async (answer) => parseWhole(await answer.text()));
}

/** Throws a {@link PassingFault} for a text that is no whole JSON. */
export function parseWhole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new PassingFault("het antwoord is afgekapt of geen JSON");
  }
}

async function attempt<T>(
  { tools, headers, bron }: Conversation,
  url: string,
  use: (answer: Response) => Promise<T>,
): Promise<T> {
  try {
    const answer = await tools.fetch(url, {
      headers: { accept: "application/json", "accept-encoding": "gzip", ...headers },
      signal: tools.timeout(ANSWER_MS),
    });
    if (answer.ok) return await use(answer);
    await answer.body?.cancel();
    throw refusal(answer, { bron, url, tools });
  } catch (error) {
    throw networkFault(error) ?? error;
  }
}

function refusal(answer: Response, { bron, url, tools }: { bron: string; url: string; tools: FetchTools }) {
  const { status } = answer;
  if (passing.has(status))
    return new PassingFault(`de bron antwoordt met code ${status}`, retryAfter(answer, tools));
  const adres = withoutQuery(url);
  if (status === 404 || status === 410)
    return new InputError([problem("tabel-ingetrokken", { bron, adres })]);
  return new InputError([problem("ophalen-geweigerd", { bron, adres, status })]);
}

function withoutQuery(url: string): string {
  return url.split("?")[0] ?? url;
}

/** Retry-After in milliseconds: seconds, or a date. */
function retryAfter(answer: Response, tools: FetchTools): number | null {
  const text = answer.headers.get("retry-after");
  if (text === null) return null;
  const ms = /^\d+$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - tools.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

const explanations: Readonly<Record<string, string>> = {
  ENOTFOUND: "het adres is niet te vinden (is er internet?)",
  EAI_AGAIN: "het adres is niet te vinden (is er internet?)",
  ECONNREFUSED: "de server neemt de verbinding niet aan",
  ECONNRESET: "de verbinding werd verbroken",
  UND_ERR_SOCKET: "de verbinding werd verbroken",
};

/** A fault of the line as a {@link PassingFault}; null for anything else. */
function networkFault(error: unknown): PassingFault | null {
  if (error instanceof DOMException) return new PassingFault("het antwoord bleef te lang uit");
  if (!(error instanceof TypeError) || !/fetch failed|terminated|network/i.test(error.message)) return null;
  const { code = "" } = (error.cause ?? {}) as { code?: string };
  return new PassingFault(explanations[code] ?? "de verbinding werd verbroken");
}

/** Doubling waits between half and whole, so that many clients do not come back at once. */
async function pause(talk: Conversation, fault: PassingFault, attemptNumber: number): Promise<void> {
  const { tools, deadline } = talk;
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attemptNumber - 1));
  const ms = fault.retryAfterMs ?? Math.round(longest * (0.5 + tools.random() / 2));
  if (tools.now() + ms > deadline)
    throw new PassingFault(`${fault.message}, en de tijd voor deze bron is om`);
  await tools.wait(ms);
}
