import { existsSync, statSync } from "node:fs";
import type { Beheer } from "../../sources/beheer-config.ts";
import { readSecret } from "../notify/secret.ts";
import { type Finding, finding, good } from "./finding.ts";

const OTHERS = 0o007;

/** Whether people are told of anything, and whether the secrets for that are there and kept. Nothing is sent. */
export function checkMessages({ webhook, mail }: Beheer["meldingen"], env: NodeJS.ProcessEnv): Finding {
  if (!webhook && !mail)
    return finding("Meldingen", "let-op", {
      melding: "Niemand krijgt bericht als een verversing mislukt.",
      doe: 'Zet een webhook of mail bij beheer: meldingen in gemeente.yml; zie docs/beheer.md, "Meldingen".',
    });
  const names = [
    ...(webhook ? [webhook.adres] : []),
    ...(mail?.gebruiker === undefined ? [] : [mail.gebruiker, mail.wachtwoord]),
  ];
  const missing = names.filter((name) => readSecret(name, env) === null);
  if (missing.length > 0)
    return finding("Meldingen", "fout", {
      melding: `Geen waarde voor ${missing.join(", ")}: er wordt niets verstuurd.`,
      doe: "Zet de variabele, of een bestand met de waarde in de variabele met _FILE erachter. Onder systemd staan die in de unit; draai doctor dan met dezelfde omgeving.",
    });
  const open = names
    .map((name) => env[`${name}_FILE`])
    .filter((path) => path !== undefined && readableByAll(path));
  if (open.length > 0)
    return finding("Meldingen", "let-op", {
      melding: `Iedereen op deze machine kan dit geheim lezen of wijzigen: ${open.join(", ")}.`,
      doe: `Sluit het: chmod 600 ${open.join(" ")}`,
    });
  const channels = [...(webhook ? ["webhook"] : []), ...(mail ? ["mail"] : [])];
  return good("Meldingen", `${channels.join(" en ")} ingesteld; proberen kan met npm run notify -- --proef`);
}

function readableByAll(path: string): boolean {
  return existsSync(path) && (statSync(path).mode & OTHERS) !== 0;
}
