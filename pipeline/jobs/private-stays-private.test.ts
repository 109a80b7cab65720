import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "../../dashboard/build-site.ts";
import { workspacePaths } from "../sources/workspace.ts";
import { makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { smallWorkspace } from "./fixtures/small-workspace-files.ts";
import { refresh } from "./refresh.ts";

const NAME = "Willemijn van Voorbeeld";
const EMAIL = "willemijn@voorbeeld.example";
const common = "leverancier: Team\nlicentie: CC BY 4.0\nprivacy: verzonnen\nleverdatum: 2026-01-31\n";

/** A wave in which the numbers of respondents look like nothing else. */
const wave = (jaar: 2022 | 2026) =>
  smallWorkspace[`raw/enquete/peiling_${jaar}.csv`].replaceAll(/^(noord|zuid)-(\d+);/gm, "resp7f-$1-$2;");

/** A workspace with everything that must stay inside: respondents, a natural person, an e-mail, what people wrote. */
const files = {
  "raw/enquete/peiling_2022.csv": wave(2022),
  "raw/enquete/peiling_2026.csv": wave(2026),
  "raw/subsidies/bron.yml": `soort: subsidies\ntitel: Subsidies\n${common}nodig: [contact]\nbestanden: { subsidies: subsidies.csv, subsidie_verdeling: verdeling.csv, regelingen: regelingen.csv }\n`,
  "raw/subsidies/subsidies.csv": `subsidie_id;jaar;organisatie_id;organisatie;rechtsvorm;regeling;status;aanvraagdatum;aangevraagd;verleend;bevoorschot;vastgesteld;teruggevorderd;contact
subsidie-0001;2025;O1;Stichting De Brug;organisatie;Buurt;verleend;01-02-2025;1000,00;900,00;;;;${EMAIL}
subsidie-0002;2025;O2;${NAME};natuurlijk persoon;Buurt;verleend;01-02-2025;543,21;432,10;;;;${EMAIL}
`,
  "raw/subsidies/verdeling.csv":
    "subsidie_id;deelambitie;gebied;aandeel\nS1;samen-zijn;BU99990001;1\nS2;samen-doen;BU99990003;1\n",
  "raw/subsidies/regelingen.csv": "regeling;jaar;plafond\nBuurt;2025;10000,00\n",
  "raw/trajecten/bron.yml": `soort: participatie\ntitel: Trajecten\n${common}bestanden: { knelpunten: knelpunten.csv }\n`,
  "raw/trajecten/knelpunten.csv": `knelpunt_id;datum;gebied;deelambitie;herkomst;knelpunt;akkoord;openbaar;indiener_soort;indiener;samenvatting_openbaar
K1;01-03-2025;BU99990001;samen-zijn;melding;De lantaarn voor mijn huis is stuk.;nee;ja;bewonersgroep;Groep De Linde;De straat is donker.
K2;02-03-2025;BU99990001;samen-zijn;melding;Mijn buurman klaagt.;nee;nee;bewonersgroep;Groep Zonder Ja;Dit mag nog niet.
K3;03-03-2025;BU99990001;samen-zijn;melding;Ik woon alleen.;nee;ja;persoon;${NAME};Iemand woont alleen.
`,
};

let map = "";
beforeAll(async () => {
  map = makeSmallWorkspace(files);
  await refresh({ workspace: map });
  const { editions, conceptSite } = workspacePaths(map);
  await buildSite({ editionDir: join(editions, "concept"), outDir: conceptSite });
}, 120_000);

/** Every file of the public part and of the site, by path. */
function publicFiles(): Map<string, Buffer> {
  const { editions, conceptSite } = workspacePaths(map);
  const found = [join(editions, "concept", "public"), conceptSite].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  return new Map(found.map((path) => [path, readFileSync(path)]));
}

/** Files in which one of these texts stands. */
function filesWith(texts: readonly string[]): string[] {
  return [...publicFiles()].flatMap(([path, bytes]) =>
    texts.filter((text) => bytes.includes(text)).map((text) => `${text} in ${path}`),
  );
}

describe("nothing of what is public", () => {
  test("has the number of a respondent", () => {
    const rows = parse(wave(2026), { columns: true, delimiter: ";" }) as { respondent: string }[];
    const ids = rows.map(({ respondent }) => respondent);
    expect(ids[0]).toBe("resp7f-noord-0");
    expect(ids).toHaveLength(80);
    expect(filesWith(ids)).toEqual([]);
  });

  test("has the number of a match between people", () => {
    expect(filesWith(["m2024-BU99990001-0", "m2025-BU99990002-11"])).toEqual([]);
  });

  test("has an e-mail address, the name of a natural person, or a row about one", () => {
    expect(
      filesWith([EMAIL, NAME, "Willemijn", "subsidie-0002;", '"subsidie-0002"', "subsidie-0002,", "543.21"]),
    ).toEqual([]);
  });

  test("has what a person wrote, or a case of a person or without a yes", () => {
    const silent = ["lantaarn voor mijn huis", "Mijn buurman", "Ik woon alleen"];
    expect(filesWith([...silent, "Groep Zonder Ja", "Dit mag nog niet", "Iemand woont alleen"])).toEqual([]);
  });

  test("is searched in vain: what may be known of an organisation is found", () => {
    expect(filesWith(["Stichting De Brug"]).length).toBeGreaterThan(1);
    expect(filesWith(["De straat is donker."]).length).toBeGreaterThan(2);
    expect(publicFiles().size).toBeGreaterThan(60);
  });
});
