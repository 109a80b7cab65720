import type { Beheer, MailConfig } from "../../sources/beheer-config.ts";
import { SendFault, type Sent, trySending } from "./channel.ts";
import type { Message } from "./message.ts";
import { readSecret } from "./secret.ts";
import { type Login, sendMail } from "./send-mail.ts";
import { type Post, postWebhook } from "./send-webhook.ts";

/** What sending needs of the world. */
export interface SendTools {
  env: NodeJS.ProcessEnv;
  post?: Post;
  /** Milliseconds before the second attempt. */
  wait?: number;
}

/** Sends a message over every channel that is configured, all at once. Never throws, and is over within a minute. */
export async function sendMessage(
  { webhook, mail }: Beheer["meldingen"],
  message: Message,
  { env, post, wait }: SendTools,
): Promise<Sent[]> {
  const work: Promise<Sent>[] = [];
  if (webhook) {
    const send = () => postWebhook(required(webhook.adres, env), message, post);
    work.push(trySending("webhook", async () => send(), wait));
  }
  if (mail) work.push(trySending("mail", async () => sendMail(mail, loginOf(mail, env), message), wait));
  return Promise.all(work);
}

function loginOf(mail: MailConfig, env: NodeJS.ProcessEnv): Login {
  if (mail.gebruiker === undefined) return null;
  return { user: required(mail.gebruiker, env), pass: required(mail.wachtwoord, env) };
}

function required(name: string, env: NodeJS.ProcessEnv): string {
  const secret = readSecret(name, env);
  if (secret === null)
    throw new SendFault(`de omgevingsvariabele ${name} of ${name}_FILE ontbreekt of is leeg`, false);
  return secret;
}
