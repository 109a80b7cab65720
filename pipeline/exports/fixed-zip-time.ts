/** 1 January 1980, 00:00: the first moment a ZIP entry can carry. Time in the low, date in the high half. */
const FIRST_DOS_DATE = 0x0021;

const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
const CENTRAL_ENTRY = 0x02014b50;

/**
 * The same ZIP with every entry dated 1 January 1980, so that equal content gives equal bytes (design §7).
 * Walks the central directory; throws on anything that is not a ZIP.
 */
export function withFixedZipTime(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  const end = copy.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || copy.readUInt32LE(end) !== END_OF_CENTRAL_DIRECTORY) throw new Error("not a zip");
  let entry = copy.readUInt32LE(end + 16);
  for (let left = copy.readUInt16LE(end + 10); left > 0; left--) {
    if (copy.readUInt32LE(entry) !== CENTRAL_ENTRY) throw new Error("not a zip entry");
    setTime(copy, entry + 12);
    setTime(copy, copy.readUInt32LE(entry + 42) + 10);
    entry +=
      46 + copy.readUInt16LE(entry + 28) + copy.readUInt16LE(entry + 30) + copy.readUInt16LE(entry + 32);
  }
  return copy;
}

function setTime(zip: Buffer, offset: number): void {
  zip.writeUInt16LE(0, offset);
  zip.writeUInt16LE(FIRST_DOS_DATE, offset + 2);
}
