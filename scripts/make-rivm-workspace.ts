import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const DELIVERY = /^50090NED_.*_GM0935\.csv$/;

const gemeente = `# Werkomgeving met alleen de echte cijfers van het RIVM; andere bronnen ontbreken.
naam: Maastricht
code: GM0935
fictief: false
licentie: CC BY 4.0
contact: beleidsanalist sociale basis
peildatum: 2022-12-31
stadsdelen:
  - { id: centrum, naam: Centrum, afkorting: C }
  - { id: west, naam: West, afkorting: W }
  - { id: noord-west, naam: Noord-West, afkorting: NW }
  - { id: zuid-west, naam: Zuid-West, afkorting: ZW }
  - { id: noord, naam: Noord, afkorting: N }
  - { id: oost, naam: Oost, afkorting: O }
  - { id: zuid, naam: Zuid, afkorting: Z }
boekjaren: { van: 2020, tot: 2022 }
publiceren: handmatig
`;

const bron = `soort: statline-v3
titel: Gezondheid per wijk en buurt; 2012/2016/2020 (indeling 2020), StatLine 50090NED
leverancier: RIVM, GGD'en en CBS (Gezondheidsmonitor Volwassenen en Ouderen, modelschattingen)
licentie: CC BY 4.0
privacy: Modelschattingen per gebied, geen persoonsgegevens.
leverdatum: 2022-06-17
toegestane-uitval: 0
jaren: [2012, 2016, 2020]
bestanden:
  statistiek: 50090NED_*_GM0935.csv
formaat: { scheidingsteken: ";", decimaalteken: ".", codering: utf-8 }
gebied-kolom: WijkenEnBuurten
periode-kolom: Perioden
dimensies:
  Leeftijd: { "20300": 18+, "53115": 18-65, "80200": 65+ }
`;

/** Where the RIVM files are, and where the workspace comes. */
export interface RivmWorkspace {
  from: string;
  to: string;
}

/**
 * Makes a workspace of the real RIVM files: configuration, empty doelen and copies of the CSV files of
 * Maastricht. Returns the names of the files copied. Throws with a Dutch message when there are none.
 */
export function makeRivmWorkspace({ from, to }: RivmWorkspace): string[] {
  const names = findDeliveries(from);
  const raw = join(to, "raw", "rivm");
  mkdirSync(raw, { recursive: true });
  writeFileSync(join(to, "gemeente.yml"), gemeente);
  writeFileSync(join(to, "doelen.yml"), "{}\n");
  writeFileSync(join(raw, "bron.yml"), bron);
  for (const name of names) copyFileSync(join(from, name), join(raw, name));
  return names;
}

function findDeliveries(from: string): string[] {
  if (!existsSync(from)) {
    throw new Error(
      `De map ${from} bestaat niet. Noem met --from de map met de bestanden 50090NED_…_GM0935.csv van het RIVM.`,
    );
  }
  const names = readdirSync(from)
    .filter((name) => DELIVERY.test(name))
    .sort();
  if (names.length === 0) {
    throw new Error(
      `In ${from} staat geen bestand 50090NED_…_GM0935.csv. Noem met --from de map met de bestanden van het RIVM.`,
    );
  }
  return names;
}

function optionOf(name: string): string | null {
  const index = process.argv.indexOf(name);
  return index < 0 ? null : (process.argv[index + 1] ?? null);
}

function main(): void {
  const [from, to] = [optionOf("--from"), optionOf("--to")];
  if (!from || !to) {
    console.error("Gebruik: npm run make:rivm -- --from MAP_MET_RIVM_BESTANDEN --to NIEUWE_WERKOMGEVING");
    process.exitCode = 1;
    return;
  }
  try {
    const names = makeRivmWorkspace({ from: resolve(from), to: resolve(to) });
    console.log(`${names.length} bestanden van het RIVM in ${resolve(to)}.`);
    console.log(`Verder: npm run refresh -- --workspace ${to}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
