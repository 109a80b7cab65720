import nodemailer from "nodemailer";
import type { MailConfig } from "../../sources/beheer-config.ts";
import { ATTEMPT_MS, SendFault } from "./channel.ts";
import { type Message, subjectOf, textOf } from "./message.ts";

/** Who logs in on the mail server; null where it asks for nobody. */
export type Login = { user: string; pass: string } | null;

/**
 * Sends a message as plain text. With `starttls` and `tls` nothing is sent before the line is encrypted and the server
 * has shown a valid certificate. Throws a {@link SendFault}.
 */
export async function sendMail(config: MailConfig, login: Login, message: Message): Promise<void> {
  const transport = nodemailer.createTransport({
    host: config.server,
    port: config.poort,
    secure: config.beveiliging === "tls",
    requireTLS: config.beveiliging === "starttls",
    ignoreTLS: config.beveiliging === "geen",
    ...(login ? { auth: login } : {}),
    connectionTimeout: ATTEMPT_MS,
    greetingTimeout: ATTEMPT_MS,
    socketTimeout: ATTEMPT_MS,
    // A message is text: it can neither take in a file of the machine nor fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from: config.van,
      to: [...config.aan],
      subject: subjectOf(message),
      text: textOf(message),
    });
  } catch (error) {
    throw mailFault(error as { code?: string; responseCode?: number });
  } finally {
    transport.close();
  }
}

function mailFault({ code = "", responseCode = 0 }: { code?: string; responseCode?: number }): SendFault {
  if (code === "EAUTH") return new SendFault("de mailserver weigert gebruiker of wachtwoord", false);
  if (code === "ETLS") return new SendFault("de verbinding met de mailserver is niet te beveiligen", false);
  if (responseCode >= 500)
    return new SendFault(`de mailserver weigert het bericht (code ${responseCode})`, false);
  if (responseCode >= 400)
    return new SendFault(`de mailserver neemt het bericht nu niet aan (code ${responseCode})`, true);
  return new SendFault("de mailserver is niet te bereiken", true);
}
