import pRetry from "p-retry";

/** How one channel did; `uitleg` is one of our own sentences, never what the other side said. */
export interface Sent {
  kanaal: "webhook" | "mail";
  gelukt: boolean;
  uitleg: string;
}

/** A fault of sending, with one of our own sentences. */
export class SendFault extends Error {
  override readonly name = "SendFault";
  /** Whether another attempt can help. */
  readonly passing: boolean;

  constructor(uitleg: string, passing: boolean) {
    super(uitleg);
    this.passing = passing;
  }
}

/** One attempt; with the waits between four attempts a dead channel costs a run less than a minute. */
export const ATTEMPT_MS = 10_000;

/** Attempts after the first; waits of 1, 2 and 4 seconds. */
const RETRIES = 3;
const FIRST_WAIT_MS = 1_000;

/** Sends, and again after a passing fault. Never throws: what went wrong is in the answer. */
export async function trySending(
  kanaal: Sent["kanaal"],
  send: () => Promise<void>,
  wait = FIRST_WAIT_MS,
): Promise<Sent> {
  try {
    await pRetry(send, {
      retries: RETRIES,
      minTimeout: wait,
      factor: 2,
      shouldRetry: ({ error }) => error instanceof SendFault && error.passing,
    });
    return { kanaal, gelukt: true, uitleg: "verstuurd" };
  } catch (error) {
    // Any other text could hold an address or a password.
    const uitleg = error instanceof SendFault ? error.message : "het versturen mislukte";
    return { kanaal, gelukt: false, uitleg };
  }
}
