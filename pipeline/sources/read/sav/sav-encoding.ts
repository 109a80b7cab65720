/** Encodings by their number, in files that do not name theirs (PSPP developers' guide, machine integer info record). */
const byNumber = new Map<number, string>([
  [1252, "windows-1252"],
  [1250, "windows-1250"],
  [28591, "windows-1252"],
  [65001, "utf-8"],
]);

/** Machine integer information, the extension record that holds the number. */
const MACHINE_INTEGERS = 3;

/** The extension record that names the encoding. */
const ENCODING_NAME = 20;

/** Place of the number among the machine integers. */
const CHARACTER_CODE_AT = 28;

/** Turns the texts of a system file into text. */
export type Decode = (bytes: Buffer) => string;

/**
 * How the texts of a system file are to be read: as it names, else by its number, else as windows-1252, in which
 * programs without Unicode wrote here. Null when it names an encoding that does not exist.
 */
export function savDecoder(extensions: ReadonlyMap<number, Buffer>, littleEndian: boolean): Decode | null {
  const named = extensions.get(ENCODING_NAME)?.toString("latin1").trim();
  const label =
    named === undefined || named === "" ? byCode(extensions.get(MACHINE_INTEGERS), littleEndian) : named;
  return decoderFor(label);
}

function byCode(integers: Buffer | undefined, littleEndian: boolean): string {
  if (!integers || integers.length < CHARACTER_CODE_AT + 4) return "windows-1252";
  const code = littleEndian
    ? integers.readInt32LE(CHARACTER_CODE_AT)
    : integers.readInt32BE(CHARACTER_CODE_AT);
  return byNumber.get(code) ?? "windows-1252";
}

function decoderFor(label: string): Decode | null {
  try {
    const decoder = new TextDecoder(label.toLowerCase().replace(/^cp(?=\d)/, "windows-"), {
      ignoreBOM: true,
    });
    // In Node 20 only a streaming decoder knows the bytes 0x80 to 0x9F of windows-1252.
    return (bytes) => decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return null;
  }
}
