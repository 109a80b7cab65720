import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { buildSite } from "../dashboard/build-site.ts";
import { makeSmallWorkspace } from "../pipeline/jobs/fixtures/small-workspace.ts";
import { smallWorkspace } from "../pipeline/jobs/fixtures/small-workspace-files.ts";
import { refresh } from "../pipeline/jobs/refresh.ts";
import { temporaryFolder } from "../pipeline/sources/fixtures/temporary-folder.ts";

const gemeente = `naam: Duinstede
code: GM9997
fictief: true
licentie: CC BY 4.0
contact: beleidsanalist
peildatum: 2026-10-01
stadsdelen:
  - { id: strand, naam: Strand, afkorting: S }
  - { id: polder, naam: Polder, afkorting: P }
boekjaren: { van: 2024, tot: 2026 }
`;

const gebieden = `buurtcode;buurtnaam;stadsdeel;wijkcode;wijknaam;geldig_vanaf;geldig_tot;notitie;bron
BU99970001;Boulevard;strand;WK999700;Wijk 0;2020-01-01;;;proef
BU99970002;Vuurtoren;strand;WK999700;Wijk 0;2020-01-01;;;proef
BU99970003;Molen;polder;WK999701;Wijk 1;2020-01-01;;;proef
BU99970004;Sluis;strand;WK999701;Wijk 1;2020-01-01;2025-01-01;;proef
BU99970004;Sluis;polder;WK999701;Wijk 1;2025-01-01;;Hoorde tot 2025 bij Strand;proef
BU99970005;Gemaal;polder;WK999701;Wijk 1;2020-01-01;;;proef
`;

/** The verandertheorie of the small workspace with one deelambitie and another headline. */
const theorie = (() => {
  const read = parse(smallWorkspace["indicators/verandertheorie.yml"]);
  const [first] = read.deelambities;
  return stringify({ ...read, deelambities: [{ ...first, hoofdindicator: "initiatieven-aan-zee" }] });
})();

/** An indicator of its own. */
const initiatieven = `/*---
titel: Initiatieven aan zee
stap: prestatie
element: initiatieven
maat: aantal
bron-soort: register
eenheid: aantal
richting: omhoog
telt: zaken
telling: onafhankelijk
relevant-verschil: 2
definitie: >
  Aantal initiatieven dat in het jaar begon.
wat-dit-niet-zegt: >
  Niet hoeveel mensen meededen.
voorbeeld:
  gegeven:
    initiatieven:
      - { initiatief_id: a, jaar: 2024, buurt: BU99970001 }
  verwacht: { gemeente-2024: 1, strand-2024: 1 }
---*/
select initiatief_id as eenheid_id, buurt as gebied, jaar
from staging.initiatieven
`;

const register = ["BU99970001", "BU99970002", "BU99970004", "BU99970005"].flatMap((buurt, index) =>
  [2024, 2025].map((jaar) => `${buurt}-${jaar};${jaar};${buurt};samen-zijn;01-0${index + 1}-${jaar};ja`),
);

test("another gemeente of two stadsdelen and five buurten goes from deliveries to a site by configuration only", async () => {
  const workspace = makeSmallWorkspace({
    "gemeente.yml": gemeente,
    "doelen.yml":
      "initiatieven-aan-zee: { nulmeting: 2024, streefwaarde: { waarde: 8, jaar: 2030 }, eigenaar: adviseur }\n",
    "reference/gebieden.csv": gebieden,
    "indicators/samen-zijn/eenzaam.sql": null,
    "indicators/samen-zijn/initiatieven.sql": null,
    "indicators/samen-zijn/maatjes.sql": null,
    "indicators/samen-zijn/eenzaam-rivm.sql": null,
    "indicators/samen-zijn/initiatieven-aan-zee.sql": initiatieven,
    "indicators/verandertheorie.yml": theorie,
    "indicators/samen-doen/deelambitie.md": null,
    "indicators/samen-doen/meedoen.sql": null,
    "raw/enquete/bron.yml": null,
    "raw/enquete/peiling_2022.csv": null,
    "raw/enquete/peiling_2026.csv": null,
    "raw/rivm/bron.yml": null,
    "raw/rivm/cijfers.csv": null,
    "raw/participatie/bron.yml":
      "soort: participatie\ntitel: Initiatieven\nleverancier: Wijkteam\nlicentie: CC BY 4.0\nprivacy: geen\nleverdatum: 2026-01-31\nbestanden: { initiatieven: initiatieven.csv }\n",
    "raw/participatie/initiatieven.csv": `${["initiatief_id;jaar;buurt;deelambitie;startdatum;actief_na_jaar", ...register].join("\n")}\n`,
    "raw/participatie/maatjes.csv": null,
  });
  const { edition, folder } = await refresh({ workspace });
  const own = edition.outcomes.filter(({ indicator }) => indicator === "initiatieven-aan-zee");
  // Sluis moved to Polder in 2025: its count of 2024 moves along.
  expect(own.map(({ gebied, jaar, waarde }) => [gebied, jaar, waarde])).toEqual([
    ["GM9997", 2024, 4],
    ["GM9997", 2025, 4],
    ["polder", 2024, 2],
    ["polder", 2025, 2],
    ["strand", 2024, 2],
    ["strand", 2025, 2],
  ]);
  const outDir = join(temporaryFolder(), "site");
  await buildSite({ editionDir: folder, outDir });
  const read = (path: string) => readFileSync(join(outDir, path, "index.html"), "utf8");
  expect(readdirSync(join(outDir, "stadsdelen")).filter((name) => !name.includes("."))).toEqual([
    "polder",
    "strand",
  ]);
  expect(read("stadsdelen/polder")).toContain("Hoorde tot 2025 bij Strand");
  // Without a map of its own there is none: the comparison lists the same figures.
  const page = read("indicatoren/initiatieven-aan-zee");
  expect(page).not.toContain('class="kaart');
  expect(page).toMatch(
    /data-gebied="polder".*data-gebied="strand"|data-gebied="strand".*data-gebied="polder"/,
  );
  for (const page of ["", "stadsdelen", "stadsdelen/strand", "indicatoren/initiatieven-aan-zee"]) {
    expect(read(page), page).toContain("Duinstede");
    expect(read(page), page).not.toContain("Maastricht");
  }
});
