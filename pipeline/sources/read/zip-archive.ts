import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from "yauzl";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import type { DeliveredBytes } from "./delivered-table.ts";
import { maxMegabytes, tooLarge } from "./limits.ts";

/** More files than any delivery has; an archive of millions of names is an attack. */
const MAX_MEMBERS = 10_000;

/** An opened archive. Nothing of it is ever written to disk, so names cannot lead outside a folder. */
export interface Archive {
  bron: DeliveredBytes;
  zip: ZipFile;
  /** Name → place in the archive; folders are left out, of equal names the first counts. */
  leden: ReadonlyMap<string, Entry>;
}

/** Opens an archive. Throws an {@link InputError} when it is damaged or cut off. */
export async function openArchive(bron: DeliveredBytes): Promise<Archive> {
  try {
    const zip = await fromBufferPromise(bron.bytes, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
    });
    return { bron, zip, leden: await listMembers(zip, bron.getoond) };
  } catch (error) {
    throw error instanceof InputError ? error : damaged(bron.getoond, "het einde van het archief ontbreekt.");
  }
}

async function listMembers(zip: ZipFile, bestand: string): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_MEMBERS) throw tooLarge(bestand, `het bevat ${zip.entryCount} bestanden.`);
  const members = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (!name.endsWith("/") && !members.has(name)) members.set(name, entry);
  }
  return members;
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

/**
 * The bytes of one member, piece by piece; never more than `most` MB, whatever the archive promises. Throws an
 * {@link InputError} when the member is protected, too large or damaged.
 */
export async function* memberChunks(
  { bron, zip, leden }: Archive,
  naam: string,
  most = maxMegabytes(),
): AsyncGenerator<Buffer> {
  const entry = leden.get(naam);
  if (!entry) throw damaged(bron.getoond, `"${naam}" ontbreekt erin.`);
  if (entry.isEncrypted()) {
    throw new InputError([problem("bestand-versleuteld", { wat: `"${naam}"` }, { bestand: bron.getoond })]);
  }
  let [size, checksum] = [0, 0];
  for await (const chunk of openedChunks(zip, entry, bron.getoond)) {
    size += chunk.length;
    if (size > most * 1e6) throw tooLarge(bron.getoond, `"${naam}" is uitgepakt groter dan ${most} MB.`);
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (checksum !== entry.crc32) throw damaged(bron.getoond, `de inhoud van "${naam}" klopt niet meer.`);
}

async function* openedChunks(zip: ZipFile, entry: Entry, bestand: string): AsyncGenerator<Buffer> {
  const iterator = await readable(bestand, async () =>
    (await zip.openReadStreamPromise(entry))[Symbol.asyncIterator](),
  );
  try {
    while (true) {
      const step = await readable(bestand, () => iterator.next());
      if (step.done) return;
      yield step.value as Buffer;
    }
  } finally {
    await iterator.return?.();
  }
}

async function readable<T>(bestand: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw damaged(bestand, "een deel is niet uit te pakken.");
  }
}

function damaged(bestand: string, uitleg: string): InputError {
  return new InputError([problem("bestand-beschadigd", { uitleg }, { bestand })]);
}

/** All bytes of one member; see {@link memberChunks}. */
export async function readMemberBytes(archive: Archive, naam: string, most?: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of memberChunks(archive, naam, most)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
