import { z } from "zod";
import { EDITION_SCHEMA, editionStates } from "../../domain/edition.ts";
import { gebiedSoorten } from "../../domain/gebied.ts";
import { publicColumnKinds } from "../../domain/public-register.ts";
import { toegankelijkheidStatussen } from "../../domain/site-config.ts";

const text = z.string();
const date = z.iso.date();
const whole = z.int();

const twoSteps = z.strictObject({ indicatief: z.number(), tonen: z.number() });

const site = z.strictObject({
  adres: text.nullable(),
  beveiliging: z.strictObject({ contact: text, verloopt: date }).nullable(),
  toegankelijkheid: z
    .strictObject({
      status: z.enum(toegankelijkheidStatussen),
      opgesteld: date,
      onderzoek: z.strictObject({ datum: date, door: text, adres: text.nullable() }).nullable(),
      meldpunt: text,
      verantwoordelijk: text,
      belemmeringen: z.array(
        z.strictObject({
          criterium: text,
          beschrijving: text,
          gevolg: text,
          alternatief: text,
          opgelost: date.nullable(),
        }),
      ),
    })
    .nullable(),
});

/** `edition.json`. */
export const metaSchema = z
  .strictObject({
    schema: z.literal(EDITION_SCHEMA),
    id: text,
    state: z.enum(editionStates),
    titel: text,
    moment: text.nullable().describe("Moment uit kalender.yml waarbij de editie is vastgesteld."),
    peildatum: date,
    contentHash: text.describe("Hangt af van leveringen, definities, instellingen, code en de keten."),
    previous: text.nullable().describe("contentHash van de vorige gepubliceerde editie."),
    previousSeal: text.nullable().describe("SHA-256 van de lijst van bestanden van de vorige editie."),
    corrects: z
      .strictObject({ id: text, reden: text })
      .nullable()
      .describe("De editie die deze herstelt, en wat daar mis mee was."),
    approver: text.nullable().describe("De functie die de publicatie goedkeurde."),
    codeVersion: text,
    gemeente: z.strictObject({
      code: text,
      naam: text,
      fictief: z.boolean(),
      licentie: text,
      contact: text,
    }),
    site,
    programmas: z.array(z.strictObject({ id: text, naam: text, deelambities: z.array(text) })),
    boekjaren: z.strictObject({ van: whole, tot: whole }),
    drempels: z.strictObject({
      privacy: whole,
      tonen: whole,
      indicatief: whole,
      register: whole,
      breedte: z.number(),
      relatief: z.strictObject({ vanaf: z.number(), factor: z.number() }),
      cijfer: z.number(),
      variatie: twoSteps,
      onbekend: twoSteps,
      zaken: whole,
      organisaties: whole,
      personeel: whole,
      groep: z.boolean(),
      bevolking: whole,
      bedragen: z.strictObject({
        bijdragers: whole,
        procent: z.number(),
        grootste: z.number(),
        tweeGrootste: z.number(),
      }),
    }),
  })
  .describe("Titelblad van de editie.");

/** `gebieden.json`. */
export const gebiedenSchema = z
  .array(
    z.strictObject({
      id: text,
      naam: text,
      soort: z.enum(gebiedSoorten),
      afkorting: z.exactOptional(text),
      stadsdeel: z.exactOptional(text.nullable()),
      wijk: z.exactOptional(text.nullable()),
      deelgebied: z.exactOptional(text.nullable()),
      geldigVanaf: z.exactOptional(text.nullable()),
      inwoners: z.exactOptional(z.number().nullable()),
      inwonersJaar: z.exactOptional(whole.nullable()),
      tegel: z.exactOptional(z.strictObject({ kolom: whole, rij: whole }).nullable()),
      vlak: z.exactOptional(z.array(z.array(text)).nullable()),
      notitie: z.exactOptional(text.nullable()),
      herkomst: z.exactOptional(text.nullable()),
    }),
  )
  .describe("Gemeente, stadsdelen en buurten.");

/** `sources.json`. */
export const sourcesSchema = z
  .array(
    z.strictObject({
      id: text,
      soort: text,
      titel: text,
      leverancier: text,
      licentie: text,
      leverdatum: date.nullable(),
      jaren: z.array(whole),
      leveringen: z.array(
        z.strictObject({
          bestand: text,
          tabel: text,
          sha256: text,
          gelezen: whole,
          geladen: whole,
          afgekeurd: whole,
          weggelaten: whole,
          weglatingen: z.array(z.strictObject({ reden: text, rijen: whole })),
        }),
      ),
      waarschuwingen: z.array(z.strictObject({ code: text, melding: text })),
      correcties: z.array(
        z.strictObject({ id: text, tabel: text, rijen: whole, wat: text, reden: text, verwijzing: text }),
      ),
      golven: z.array(
        z.strictObject({ jaar: whole, werving: text, steekproef: z.boolean(), respondenten: whole }),
      ),
    }),
  )
  .describe("Bronnen en leveringen, met wat er van hun rijen werd en wat er aan hersteld is.");

/** `registers.json`. */
export const registersSchema = z
  .array(
    z.strictObject({
      tabel: text,
      uitleg: text,
      kolommen: z.array(z.strictObject({ naam: text, soort: z.enum(publicColumnKinds), uitleg: text })),
      rijen: z.array(z.record(text, z.union([text, z.number()]).nullable())),
    }),
  )
  .describe("Openbare kolommen van de registers; niets over personen.");
