import type { Judgement } from "./judgement.ts";

/** A judgement of which an answer is another one than before. */
export interface Flip {
  indicator: string;
  deelambitie: string;
  gebied: string;
  vraag: "ontwikkeling" | "positie" | "koers";
  was: string;
  wordt: string;
}

const questions = ["ontwikkeling", "positie", "koers"] as const;

/** Words for a question that was not asked, for instance the koers of a stadsdeel. */
const NOT_ASKED = "geen";

/**
 * Answers that differ between two lists of judgements about the same indicators and gebieden, and how many judgements
 * stand in both. What was not judged before is no flip.
 */
export function findFlips(
  before: readonly Judgement[],
  after: readonly Judgement[],
): { flips: Flip[]; judgements: number } {
  const old = new Map(before.map((judgement) => [keyOf(judgement), judgement]));
  const pairs = after.flatMap((now) => {
    const then = old.get(keyOf(now));
    return then ? [[then, now] as const] : [];
  });
  return { judgements: pairs.length, flips: pairs.flatMap(([then, now]) => flipsOf(then, now)) };
}

/** Share of the judgements that have at least one other answer; 0 where nothing was judged twice. */
export function shareOfFlips({ flips, judgements }: ReturnType<typeof findFlips>): number {
  return judgements === 0 ? 0 : new Set(flips.map(keyOf)).size / judgements;
}

function keyOf({
  indicator,
  deelambitie,
  gebied,
}: Pick<Flip, "indicator" | "deelambitie" | "gebied">): string {
  return `${indicator}|${deelambitie}|${gebied}`;
}

function flipsOf(then: Judgement, now: Judgement): Flip[] {
  const { indicator, deelambitie, gebied } = now;
  return questions.flatMap((vraag) => {
    const [was, wordt] = [then[vraag] ?? NOT_ASKED, now[vraag] ?? NOT_ASKED];
    return was === wordt ? [] : [{ indicator, deelambitie, gebied, vraag, was, wordt }];
  });
}
