import { type Condition, failedWork } from "./conditions.ts";
import { isSourceId, type Message } from "./message.ts";

const HOUR_MS = 3_600_000;

/**
 * After how long the same thing is told again; our choice. A failure every night but not at every attempt of an
 * afternoon; what waits for people once a week.
 */
const repeatAfterMs: Record<Condition["soort"], number> = {
  mislukt: 20 * HOUR_MS,
  verouderd: 7 * 24 * HOUR_MS,
  concept: 7 * 24 * HOUR_MS,
};

/** What was told when: key of a condition → moment, ISO. */
export type Told = Readonly<Record<string, string>>;

/** A message, and the keys it tells of. */
export interface Choice {
  message: Message;
  sleutels: readonly string[];
}

/** The messages to send now: what holds and was not told lately, and what was told as failing and no longer fails. */
export function chooseMessages(
  holding: readonly Condition[],
  told: Told,
  { gemeente, now }: { gemeente: string; now: Date },
): Choice[] {
  const head = { gemeente, moment: now };
  const due = holding.filter(({ sleutel, soort }) => {
    const before = told[sleutel];
    return before === undefined || now.getTime() - Date.parse(before) >= repeatAfterMs[soort];
  });
  return [
    ...due.flatMap((condition) => alone(condition, head)),
    ...recovered(holding, told, head),
    ...staleTogether(due, head),
  ];
}

type Head = Pick<Message, "gemeente" | "moment">;

/** A condition that has a message to itself; sources that are too old share one. */
function alone(condition: Condition, head: Head): Choice[] {
  const { sleutel, soort } = condition;
  if (soort === "verouderd") return [];
  const message: Message =
    soort === "mislukt"
      ? { ...head, soort, onderdeel: condition.onderdeel, codes: condition.codes }
      : { ...head, soort, editie: condition.editie };
  return [{ message, sleutels: [sleutel] }];
}

function staleTogether(due: readonly Condition[], head: Head): Choice[] {
  const old = due.flatMap((condition) => (condition.soort === "verouderd" ? [condition] : []));
  if (old.length === 0) return [];
  const bronnen = old.map(({ bron }) => bron).filter(isSourceId);
  return [{ message: { ...head, soort: "verouderd", bronnen }, sleutels: old.map(({ sleutel }) => sleutel) }];
}

function recovered(holding: readonly Condition[], told: Told, head: Head): Choice[] {
  const keys = new Set(holding.map(({ sleutel }) => sleutel));
  return Object.keys(told).flatMap((sleutel): Choice[] => {
    const onderdeel = failedWork(sleutel);
    if (onderdeel === null || keys.has(sleutel)) return [];
    return [{ message: { ...head, soort: "hersteld", onderdeel }, sleutels: [sleutel] }];
  });
}

/**
 * What counts as told from now on: what holds still, with `now` for what was just told. A recovery that nobody could be
 * told of stays, so that the next run tries again.
 */
export function updateTold(
  told: Told,
  holding: readonly Condition[],
  { sent, failed, now }: { sent: readonly Choice[]; failed: readonly Choice[]; now: Date },
): Told {
  const keys = holding.map(({ sleutel }) => sleutel);
  const justTold = new Set(sent.flatMap(({ sleutels }) => sleutels));
  const retry = failed
    .filter(({ message }) => message.soort === "hersteld")
    .flatMap(({ sleutels }) => sleutels);
  return Object.fromEntries(
    [...keys, ...retry].flatMap((sleutel) => {
      const moment = justTold.has(sleutel) ? now.toISOString() : told[sleutel];
      return moment === undefined ? [] : [[sleutel, moment]];
    }),
  );
}
