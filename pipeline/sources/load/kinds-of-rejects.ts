import type { Reject } from "./reject.ts";

/** Refused cells of one file with the same fault in the same column. */
export interface RejectKind {
  aantal: number;
  eerste: Reject;
}

/** The kinds of refused cells, the one that occurs most first; of equal ones the first in the file. */
export function kindsOfRejects(rejects: readonly Reject[]): RejectKind[] {
  const kinds = new Map<string, RejectKind>();
  for (const reject of rejects) {
    const key = JSON.stringify([reject.kolom, reject.regelcode]);
    const kind = kinds.get(key);
    if (kind) kind.aantal++;
    else kinds.set(key, { aantal: 1, eerste: reject });
  }
  return [...kinds.values()].sort((a, b) => b.aantal - a.aantal);
}

/** Letters of a value that a message quotes; a whole story would hide the message. */
const MAX_QUOTED = 60;

/** One kind in words: how often, where first, what is wrong, and what stands there. What to do is the hint of `eerste`. */
export function describeKind({ aantal, eerste }: RejectKind): string {
  const { regel, record, waarde, melding } = eerste;
  const waar = regel === null ? `rij ${record}` : `regel ${regel}`;
  const plaats = aantal === 1 ? `Eén keer, op ${waar}` : `${aantal} keer, voor het eerst op ${waar}`;
  const quoted = waarde.length > MAX_QUOTED ? `${waarde.slice(0, MAX_QUOTED)}…` : waarde;
  const told = waarde === "" || melding.includes(waarde) ? "" : ` Er staat "${quoted}".`;
  return `${plaats}: ${melding}${told}`;
}
