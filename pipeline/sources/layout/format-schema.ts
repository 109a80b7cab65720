import { z } from "zod";
import type { FileLayout, TableLayout } from "../read/table-layout.ts";

const text = z.string().min(1);
const line = z.int().min(1).max(1000);

/** Keys that say something about one or some kinds of file only. */
const kindsOfKey: Readonly<Record<string, readonly string[]>> = {
  scheidingsteken: ["csv"],
  codering: ["csv", "json"],
  kopregel: ["csv", "xlsx"],
  kopregels: ["xlsx"],
  blad: ["xlsx"],
  pad: ["json"],
  "per-regel": ["json"],
};

/** `formaat` in bron.yml: how the file is written, as far as a reader must know. */
export const formatSchema = z
  .strictObject({
    soort: z.enum(["csv", "xlsx", "sav", "json"]).default("csv"),
    scheidingsteken: z.enum([";", ",", "\t", "|"]).optional(),
    codering: z.enum(["utf-8", "utf-16", "windows-1252"]).optional(),
    kopregel: line.optional(),
    kopregels: z.int().min(1).max(5).optional(),
    blad: text.optional(),
    pad: text.optional(),
    "per-regel": z.boolean().optional(),
    decimaalteken: z.enum([",", "."]).default(","),
    duizendtalteken: z.enum([".", ",", " ", "'"]).optional(),
    totaalregels: z.array(text).optional(),
    breedte: z.record(z.string(), z.int().min(1).max(50)).optional(),
    "zonder-html": z.array(text).optional(),
    zip: z
      .strictObject({ bestand: text.optional(), "maximaal-mb": z.int().min(1).max(5000).optional() })
      .optional(),
  })
  .superRefine((format, context) => {
    for (const [key, kinds] of Object.entries(kindsOfKey)) {
      if (format[key as keyof typeof format] === undefined || kinds.includes(format.soort)) continue;
      const message = `dit hoort niet bij een bestand van soort ${format.soort}, alleen bij ${kinds.join(" en ")}`;
      context.addIssue({ code: "custom", path: [key], message });
    }
    if (format.duizendtalteken === format.decimaalteken) {
      const message = "dit kan niet hetzelfde teken zijn als decimaalteken";
      context.addIssue({ code: "custom", path: ["duizendtalteken"], message });
    }
  });

export type Format = z.output<typeof formatSchema>;

/** The layout a reader works with. */
export function toTableLayout(format: Format): TableLayout {
  const inhoud = toFileLayout(format);
  return format.zip === undefined ? inhoud : { formaat: "zip", ...format.zip, inhoud };
}

function toFileLayout(format: Format): FileLayout {
  const { decimaalteken, totaalregels, breedte, kopregel, "zonder-html": zonderHtml } = format;
  const shared = { decimaalteken, totaalregels, breedte, "zonder-html": zonderHtml };
  const { scheidingsteken = ";", codering = "utf-8", blad, kopregels, pad, "per-regel": perRegel } = format;
  switch (format.soort) {
    case "csv":
      return { formaat: "csv", scheidingsteken, codering, kopregel, ...shared };
    case "xlsx":
      return { formaat: "xlsx", blad, kopregel, kopregels, ...shared };
    case "sav":
      return { formaat: "sav", ...shared };
    case "json":
      return { formaat: "json", codering, pad, "per-regel": perRegel, ...shared };
  }
}
