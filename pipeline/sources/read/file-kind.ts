import { problem } from "../../errors/catalogue.ts";
import { InputError, type Problem } from "../../errors/input-error.ts";
import type { DeliveredBytes } from "./delivered-table.ts";

const wanted = {
  csv: "CSV-bestand",
  json: "JSON-bestand",
  xlsx: "Excel-bestand (.xlsx)",
  sav: "SPSS-bestand (.sav)",
  zip: "zipbestand",
};

type Format = keyof typeof wanted;

/** A kind of file: how messages call it, and what an analyst does with it. */
interface Kind {
  naam: string;
  doe: string;
}

const saveAsXlsx = 'Open het in Excel en bewaar het als "Excel-werkmap (.xlsx)".';
const declareFormat = 'Zet de juiste soort bij "formaat" in bron.yml, of lever het juiste bestand.';

/** Kinds by their first bytes; `ook` = formats whose files may begin like that. */
const kinds: readonly {
  test: (head: Buffer, text: string) => boolean;
  ook: readonly Format[];
  kind: Kind;
}[] = [
  {
    test: isCompound,
    ook: [],
    kind: { naam: "een Excel-bestand van vóór 2007 (.xls)", doe: saveAsXlsx },
  },
  {
    test: (_, text) => /^\s*<(!doctype html|html|head|body|table|meta|div|style)\b/i.test(text),
    ook: [],
    kind: {
      naam: "een webpagina (HTML), ook al heet het anders",
      doe: `Vaak is het een foutmelding of inlogpagina die is opgeslagen: bekijk het bestand. Is het wel de tabel: ${saveAsXlsx}`,
    },
  },
  { test: (_, text) => /^\s*<\?xml/.test(text), ook: [], kind: { naam: "een XML-bestand", doe: saveAsXlsx } },
  {
    test: (_, text) => text.startsWith("%PDF"),
    ook: [],
    kind: { naam: "een PDF", doe: "Vraag de tabel zelf op." },
  },
  {
    test: (_, text) => /^\$FL[23]/.test(text),
    ook: ["sav"],
    kind: { naam: "een SPSS-bestand", doe: declareFormat },
  },
  {
    test: isZip,
    ook: ["xlsx", "zip"],
    kind: { naam: "een zipbestand of Excel-bestand (.xlsx)", doe: declareFormat },
  },
  {
    test: (_, text) => /^\s*[[{]/.test(text),
    ook: ["json", "csv"],
    kind: { naam: "JSON", doe: declareFormat },
  },
];

const unknown: Kind = { naam: "een ander soort bestand, misschien CSV", doe: declareFormat };

/** Name of the part of a protected workbook that holds the real one, as Office writes it. */
const encryptedPart = Buffer.from("EncryptedPackage", "utf16le");

/** Throws an {@link InputError} when the bytes are not of the declared format, saying what they look like. */
export function requireKind({ bytes, getoond }: DeliveredBytes, format: Format): void {
  const head = bytes.subarray(0, 1024);
  const text = head.toString("latin1").replace(/^\xef\xbb\xbf/, "");
  const found = kinds.find(({ test }) => test(head, text));
  const isText = format === "csv" || format === "json";
  if (found ? found.ook.includes(format) : isText) return;
  throw new InputError([
    format === "xlsx" && isCompound(head) && bytes.includes(encryptedPart)
      ? problem("bestand-versleuteld", { wat: "De werkmap" }, { bestand: getoond })
      : otherKind(format, found?.kind ?? unknown, getoond),
  ]);
}

function otherKind(format: Format, { naam, doe }: Kind, bestand: string): Problem {
  const params = { verwacht: wanted[format], gevonden: naam, doe };
  return problem("bestand-ander-soort", params, { bestand });
}

/** The container of old Office files, and of protected new ones. */
function isCompound(head: Buffer): boolean {
  return head.subarray(0, 8).toString("hex") === "d0cf11e0a1b11ae1";
}

function isZip(head: Buffer): boolean {
  return ["504b0304", "504b0506"].includes(head.subarray(0, 4).toString("hex"));
}
