import { ATTEMPT_MS, SendFault } from "./channel.ts";
import { type Message, subjectOf, textOf } from "./message.ts";

/** How a webhook is reached; a test has its own. */
export type Post = (url: string, init: RequestInit) => Promise<Response>;

/** Answers after which another attempt can help. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * The body that is posted: `text` for whatever shows a text (Slack, Mattermost, an own script), an Adaptive Card for
 * Microsoft Teams, and `melding` with the fields for a program. One body for all, so that there is nothing to choose.
 */
function webhookBody(message: Message): object {
  const [title, text] = [subjectOf(message), textOf(message)];
  const block = (words: string, style: object) => ({ type: "TextBlock", text: words, wrap: true, ...style });
  const card = {
    type: "AdaptiveCard",
    version: "1.4",
    body: [block(title, { weight: "Bolder" }), block(text, {})],
  };
  return {
    type: "message",
    text: `${title}. ${text}`,
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
    melding: message,
  };
}

/** Posts a message. A redirect is refused: the message is meant for this address only. Throws a {@link SendFault}. */
export async function postWebhook(url: string, message: Message, post: Post = fetch): Promise<void> {
  requireSafe(url);
  const answer = await answerOf(url, JSON.stringify(webhookBody(message)), post);
  await answer.body?.cancel();
  if (!answer.ok)
    throw new SendFault(`de webhook antwoordt met code ${answer.status}`, passing.has(answer.status));
}

async function answerOf(url: string, body: string, post: Post): Promise<Response> {
  try {
    return await post(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      redirect: "error",
      signal: AbortSignal.timeout(ATTEMPT_MS),
      body,
    });
  } catch {
    throw new SendFault("de webhook is niet te bereiken", true);
  }
}

/** The address is a secret: it may go over a line only when that is encrypted, or does not leave this machine. */
function requireSafe(url: string): void {
  const address = URL.canParse(url) ? new URL(url) : null;
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(address?.hostname ?? "");
  if (address?.protocol === "https:" || (address?.protocol === "http:" && local)) return;
  throw new SendFault("het adres van de webhook begint niet met https://", false);
}
