import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Edition } from "../domain/edition.ts";
import { compareEditions } from "../domain/edition-diff.ts";
import type { Judgement } from "../domain/judgement.ts";
import { AUDIT_FILE } from "../editions/audit-verdict.ts";
import { readCodeVersion } from "../editions/content-hash.ts";
import { metaWith, smallEdition, smallRawOutcomes } from "../editions/fixtures/small-edition.ts";
import { chainHead, listEditions } from "../editions/read-edition.ts";
import { verifyEditions } from "../editions/verify-editions.ts";
import { inputFiles } from "../editions/write/input-files.ts";
import { writeEdition } from "../editions/write-edition.ts";
import { listInputs } from "../sources/archive/workspace-inputs.ts";
import { problemsOf } from "../sources/fixtures/temporary-folder.ts";
import { readWorkspace, repositoryRoot, workspacePaths } from "../sources/workspace.ts";
import { editFile, makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { appendRun, type RunRecord } from "./ledger.ts";
import { type PublishOptions, publish } from "./publish.ts";
import { publishAutomatically } from "./publish-automatically.ts";

const kalender = `momenten:
  begroting-2027:
    titel: Begroting 2027
    peildatum: 2026-10-01
    zonder: { subsidie: nog geen bron }
  jaarstukken-2026:
    titel: Jaarstukken 2026
    peildatum: 2027-03-01
    indicatoren: [eenzaam, subsidie, eenzam]
`;

let workspace = "";
const map = () => workspace;
const paths = () => workspacePaths(map());
const codeVersion = readCodeVersion(repositoryRoot);
const run = (options: Partial<PublishOptions> = {}) =>
  publish({ workspace: map(), approver: "programmamanager", confirm: async () => true, ...options });
const codesOf = async (options: Partial<PublishOptions> = {}) =>
  (await problemsOf(() => run(options))).map(({ code }) => code);
const statesOf = () => listEditions(paths().editions).map(({ state }) => state);
const freeze = { moment: "begroting-2027" };

/** A concept of the workspace as it is, with a small edition in it, that passes the attack unless told otherwise. */
async function concept(changes: Partial<Edition> = {}, audit: string | null = '{ "geslaagd": true }') {
  const inputs = listInputs(readWorkspace(map()));
  const previous = chainHead(paths().editions);
  const contentHash = `${listEditions(paths().editions).length}`.repeat(8);
  const edition = smallEdition({ ...changes, meta: metaWith({ contentHash, previous, codeVersion }) });
  const files = inputFiles({ codeVersion, bestanden: inputs }, new Map());
  const folder = join(paths().editions, "concept");
  await writeEdition(folder, { edition, privateOutcomes: smallRawOutcomes, files, run: {} });
  if (audit !== null) writeFileSync(join(folder, AUDIT_FILE), audit);
}

const judgement = (gebied: string, ontwikkeling: Judgement["ontwikkeling"]): Judgement => ({
  indicator: "eenzaam",
  deelambitie: "samen-zijn",
  gebied,
  jaar: 2026,
  nulmetingJaar: 2022,
  ontwikkeling,
  ontwikkelingReden: null,
  beweging: null,
  positie: "niet-te-bepalen",
  positieReden: null,
  rest: null,
  koers: null,
  koersReden: null,
  overzicht: { ontwikkeling, positie: "niet-te-bepalen" },
  trend: null,
  zin: "Zo is het.",
});

beforeAll(() => {
  workspace = makeSmallWorkspace({ "reference/kalender.yml": kalender });
});

describe("publishing", () => {
  test.each([null, "{}", '{ "geslaagd": false }', '{ "geslaagd": "ja" }'])(
    "is refused without a passed attack: %s",
    async (audit) => {
      await concept({}, audit);
      expect(await codesOf()).toEqual(["beveiliging-niet-geslaagd"]);
      expect(statesOf()).toEqual(["concept"]);
    },
  );

  test("asks nothing the first time, and when no more than one in ten judgements flip", async () => {
    const judgements = Array.from({ length: 10 }, (_, index) => judgement(`b${index}`, "beter"));
    const ask = { confirm: async () => false };
    await concept({ judgements });
    await run(ask);
    await concept({ judgements: [...judgements.slice(1), judgement("b0", "slechter")] });
    await run(ask);
    expect(statesOf()).toEqual(["gepubliceerd", "gepubliceerd", "concept"]);
    expect(verifyEditions(paths().editions).flatMap(({ fouten }) => fouten)).toEqual([]);
  });

  test("asks when more flip: no stops it and changes nothing, yes goes on", async () => {
    const judgements = Array.from({ length: 10 }, (_, index) =>
      judgement(`b${index}`, index < 3 ? "slechter" : "beter"),
    );
    await concept({ judgements });
    const asked: unknown[] = [];
    const confirm = async (flips: unknown) => {
      asked.push(flips);
      return false;
    };
    expect(await codesOf({ confirm })).toEqual(["omslag-bevestigen"]);
    expect(asked).toEqual([{ omgeslagen: 2, oordelen: 10 }]);
    expect(statesOf()).toEqual(["gepubliceerd", "gepubliceerd", "concept"]);
    expect(await run()).toMatchObject({ state: "gepubliceerd" });
  });
});

describe("freezing", () => {
  test("is refused at a moment that nobody planned", async () => {
    await concept();
    expect(await codesOf({ moment: "begroting-2028" })).toEqual(["moment-onbekend"]);
  });

  test("is refused with every reason: other date, an indicator that does not exist, a stale source", async () => {
    const stale = { code: "levering-verouderd", melding: "De nieuwste levering is oud." };
    const source = {
      id: "enquete",
      soort: "enquete",
      titel: "Peiling",
      leverancier: "Bureau",
      licentie: "CC BY 4.0",
    };
    const sources = [
      {
        ...source,
        leverdatum: "2020-01-01",
        jaren: [],
        leveringen: [],
        waarschuwingen: [stale],
        correcties: [],
        golven: [],
      },
    ];
    await concept({ sources });
    const problems = await problemsOf(() => run({ moment: "jaarstukken-2026" }));
    expect(problems.map(({ code }) => code)).toEqual([
      "moment-peildatum",
      "moment-indicator-ontbreekt",
      "moment-bron-verouderd",
    ]);
    expect(problems[1]?.melding).toContain('Bedoelde u "eenzaam"?');
  });

  test("is refused when an indicator it needs has no figure for the gemeente, unless the calendar says why", async () => {
    const { outcomes } = smallEdition();
    await concept({ outcomes: outcomes.filter(({ indicator }) => indicator !== "eenzaam") });
    const [problem] = await problemsOf(() => run(freeze));
    expect(problem?.melding).toBe("Begroting 2027 vraagt om eenzaam, maar daar is geen cijfer van.");
    await concept({ outcomes: outcomes.filter(({ indicator }) => indicator !== "subsidie") });
    expect(await run(freeze)).toMatchObject({ id: "begroting-2027", state: "vastgesteld" });
  });

  test("happens once per moment; what was wrong is mended by a new edition that says why", async () => {
    await concept();
    expect(await codesOf(freeze)).toEqual(["moment-vastgesteld"]);
    const corrects = (id: string, reden: string) => ({ ...freeze, corrects: { id, reden } });
    expect(await codesOf(corrects("begroting-2027", " "))).toEqual(["correctie-zonder-reden"]);
    expect(await codesOf(corrects("begroting", "x"))).toEqual(["correctie-van-onbekende-editie"]);
    const meta = await run(corrects("begroting-2027", "levering onvolledig"));
    expect(meta.id).toBe("begroting-2027-herstel-1");
    expect(meta.corrects).toEqual({ id: "begroting-2027", reden: "levering onvolledig" });
    expect(verifyEditions(paths().editions).flatMap(({ fouten }) => fouten)).toEqual([]);
  });

  test("is refused when the workspace changed after the refresh, or the last refresh failed", async () => {
    await concept();
    editFile(map(), "raw/rivm/bron.yml", ["titel: Gezondheid", "titel: Gezond"]);
    const again = { ...freeze, corrects: { id: "begroting-2027", reden: "x" } };
    const [stale] = await problemsOf(() => run(again));
    expect(stale?.melding).toContain("werkomgeving/raw/rivm/bron.yml is daarna veranderd");
    await concept();
    appendRun(paths().ledger, { command: "refresh", result: "mislukt", error: "een fout" } as RunRecord);
    const [failed] = await problemsOf(() => run(again));
    expect(failed?.melding).toContain("de laatste verversing is mislukt: een fout");
  });
});

test("nothing is published after an edition that was tampered with", async () => {
  await concept();
  writeFileSync(join(paths().editions, "begroting-2027", "vreemd.txt"), "");
  expect(await codesOf()).toEqual(["keten-gebroken"]);
});

test("a workspace that asks for it is published by itself, when something changed and the attack passed", async () => {
  workspace = makeSmallWorkspace();
  await concept();
  expect(await publishAutomatically(map(), null)).toBeNull();
  editFile(map(), "gemeente.yml", ["boekjaren", "publiceren: automatisch\nboekjaren"]);
  await concept({}, null);
  expect(await publishAutomatically(map(), null)).toMatchObject([{ code: "beveiliging-niet-geslaagd" }]);
  await concept();
  const first = await publishAutomatically(map(), null);
  expect(first).toMatchObject({ state: "gepubliceerd", approver: "automatisch volgens gemeente.yml" });
  await concept();
  const same = compareEditions(smallEdition(), smallEdition());
  expect(await publishAutomatically(map(), same)).toBeNull();
});
