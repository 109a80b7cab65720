import { expect, test } from "vitest";
import { chooseMessages, type Told, updateTold } from "./choose-messages.ts";
import { type Facts, findConditions } from "./conditions.ts";
import { subjectOf, textOf } from "./message.ts";

const quiet: Facts = { runs: [], verouderd: [], wachtend: null };
const failedRun = { command: "refresh", result: "mislukt", error: "fout [levering-gewijzigd]" };
const goodRun = { command: "refresh", result: "gelukt", error: null };

/** A workspace night after night: what is sent on each, given what was told before. */
function nights(facts: Facts[], hoursApart = 24): string[][] {
  let told: Told = {};
  return facts.map((fact, index) => {
    const now = new Date(Date.parse("2026-11-01T05:00:00Z") + index * hoursApart * 3_600_000);
    const holding = findConditions(fact);
    const sent = chooseMessages(holding, told, { gemeente: "Proef", now });
    told = updateTold(told, holding, { sent, failed: [], now });
    return sent.map(({ message }) => message.soort);
  });
}

test("a failure is told every night, and the first success after it once", () => {
  const failing = { ...quiet, runs: [failedRun] };
  const good = { ...quiet, runs: [failedRun, goodRun] };
  expect(nights([failing, failing, good, good])).toEqual([["mislukt"], ["mislukt"], ["hersteld"], []]);
});

test("the same failure at every attempt of one afternoon is told once", () => {
  const failing = { ...quiet, runs: [failedRun] };
  expect(nights([failing, failing, failing], 1)).toEqual([["mislukt"], [], []]);
});

test("a source that is too old and a concept that waits are told once a week", () => {
  const facts = { ...quiet, verouderd: ["subsidies", "enquete"], wachtend: "a1b2c3d4e5" };
  const expected = [["concept", "verouderd"], [], [], [], [], [], [], ["concept", "verouderd"]];
  expect(nights(Array.from({ length: 8 }, () => facts))).toEqual(expected);
});

test("of each kind of work the last run that ended counts, and the planning only when none of its steps failed", () => {
  const plan = { command: "schedule", result: "mislukt", error: "refresh sloot af met 1" };
  const going = { command: "refresh", result: "bezig", error: null };
  const kinds = (...runs: Facts["runs"]) => findConditions({ ...quiet, runs }).map(({ sleutel }) => sleutel);
  expect(kinds(failedRun, plan)).toEqual(["mislukt:refresh"]);
  expect(kinds(failedRun, goodRun, plan)).toEqual(["mislukt:schedule"]);
  expect(kinds(goodRun, { ...plan, result: "afgebroken" })).toEqual([]);
  expect(kinds(failedRun, going)).toEqual(["mislukt:refresh"]);
  expect(kinds({ ...failedRun, result: "afgebroken" })).toEqual(["mislukt:refresh"]);
  expect(kinds(failedRun, { ...goodRun, result: "ongewijzigd" })).toEqual([]);
  expect(kinds({ ...failedRun, command: "publish" })).toEqual([]);
});

test("a message that reached nobody is sent again after the next run, also a recovery", () => {
  const now = new Date("2026-11-01T05:00:00Z");
  const failing = findConditions({ ...quiet, runs: [failedRun] });
  const unsent = chooseMessages(failing, {}, { gemeente: "Proef", now });
  expect(updateTold({}, failing, { sent: [], failed: unsent, now })).toEqual({});
  const told = updateTold({}, failing, { sent: unsent, failed: [], now });
  const recovery = chooseMessages([], told, { gemeente: "Proef", now });
  expect(updateTold(told, [], { sent: [], failed: recovery, now })).toEqual(told);
  expect(updateTold(told, [], { sent: recovery, failed: [], now })).toEqual({});
});

test("nothing of an error but codes of the catalogue gets into a message, and no odd name of a source", () => {
  const error =
    "raw/x/lijst.csv:3: Jan de Vries (123456782) staat er dubbel [gebied-onbekend]\n  → bel 06-12345678 [jan-de-vries]";
  const facts = {
    ...quiet,
    runs: [{ ...failedRun, error }],
    verouderd: ["subsidies", "Lijst van Jan", "../x"],
  };
  const now = new Date("2026-11-01T05:00:00Z");
  const choices = chooseMessages(findConditions(facts), {}, { gemeente: "Proef", now });
  expect(choices.map(({ message }) => `${subjectOf(message)}. ${textOf(message)}`)).toEqual([
    'Dashboard sociale basis Proef: het verversen is mislukt. 2026-11-01 06:00. Oorzaak: gebied-onbekend. De laatste goede editie en de site staan er nog. Kijk op de server met de opdracht status. Wat te doen staat in docs/beheer.md bij "Meldingen".',
    "Dashboard sociale basis Proef: een bron is te oud. 2026-11-01 06:00. Ouder dan afgesproken: subsidies. Vraag de leverancier om een nieuwe levering, of kijk op de server met de opdracht status of het ophalen lukt.",
  ]);
  expect(JSON.stringify(choices.map(({ message }) => message))).not.toMatch(/Jan|Vries|1234|lijst|\.\./);
});
