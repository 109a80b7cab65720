import { csvFile, type Field, type GeneratedFile } from "./csv.ts";

/** Years whose books are closed. */
const CLOSED = [2021, 2022, 2023, 2024, 2025];
/** A planted difference, known in kalender.yml: grants of 2024 that were booked a year later. */
const BOOKED_LATE = { jaar: "2024", taakveld: "5.3", bedrag: 18_500 };
/** Costs of taakveld 6.1 on cost centres that are not delivered, in thousands: known in kalender.yml. */
const ELSEWHERE = { taakveld: "6.1", duizend: 2350 };
const NAMES: Record<string, string> = {
  "5.1": "Sportbeleid en activering",
  "5.3": "Cultuurpresentatie, cultuurproductie en cultuurparticipatie",
  "5.7": "Openbaar groen en (openlucht) recreatie",
  "6.1": "Samenkracht en burgerparticipatie",
};
/** What Iv3 calls a state, and the state of the budget it stands for. */
const STANDEN = { begroting: "primitief", jaarrekening: "realisatie" } as const;

type Row = Record<string, string>;

/** Rows of a generated delivery, by column. */
function rowsOf(files: readonly GeneratedFile[], prefix: string): Row[] {
  return files
    .filter(({ path }) => path.startsWith(prefix))
    .flatMap(({ text }) => {
      const [head = "", ...lines] = text.trimEnd().split("\n");
      const names = head.split(";");
      return lines.map((line) =>
        Object.fromEntries(line.split(";").map((value, index) => [names[index] ?? "", value])),
      );
    });
}

/** `€ 1.234` or `1234,50` → number; a word counts as nothing. */
function amountOf(text: string | undefined): number {
  const value = Number((text ?? "").replace("€ ", "").replaceAll(".", "").replace(",", "."));
  return Number.isNaN(value) ? 0 : value;
}

/** What the ledger says of grants: all that was granted by the taakveld it is booked on. */
export function subsidielastenFile(subsidies: readonly GeneratedFile[]): GeneratedFile {
  const grants = rowsOf(subsidies, "raw/subsidies/subsidies_");
  const rows = CLOSED.flatMap((jaar) =>
    Object.keys(NAMES).map((taakveld): Field[] => {
      const own = grants.filter((row) => row.jaar === String(jaar) && row.taakveld === taakveld);
      const late =
        String(jaar) === BOOKED_LATE.jaar && taakveld === BOOKED_LATE.taakveld ? BOOKED_LATE.bedrag : 0;
      return [jaar, taakveld, own.reduce((sum, row) => sum + grantedIn(row), 0) - late];
    }),
  );
  return csvFile("raw/geld/subsidielasten.csv", ["jaar", "taakveld", "bedrag"], rows);
}

/** Amounts of grants have a decimal comma and no thousands separator; the planted wrong row is no grant. */
function grantedIn({ verleend = "" }: Row): number {
  return Math.max(0, Number(verleend.replace(",", ".")));
}

/** Iv3 by taakveld in thousands, as the CBS has it: begroting of 2025 and 2026, jaarrekening of 2024 and 2025. */
export function iv3Files(geld: readonly GeneratedFile[]): GeneratedFile[] {
  const rows = rowsOf(geld, "raw/geld/begroting_");
  return [
    iv3File(rows, 2024, "jaarrekening"),
    iv3File(rows, 2025, "begroting"),
    iv3File(rows, 2025, "jaarrekening"),
    iv3File(rows, 2026, "begroting"),
  ];
}

function iv3File(rows: readonly Row[], jaar: number, stand: keyof typeof STANDEN): GeneratedFile {
  const own = rows.filter(
    (row) => row.begrotingsjaar === String(jaar) && row.jaar === String(jaar) && row.stand === STANDEN[stand],
  );
  const sum = (taakveld: string, soort: string) =>
    own
      .filter((row) => row.taakveld === taakveld && row.soort === soort)
      .reduce((total, row) => total + amountOf(row.bedrag), 0);
  const lines = Object.entries(NAMES).map(([taakveld, naam]): Field[] => {
    const elsewhere = taakveld === ELSEWHERE.taakveld ? ELSEWHERE.duizend : 0;
    return [
      `${taakveld} ${naam}`,
      Math.round(sum(taakveld, "baten") / 1000),
      Math.round(sum(taakveld, "lasten") / 1000) + elsewhere,
    ];
  });
  return csvFile(`raw/geld/iv3_${jaar}_${stand}.csv`, ["Taakveld", "Baten", "Lasten"], lines);
}
