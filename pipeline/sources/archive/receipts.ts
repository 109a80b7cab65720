import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

const receiptSchema = z.strictObject({
  /** Name in the folder of the source: date, start of the hash, own name. */
  bestand: z.string(),
  /** Name under which it was delivered. */
  naam: z.string(),
  sha256: z.string(),
  leverancier: z.string(),
  /** When it was taken in, ISO. */
  ontvangen: z.string(),
  /** Records in the file. */
  rijen: z.int(),
  /** When it was withdrawn and why; absent for a delivery that counts. */
  ingetrokken: z.strictObject({ op: z.string(), reden: z.string() }).optional(),
});

/** What was noted when a delivery was taken in. */
export type Receipt = z.output<typeof receiptSchema>;

/** Where the receipts of a source are: one line each, only ever added to. */
const receiptsPath = (map: string) => join(map, "ontvangst", "ontvangst.jsonl");

/** Receipts of a source in the order of arrival; a later line about the same file replaces the earlier. */
export function readReceipts(map: string): Receipt[] {
  const path = receiptsPath(map);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  const receipts = new Map<string, Receipt>();
  for (const line of lines) {
    const receipt = receiptSchema.parse(JSON.parse(line));
    receipts.set(receipt.bestand, receipt);
  }
  return [...receipts.values()];
}

/** Adds a receipt, or a new state of one. */
export function addReceipt(map: string, receipt: Receipt): void {
  mkdirSync(dirname(receiptsPath(map)), { recursive: true });
  appendFileSync(receiptsPath(map), `${JSON.stringify(receipt)}\n`);
}

/** Own name of a file in the archive: without the date and the start of the hash that it got there. */
export function ownName(bestand: string): string {
  return bestand.replace(/^\d{4}-\d{2}-\d{2}_[0-9a-f]{8}_/, "");
}
