/** A system file that ends before what it promises, or contradicts itself. */
export class DamagedSav extends Error {}

/** Walks through bytes; whole numbers and floats are in the byte order of the machine that wrote the file. */
export class ByteReader {
  readonly #bytes: Buffer;
  readonly #little: boolean;
  #offset: number;

  constructor(bytes: Buffer, littleEndian: boolean, offset = 0) {
    this.#bytes = bytes;
    this.#little = littleEndian;
    this.#offset = offset;
  }

  get offset(): number {
    return this.#offset;
  }

  get littleEndian(): boolean {
    return this.#little;
  }

  /** A reader of the same bytes at another place. */
  at(offset: number): ByteReader {
    if (offset < 0 || offset > this.#bytes.length) throw new DamagedSav();
    return new ByteReader(this.#bytes, this.#little, offset);
  }

  /** Whether all bytes have been read. */
  get atEnd(): boolean {
    return this.#offset >= this.#bytes.length;
  }

  /** The next `length` bytes, not copied. Throws {@link DamagedSav} when there are fewer. */
  bytes(length: number): Buffer {
    const end = this.#offset + length;
    if (length < 0 || end > this.#bytes.length) throw new DamagedSav();
    const found = this.#bytes.subarray(this.#offset, end);
    this.#offset = end;
    return found;
  }

  int32(): number {
    const found = this.bytes(4);
    return this.#little ? found.readInt32LE() : found.readInt32BE();
  }

  /** A whole number of 64 bits; places in a file are far below 2^53. */
  int64(): number {
    const found = this.bytes(8);
    return Number(this.#little ? found.readBigInt64LE() : found.readBigInt64BE());
  }

  float64(): number {
    const found = this.bytes(8);
    return this.#little ? found.readDoubleLE() : found.readDoubleBE();
  }
}

/** `length` rounded up to a multiple of `unit`. */
export function roundUp(length: number, unit: number): number {
  return Math.ceil(length / unit) * unit;
}
