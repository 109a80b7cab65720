import { z } from "zod";
import { noSiteConfig, toegankelijkheidStatussen } from "../domain/site-config.ts";
import { isoDate } from "./iso-date.ts";

const text = z.string().min(1);

const webAddress = z.url({ protocol: /^https$/, error: "schrijf een adres dat met https:// begint" });

const reachable = z.union([webAddress, z.string().regex(/^mailto:[^@\s]+@[^@\s]+$/)], {
  error: "schrijf een adres dat met https:// of mailto: begint",
});

const belemmeringSchema = z.strictObject({
  criterium: text,
  beschrijving: text,
  gevolg: text,
  alternatief: text,
  opgelost: isoDate.nullable().default(null),
});

const verklaringSchema = z.strictObject({
  status: z.enum(
    toegankelijkheidStatussen,
    "kies A, B, C, D of E, de letter van de toegankelijkheidsverklaring",
  ),
  opgesteld: isoDate,
  onderzoek: z
    .strictObject({ datum: isoDate, door: text, adres: webAddress.nullable().default(null) })
    .nullable()
    .default(null),
  meldpunt: text,
  verantwoordelijk: text,
  belemmeringen: z.array(belemmeringSchema).default([]),
});

/** `site:` in `gemeente.yml`: address, security contact and accessibility statement of the website. */
export const siteConfigSchema = z
  .strictObject({
    adres: webAddress
      .transform((address) => (address.endsWith("/") ? address : `${address}/`))
      .nullable()
      .default(null),
    beveiliging: z.strictObject({ contact: reachable, verloopt: isoDate }).nullable().default(null),
    toegankelijkheid: verklaringSchema.nullable().default(null),
  })
  .default(noSiteConfig);
