/** Bits in one block; a block is 8 kB. */
const BLOCK = 65_536;

/** A set of whole numbers that stays small when they lie close together, as row numbers do: one bit each. */
export class SeenIds {
  readonly #blocks = new Map<number, Uint8Array>();

  /** Adds a number; false when it was there already. */
  add(id: number): boolean {
    const block = Math.floor(id / BLOCK);
    const bits = this.#blocks.get(block) ?? new Uint8Array(BLOCK / 8);
    this.#blocks.set(block, bits);
    const [byte, bit] = [(id % BLOCK) >> 3, 1 << (id & 7)];
    const known = ((bits[byte] ?? 0) & bit) !== 0;
    bits[byte] = (bits[byte] ?? 0) | bit;
    return !known;
  }

  delete(id: number): void {
    const bits = this.#blocks.get(Math.floor(id / BLOCK));
    const byte = (id % BLOCK) >> 3;
    if (bits) bits[byte] = (bits[byte] ?? 0) & ~(1 << (id & 7));
  }
}
