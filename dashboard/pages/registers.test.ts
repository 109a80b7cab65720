import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import type { PageView } from "../components/page-view.ts";
import { fixtureEdition } from "../fixtures/edition.ts";
import { type EditionIndex, indexEdition } from "../select/edition-index.ts";
import { geldPage } from "./geld.tsx";
import { initiatievenPage } from "./initiatieven.tsx";
import { participatiePage } from "./participatie.tsx";
import { programmaPage } from "./programma.tsx";
import { raadPage } from "./raad.tsx";
import { stadsdeelPage } from "./stadsdeel.tsx";
import { subsidiesPage } from "./subsidies.tsx";

const index = indexEdition(fixtureEdition());
const empty = indexEdition({ ...fixtureEdition(), registers: [] });

const html = (page: (index: EditionIndex) => PageView, of = index) => renderToString(page(of).content);
const plain = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("an edition without registers", () => {
  test.each([
    ["participatie", participatiePage, "Er zijn nog geen trajecten geleverd."],
    ["initiatieven", initiatievenPage, "Er is nog niet bekend welke buurten een netwerk hebben."],
    ["subsidies", subsidiesPage, "Er zijn nog geen subsidies geleverd."],
    ["raad", raadPage, "Er zijn nog geen toezeggingen geleverd."],
    ["geld", geldPage, "Er is nog geen begroting geleverd."],
  ] as const)("says on the page %s that nothing was delivered", (_, page, words) => {
    expect(html(page, empty)).toContain(words);
  });
});

describe("the page about the council", () => {
  const page = html(raadPage);

  test("says how much is open on the day of the edition, and of how much the term has passed", () => {
    expect(page).toContain("Op 1 oktober 2026 stonden er 1 raadsvraag en 2 toezeggingen open.");
    expect(page).toContain("Van 1 was de termijn voorbij.");
  });

  test("draws, in both widths, how far what is open has run over its term", () => {
    expect(page.match(/class="uitloop"/g)).toHaveLength(2);
    expect(page).toContain("Omlijnd: de tijd sinds de termijn.");
  });

  test("puts what is open first, by term", () => {
    const section = page.slice(page.indexOf('id="toezeggingen"'));
    const places = ["Eerder: een brief", "Later: de evaluatie komt", "Gedaan: een gesprek"].map((words) =>
      section.indexOf(words),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(plain(section)).toContain("open, termijn voorbij");
  });

  test("says of what was done too late by how many days, the latest first, and how many there are", () => {
    const late = fixtureEdition();
    late.registers = structuredClone(late.registers);
    const register = late.registers.find(({ tabel }) => tabel === "toezeggingen");
    const done = [
      ["Op tijd", "2025-03-31", "2025-03-31"],
      ["Iets later", "2025-03-31", "2025-04-01"],
      // February has 28 days in 2025: 1 February to 3 March is 30 days.
      ["Veel later", "2025-02-01", "2025-03-03"],
    ] as const;
    for (const [toezegging, termijn, nagekomen] of done) {
      register?.rijen.push({ ...register.rijen[2], toezegging, termijn, nagekomen });
    }
    const section = plain(html(raadPage, indexEdition(late))).replace(/.*Toezeggingen: open/, "");
    expect(section).toContain(
      "2 van de 3 nagekomen toezeggingen kwamen te laat, 1 tot 30 dagen. Van 1 is de termijn niet bekend.",
    );
    expect(section).toMatch(
      /Veel later nagekomen, 30 dagen te laat .*Iets later nagekomen, 1 dag te laat .*Op tijd nagekomen /,
    );
    expect(section).not.toContain("Op tijd nagekomen,");
  });

  test("says of a mijlpaal how much later than planned it came: a term it is not", () => {
    const late = fixtureEdition();
    late.registers = structuredClone(late.registers);
    const register = late.registers.find(({ tabel }) => tabel === "mijlpalen");
    const dates = { gepland: "2026-02-27", werkelijk: "2026-03-02", status: "gehaald" };
    register?.rijen.push({ ...register.rijen[0], ...dates });
    expect(plain(html(raadPage, indexEdition(late)))).toContain("gehaald, 3 dagen later dan gepland");
  });

  test("says that the source does not say, where it does not", () => {
    expect(plain(page)).toContain("Kader sociale basis onbekend in bron 1 april 2025 –");
  });

  test("makes no link of a reference that is not a web address", () => {
    const hostile = fixtureEdition();
    hostile.registers = structuredClone(hostile.registers);
    const besluiten = hostile.registers.find(({ tabel }) => tabel === "besluiten");
    for (const row of besluiten?.rijen ?? []) row.verwijzing = "javascript:alert(1)";
    const markup = html(raadPage, indexEdition(hostile));
    expect(markup).not.toContain('href="javascript');
    expect(markup).toContain("javascript:alert(1)");
  });
});

describe("the page about money", () => {
  const text = plain(html(geldPage));

  test("says PM and not yet known in words, never as nought", () => {
    expect(text).toContain("Taakveld 5.3 PM € 10.000 nog niet bekend niet te bepalen");
    expect(text).not.toContain("€ 0");
  });

  test("has the difference of what was spent and what was budgeted after amendment", () => {
    expect(text).toContain(
      "6.1 Samenkracht en burgerparticipatie € 100.000 € 120.000 € 90.000 € 30.000 minder",
    );
  });

  test("has by deelambitie only the part that is attributed to it", () => {
    expect(text).toContain("Ontmoeten € 50.000 € 60.000 € 45.000 € 15.000 minder");
  });
});

describe("the page about participation", () => {
  const page = html(participatiePage);
  const text = plain(page);

  test("says how many processes run, and gives PM as the budget of one", () => {
    expect(text).toContain("Er loopt 1 traject. 1 traject is afgerond.");
    expect(text).toContain("Budget PM");
  });

  test("tells what is done from what has yet to begin", () => {
    const trajecten = [
      { begin: "2024-01-15", einde: "2025-09-30" },
      { begin: "2026-12-01", einde: null },
      { begin: "2027-01-01", einde: "2027-06-01" },
    ];
    const edition = fixtureEdition();
    const registers = edition.registers.map((register) =>
      register.tabel === "trajecten" ? { ...register, rijen: trajecten } : register,
    );
    const page = plain(html(participatiePage, indexEdition({ ...edition, registers })));
    expect(page).toContain(
      "Er loopt nu geen traject. 1 traject is afgerond. 2 trajecten zijn nog niet begonnen.",
    );
  });

  test("gives the median of the days to feedback: of 10 and 30 days that is 20", () => {
    expect(text).toContain("2 van 3 bijeenkomsten; de helft binnen 20 dagen");
  });

  test("links a principle to its evidence, and says when there is none", () => {
    expect(page).toContain('<a rel="external" href="https://raad.example/verslag">raad.example</a>');
    expect(text).toContain("meerjarig nee niet opgegeven");
  });
});

describe("how sure a page about a register is", () => {
  test("has no margin where no figure has one", () => {
    const text = plain(html(participatiePage));
    expect(text).toContain("Er is geen steekproef en dus geen marge.");
    expect(text).not.toContain("ergens anders tussen die grenzen");
  });

  test("says what the bounds of a count are where a figure has them", () => {
    const edition = fixtureEdition();
    const indicators = edition.indicators.map((one) =>
      one.id === "eenzaamheid" ? { ...one, tabellen: ["knelpunten"] } : one,
    );
    const text = plain(html(participatiePage, indexEdition({ ...edition, indicators })));
    expect(text).toContain("dan is dat geen marge van een steekproef: alles is geteld.");
    expect(text).not.toContain("dus geen marge");
  });
});

describe("cases that may be seen by everyone", () => {
  const text = plain(html(participatiePage));

  test("say what residents named and what was done, the newest step last and where it went", () => {
    expect(text).toContain(
      "Van 3 openbare knelpunten uit 2025 is dit de stand: 1 kan niet, 1 nog zonder stap en 1 opgelost.",
    );
    expect(text).toMatch(/slecht verlicht\. Vereniging Noabers opgelost, 1 juni 2025 \(gebiedsteam\)/);
  });

  test("are told with the first and last year they are from", () => {
    const edition = fixtureEdition();
    const registers = structuredClone(edition.registers);
    const rows = registers.find(({ tabel }) => tabel === "knelpunten")?.rijen ?? [];
    for (const [at, datum] of ["2024-12-31", null, "2026-01-01"].entries()) {
      rows[at] = { ...rows[at], datum };
    }
    const page = plain(html(participatiePage, indexEdition({ ...edition, registers })));
    expect(page).toContain("Van 3 openbare knelpunten uit 2024 tot en met 2026 is dit de stand:");
    expect(page).toContain("3 openbare knelpunten uit 2024 tot en met 2026 Knelpunt");
  });

  test("say of challenges what became of them and why", () => {
    const page = plain(html(initiatievenPage));
    expect(page).toContain(
      "Van 4 openbare uitdagingen uit 2025 is dit de uitkomst: 1 afgewezen, 1 in behandeling, 1 ingetrokken en 1 toegekend. Waarom afgewezen: 1 te duur.",
    );
    expect(page).toMatch(
      /plek U-2 zelf\. Werkgroep Groen afgewezen te duur Noord 10 februari 2025 1 april 2025/,
    );
    expect(page).toMatch(/plek U-3 zelf\. Werkgroep Groen in behandeling Noord 10 december 2025 nog niet/);
    expect(page).toMatch(
      /plek U-4 zelf\. Werkgroep Groen ingetrokken door de indiener Noord 5 januari 2025 –/,
    );
    expect(page).toContain("Elke week koffie.");
  });

  test("stand on the page of their stadsdeel, with the verhalen told there, and on no other", () => {
    const pageOf = (id: string) => {
      const stadsdeel = index.stadsdelen.find((gebied) => gebied.id === id);
      if (!stadsdeel) throw new Error(`unknown stadsdeel: ${id}`);
      return plain(html((of) => stadsdeelPage(of, stadsdeel)));
    };
    expect(pageOf("noord")).toContain(
      "Van 2 openbare knelpunten uit 2025 is dit de stand: 1 nog zonder stap en 1 opgelost.",
    );
    expect(pageOf("noord")).toContain("Waarom afgewezen: 1 te duur.");
    expect(pageOf("noord")).not.toContain("De zaal is in het weekend dicht.");
    expect(pageOf("west")).toContain("Door de wandelgroep kom ik weer elke week buiten.");
    expect(pageOf("west")).toContain("Uit dit stadsdeel is er nog geen uitdaging die openbaar mag.");
  });
});

test("the newest year decides which buurten have no network", () => {
  expect(html(initiatievenPage)).toContain(
    "In 2025 had 1 van de 2 buurten een actief buurtnetwerk. 1 buurt had er geen.",
  );
});

test("a buurt has a place to meet when the newest year has one of that kind", () => {
  const page = html(initiatievenPage);
  expect(page).toContain("In 2025 had 1 van de 44 buurten een ontmoetingsplek. 43 buurten hadden er geen.");
  expect(plain(page)).toMatch(/Centrum [^.]*Binnenstad/);
});

describe("the page about subsidies", () => {
  const text = plain(html(subsidiesPage));

  test("sums by scheme, and says when a scheme has no ceiling", () => {
    expect(text).toContain(
      "In 2025 is € 1.600 subsidie verleend aan organisaties. Daarvan is € 500 vastgesteld.",
    );
    expect(text).toContain("Ontmoeten 2 € 1.600 € 800 € 500 n.v.t.");
  });

  test("counts of a grant only the share of the deelambitie: a quarter of 1,000 and all of 600", () => {
    expect(text).toContain("Ontmoeten 2 € 850 € 200 € 500");
    expect(text).toContain("Cultuur 1 € 750 € 600 nog niets");
  });

  test("names the grant that is past its term, and not the one that is settled", () => {
    expect(text).toContain("Op 1 oktober 2026 was 1 subsidie nog niet vastgesteld");
    expect(text).toContain("Stichting Een Ontmoeten 2025 € 1.000 1 juli 2026");
    expect(text).not.toContain("Stichting Twee Ontmoeten 2025");
  });

  test("lists organisations in alphabetical order", () => {
    expect(text).toMatch(/Organisaties met subsidie.*Stichting Een.*Stichting Twee/);
  });
});

describe("the page of a national programme", () => {
  test("counts what carries the tag", () => {
    const text = plain(renderToString(programmaPage(index, "GALA").content));
    expect(text).toContain("Aan GALA zijn 0 stappen van de verandertheorie en 1 indicator verbonden.");
  });

  test("says so when nothing does", () => {
    const text = plain(renderToString(programmaPage(index, "IZA").content));
    expect(text).toContain("Nog niets in de sociale basis is aan IZA verbonden.");
  });
});
