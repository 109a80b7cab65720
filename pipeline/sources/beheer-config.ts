import { existsSync, readFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { z } from "zod";
import { isStorage, storageForms } from "../db/storage/storage.ts";
import { DEFAULT_FRESHNESS, freshnessSchema } from "./freshness.ts";
import { defaultReadingLimits } from "./read/limits.ts";
import { yamlValue } from "./read/yaml-document.ts";

const variable = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, "noem een omgevingsvariabele in hoofdletters, nooit de waarde zelf");

const address = z.string().regex(/^[^@\s<>,;]+@[^@\s<>,;]+$/, "schrijf één e-mailadres");

const webhookSchema = z.strictObject({
  adres: variable
    .default("MELDING_WEBHOOK")
    .describe(
      "Omgevingsvariabele met het adres van de webhook; met _FILE erachter het bestand waar het in staat.",
    ),
});

const mailSchema = z
  .strictObject({
    server: z.string().min(1).describe("Mailserver, zoals smtp.gemeente.example."),
    poort: z.int().min(1).max(65_535).default(587),
    beveiliging: z
      .enum(["starttls", "tls", "geen"])
      .default("starttls")
      .describe(
        "starttls (meestal poort 587), tls (meestal 465), of geen: alleen voor een mailserver op deze machine.",
      ),
    van: address.describe("Afzender."),
    aan: z.array(address).min(1).describe("Wie de meldingen krijgt: een gedeelde postbus, geen persoon."),
    gebruiker: variable
      .optional()
      .describe("Omgevingsvariabele met de gebruikersnaam, als de server die vraagt."),
    wachtwoord: variable
      .default("MELDING_MAIL_WACHTWOORD")
      .describe("Omgevingsvariabele met het wachtwoord."),
  })
  .refine(
    ({ server, beveiliging }) => beveiliging !== "geen" || isLocal(server),
    "zonder beveiliging mag de post alleen naar localhost",
  );

const isLocal = (server: string) => ["localhost", "127.0.0.1", "::1"].includes(server);

/** How many releases of the site stay on disk; our choice: two weeks of nights fit, and a month of weeks does not grow. */
const KEPT_RELEASES = 14;

const uploadSchema = z.strictObject({
  opdracht: z
    .array(z.string().min(1))
    .min(1)
    .describe(
      "Programma en argumenten, één per regel; {map} wordt de map van de site. Er komt geen shell aan te pas.",
    ),
  pogingen: z.int().min(1).max(10).default(3),
  "uiterlijk-seconden": z.int().min(1).max(7200).default(600).describe("Hoe lang één poging mag duren."),
});

const publicSiteSchema = z.strictObject({
  map: z
    .string()
    .min(1)
    .refine(isAbsolute, "schrijf een volledig pad, zoals /srv/sociale-basis")
    .optional()
    .describe(
      "Waar de site komt te staan, buiten de werkomgeving; zonder deze sleutel in de werkomgeving zelf.",
    ),
  bewaren: z.int().min(1).max(100).default(KEPT_RELEASES).describe("Hoeveel vorige sites blijven staan."),
  uploaden: uploadSchema.optional().describe("Opdracht die de site na het wisselen ergens anders neerzet."),
});

const limitsSchema = z.strictObject({
  "bestand-mb": z
    .int()
    .min(1)
    .max(defaultReadingLimits.megabytes)
    .default(defaultReadingLimits.megabytes)
    .describe(
      "Grootste bestand dat wordt gelezen of opgehaald, ook uitgepakt uit een zipbestand of werkmap.",
    ),
  "miljoen-cellen": z
    .number()
    .gt(0)
    .max(100)
    .default(defaultReadingLimits.cells / 1e6)
    .describe("Grootste tabel, in miljoenen cellen."),
  "geheugen-mb": z
    .int()
    .min(64)
    .optional()
    .describe(
      "Hoeveel geheugen de database hoogstens neemt; wat er niet in past gaat tijdelijk naar build/.",
    ),
});

/** `beheer` in `gemeente.yml`: how the program runs unattended. None of it changes a figure. */
export const beheerSchema = z.strictObject({
  meldingen: z
    .strictObject({ webhook: webhookSchema.optional(), mail: mailSchema.optional() })
    .prefault({})
    .describe("Waar meldingen heen gaan als een verversing mislukt, herstelt, of iets wacht."),
  site: publicSiteSchema.prefault({}),
  grenzen: limitsSchema.prefault({}).describe("Wat een levering en de database hoogstens mogen vragen."),
  opslag: z
    .string()
    .refine(isStorage, `schrijf ${storageForms}`)
    .default("duckdb")
    .describe(
      `Waar de geladen rijen staan: ${storageForms}. Zonder deze sleutel in het warehouse zelf; zie docs/schaal.md.`,
    ),
  versheid: freshnessSchema
    .default(DEFAULT_FRESHNESS)
    .describe("Na hoeveel dagen de status een levering oud noemt, voor bronnen die zelf niets zeggen."),
});

export type Beheer = z.output<typeof beheerSchema>;
export type MailConfig = z.output<typeof mailSchema>;
export type UploadConfig = z.output<typeof uploadSchema>;

/**
 * `beheer` and the name of the gemeente, also when something else in `gemeente.yml` is wrong: a message about that must
 * get out. What is wrong here is told by whoever reads the whole file; until then the defaults count.
 */
export function readBeheer(path: string): { gemeente: string; beheer: Beheer } {
  const { naam, beheer } = looseYaml(path);
  const found = beheerSchema.safeParse(beheer ?? {});
  return {
    gemeente: typeof naam === "string" ? naam : "onbekende gemeente",
    beheer: found.success ? found.data : beheerSchema.parse({}),
  };
}

function looseYaml(path: string): Record<string, unknown> {
  try {
    const found: unknown = existsSync(path) ? yamlValue(readFileSync(path, "utf8")) : {};
    return typeof found === "object" && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}
