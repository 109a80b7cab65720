import { WHITE_SPACE } from "../fields/white-space.ts";

const SPACE = 0x20;

/**
 * Whether cells may have white space around them. What is written plainly has none, and then no cell needs to be looked
 * at. Sees bytes and no cells: where it is in doubt (quotes, line ends of Windows, the end of a piece) there may be some.
 */
export class WhiteSpaceCheck {
  readonly #signs: readonly string[];
  #found = false;

  constructor(scheidingsteken: string) {
    const others = [...WHITE_SPACE].filter((sign) => sign !== " " && sign !== "\n");
    const around = [scheidingsteken, "\n"].flatMap((end) => [` ${end}`, `${end} `]);
    this.#signs = [...around, ...others, '"'];
  }

  read(chunk: Buffer): void {
    this.#found ||= this.#signs.some((sign) => chunk.includes(sign)) || hasDoubtfulEdge(chunk);
  }

  finish(): boolean {
    return this.#found;
  }
}

/** A space here may stand at the edge of a cell; a letter that is cut in two may be a hard space. */
function hasDoubtfulEdge(chunk: Buffer): boolean {
  return chunk[0] === SPACE || chunk.subarray(-2).some((byte) => byte === SPACE || byte > 0x7f);
}
