import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Edition, PublishedIndicator } from "../pipeline/domain/edition.ts";
import { buildSite } from "./build-site.ts";
import { fixtureEdition } from "./fixtures/edition.ts";
import { type OpenSite, openSite } from "./fixtures/open-site.ts";
import { element } from "./fixtures/verandertheorie.ts";
import { writeEdition } from "./fixtures/write-edition.ts";

const root = mkdtempSync(join(tmpdir(), "vragen-"));
let site: OpenSite;
let page: Page;
let troubles: string[] = [];
let start = "";

/** More than anybody would press; a link that is not reached by then is not there. */
const MOST_TABS = 150;

/** The small edition, with what two of the questions are about: care, and how many challenges there were. */
function editionForQuestions(): Edition {
  const edition = fixtureEdition();
  const zorg = "mantelzorg-en-maatjes";
  const own = (id: string) => edition.indicators.find((row) => row.id === id) as PublishedIndicator;
  const figures = (from: string, to: { indicator: string; deelambitie: string }) =>
    edition.outcomes
      .filter(({ indicator, gebied }) => indicator === from && gebied === "GM0935")
      .map((row) => ({ ...row, ...to }));
  const theorie = edition.verandertheorie;
  return {
    ...edition,
    verandertheorie: {
      ...theorie,
      deelambities: [
        ...theorie.deelambities,
        {
          ...{ id: zorg, titel: "Mantelzorg en maatjes", uitkomst: "Wie zorgt, staat er niet alleen voor" },
          ...{ hoofdindicator: "zwaar-belast", elementen: [element("lucht", "effect", "Minder last")] },
          verbanden: [],
        },
      ],
    },
    indicators: [
      ...edition.indicators,
      {
        ...{ ...own("vrijwilligerswerk"), id: "zwaar-belast", deelambitie: zorg, element: "lucht" },
        ...{ titel: "Mantelzorgers die zwaar belast zijn", richting: "omlaag", ookBij: [] },
      },
      {
        ...{ ...own("initiatieven"), id: "uitdagingen", titel: "Ingediende uitdagingen" },
        tabellen: ["uitdagingen"],
      },
    ],
    outcomes: [
      ...edition.outcomes,
      ...figures("vrijwilligerswerk", { indicator: "zwaar-belast", deelambitie: zorg }),
      ...figures("initiatieven", { indicator: "uitdagingen", deelambitie: "initiatief-en-inzet" }),
    ],
    judgements: edition.judgements.flatMap((row) =>
      row.indicator === "vrijwilligerswerk"
        ? [
            row,
            {
              ...{ ...row, indicator: "zwaar-belast", deelambitie: zorg, ontwikkeling: "beter" as const },
              zin: "In Maastricht was 31% van de mantelzorgers in 2026 zwaar belast, tegen 36% in 2022.",
            },
          ]
        : [row],
    ),
  };
}

beforeAll(async () => {
  writeEdition(join(root, "edition"), editionForQuestions());
  await buildSite({ editionDir: join(root, "edition"), outDir: join(root, "site") });
  site = await openSite(join(root, "site"));
  const context = await site.browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 900 },
  });
  ({ page, troubles } = await site.open(context, "/"));
  start = page.url();
});

afterAll(async () => {
  await site?.close();
  rmSync(root, { recursive: true, force: true });
});

/** A question of the council (domain §9), the links from the start page (at most two), and what the answer says. */
const questions: [string, string[], RegExp[]][] = [
  [
    "gaat het de goede kant op met ontmoeten, of is het te vroeg",
    ["Ontmoeten"],
    [
      /voelde 46% van de inwoners zich in 2026 eenzaam\. Het verschil met 2022 \(46%\) kan toeval zijn/,
      /streefwaarde: te vroeg om te zeggen/,
    ],
  ],
  [
    "mijn stadsdeel tegen de stad, met marge",
    ["Stadsdelen", "West"],
    [/Inwoners die zich eenzaam voelen ?2026, lager is gunstiger ?42% 38–46, rest: 46% ?gunstiger/],
  ],
  [
    "subsidie per inwoner per stadsdeel naast de behoefte",
    ["Subsidies en geld"],
    [/Noord-West ?\+1,2 ?\+0,9 tot \+1,5 ?€\s96/, /Noord ?niet getoond: te weinig antwoorden/],
  ],
  [
    "de fase van het traject in Zuid en de evaluatie",
    ["Participatie"],
    [
      /1 ontwerp ?voorstel met budget ?15 november 2025 ?1 december 2025 ?klaar/,
      /Evaluatie naar de raad ?1 maart 2027 ?– ?gepland/,
    ],
  ],
  [
    "wat deden we met wat inwoners zeiden",
    ["Participatie"],
    [
      /Van 3 openbare knelpunten uit 2025 is dit de stand: 1 kan niet, 1 nog zonder stap en 1 opgelost/,
      /Het plein is slecht verlicht\. ?Vereniging Noabers ?opgelost, 1 juni 2025 \(gebiedsteam\)/,
    ],
  ],
  [
    "open toezeggingen en vragen",
    ["Raad: besluiten, vragen en toezeggingen"],
    [/stonden er 1 raadsvraag en 2 toezeggingen open/],
  ],
  [
    "uitdagingen: ingediend, toegekend, afgewezen en waarom",
    ["Participatie", "Initiatieven, uitdaagrecht en buurtnetwerken"],
    [
      /Ingediende uitdagingen ?registratie ?101 ?2025, tussen 87 en 115/,
      /Van 4 openbare uitdagingen uit 2025 is dit de uitkomst: 1 afgewezen, 1 in behandeling, 1 ingetrokken en 1 toegekend\. Waarom afgewezen: 1 te duur/,
    ],
  ],
  [
    "buurten zonder netwerk of ontmoetingsplek",
    ["Participatie", "Initiatieven, uitdaagrecht en buurtnetwerken"],
    [
      /een actief buurtnetwerk\. 1 buurt had er geen/,
      /een ontmoetingsplek\. 43 buurten hadden er geen/,
      /Centrum ?Jekerkwartier ?Binnenstad/,
    ],
  ],
  [
    "zwaar belaste mantelzorgers, en hoe oud het cijfer is",
    ["Mantelzorg en maatjes"],
    [
      /was 31% van de mantelzorgers in 2026 zwaar belast, tegen 36% in 2022/,
      /Marge \(95%\) ?29% tot 33%/,
      /Bron: Buurtpeiling, geleverd op 15 juni 2026/,
    ],
  ],
  [
    "toezeggingen die niet op tijd zijn nagekomen",
    ["Raad: besluiten, vragen en toezeggingen"],
    [/Van 1 was de termijn voorbij/, /Eerder: een brief ?open, termijn voorbij ?1 januari 2025 ?1 juni 2025/],
  ],
];

/** What a screen reader says of the link that has the focus; empty when it is no link. */
const nameOfFocus = "document.activeElement.matches('a') ? document.activeElement.textContent.trim() : ''";

/** Presses Tab until the link with this text has the focus, as somebody without a mouse does, and then Enter. */
async function follow(name: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press("Tab");
    if (!((await page.evaluate(nameOfFocus)) as string).startsWith(name)) continue;
    const from = page.url();
    await page.keyboard.press("Enter");
    await page.waitForURL((address) => address.href !== from);
    return;
  }
  throw new Error(`no link in ${MOST_TABS} tabs: ${name}`);
}

/** The words of a page, by the links that lead to it: some questions have their answer on the same page. */
const read = new Map<string, string>();

async function wordsBehind(links: readonly string[]): Promise<string> {
  const known = read.get(links.join(" > "));
  if (known !== undefined) return known;
  await page.goto(start);
  for (const name of links) await follow(name);
  const words = ((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
  read.set(links.join(" > "), words);
  return words;
}

test("there are ten questions, each at most two activations from the start page", () => {
  expect(questions).toHaveLength(10);
  expect(questions.map(([, links]) => links.length).filter((steps) => steps > 2)).toEqual([]);
});

test.each(questions)(
  "with the keyboard only, without JavaScript: %s",
  async (_, links, answers) => {
    const words = await wordsBehind(links);
    for (const answer of answers) expect(words).toMatch(answer);
    expect(troubles).toEqual([]);
  },
  30_000,
);
