import type { Task } from "./task.ts";

/** A part of a task with, for each of its choices, the number it has in the whole. */
export interface TaskPart {
  part: Task;
  choices: number[];
}

/** Cuts a task into parts without a number, relation or choice in common; parts without goals are left out. */
export function splitTask(task: Task): TaskPart[] {
  const groupOf = groupNumbers(task);
  const groups = new Map<number, number[]>();
  for (const index of task.numbers.keys()) {
    const group = groupOf(index);
    groups.set(group, [...(groups.get(group) ?? []), index]);
  }
  return [...groups.values()]
    .map((members) => partOf(task, members))
    .filter(({ part }) => part.goals.length > 0);
}

function groupNumbers(task: Task): (index: number) => number {
  const parent = task.numbers.map((_, index) => index);
  const find = (index: number): number => {
    let top = index;
    while (parent[top] !== top) top = parent[top] ?? top;
    parent[index] = top;
    return top;
  };
  const join = (members: readonly number[]) => {
    for (const member of members) parent[find(member)] = find(members[0] ?? member);
  };
  for (const { terms } of [...task.rows, ...task.goals]) join(terms.map(([index]) => index));
  const ofChoice = new Map<number, number[]>();
  for (const [index, { choice }] of task.numbers.entries())
    if (choice !== null) ofChoice.set(choice, [...(ofChoice.get(choice) ?? []), index]);
  for (const members of ofChoice.values()) join(members);
  return find;
}

function partOf(task: Task, members: readonly number[]): TaskPart {
  const place = new Map(members.map((member, index) => [member, index]));
  const choices = [...new Set(members.flatMap((index) => task.numbers[index]?.choice ?? []))].sort(
    (a, b) => a - b,
  );
  const at = (index: number) => place.get(index) ?? 0;
  const inside = ({ terms }: { terms: readonly (readonly [number, number])[] }) =>
    place.has(terms[0]?.[0] ?? -1);
  const moved = <T extends { terms: readonly (readonly [number, number])[] }>(item: T): T => ({
    ...item,
    terms: item.terms.map(([index, coefficient]) => [at(index), coefficient] as const),
  });
  return {
    choices,
    part: {
      numbers: members.flatMap((index) => {
        const number = task.numbers[index];
        return number
          ? [{ ...number, choice: number.choice === null ? null : choices.indexOf(number.choice) }]
          : [];
      }),
      rows: task.rows.filter(inside).map(moved),
      choices: choices.flatMap((choice) => task.choices[choice] ?? []),
      goals: task.goals.filter(inside).map(moved),
      insiders: task.insiders
        .map((knows) => knows.filter((index) => place.has(index)).map(at))
        .filter((knows) => knows.length > 0),
    },
  };
}
