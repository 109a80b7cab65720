import { csvFile, dutchDate, type Field, type GeneratedFile } from "./csv.ts";
import { deelambities, inWords } from "./deelambities.ts";
import { earlierMijlpalen, earlierToezeggingen } from "./meer-raad.ts";
import { at, createRandom } from "./random.ts";

const number = (prefix: string, index: number) => `${prefix}-${String(index + 1).padStart(3, "0")}`;

/** Deliveries about the council: decisions, questions, promises and milestones; no names of persons. */
export function raadFiles(): GeneratedFile[] {
  return [besluitenFile(), raadsvragenFile(), toezeggingenFile(), mijlpalenFile()];
}

function besluitenFile(): GeneratedFile {
  const random = createRandom("raad/besluiten");
  const rows = Array.from({ length: 10 }, (_, index): Field[] => {
    const [jaar, dag] = [2025 + (index > 6 ? 1 : 0), random.integer(20, 340)];
    const status = index === 9 ? "onbekend in bron" : index === 8 ? "voorgesteld" : "genomen";
    return [
      number("B", index),
      `Voorbeeldbesluit ${index + 1} over de sociale basis (fictief)`,
      index % 3 === 0 ? "raad" : "college",
      dutchDate(jaar, dag),
      status === "genomen" ? dutchDate(jaar, dag + random.integer(0, 21)) : null,
      status,
      index % 2 === 0 ? at(deelambities, index % 8) : null,
      `voorbeeld/besluit-${index + 1}`,
    ];
  });
  const header = [
    "besluit_id",
    "titel",
    "orgaan",
    "gepland",
    "genomen",
    "status",
    "deelambitie",
    "verwijzing",
  ];
  return csvFile("raw/raad/besluiten.csv", header, rows);
}

function raadsvragenFile(): GeneratedFile {
  const random = createRandom("raad/vragen");
  const rows = Array.from({ length: 14 }, (_, index): Field[] => {
    const [jaar, dag] = [2025 + (index > 8 ? 1 : 0), random.integer(5, 250)];
    const open = index > 11;
    return [
      number("V", index),
      `Voorbeeldvraag ${index + 1} over ${inWords(at(deelambities, index % 8))} (fictief)`,
      dutchDate(jaar, dag),
      dutchDate(jaar, dag + 30),
      open ? null : dutchDate(jaar, dag + random.integer(12, 45)),
      open ? "open" : "beantwoord",
      at(deelambities, index % 8),
      `voorbeeld/vraag-${index + 1}`,
    ];
  });
  const header = [
    "vraag_id",
    "onderwerp",
    "gesteld",
    "termijn",
    "beantwoord",
    "status",
    "deelambitie",
    "verwijzing",
  ];
  return csvFile("raw/raad/raadsvragen.csv", header, rows);
}

function toezeggingenFile(): GeneratedFile {
  const random = createRandom("raad/toezeggingen");
  const rows = Array.from({ length: 8 }, (_, index): Field[] => {
    const dag = random.integer(30, 200);
    const kept = index < 4;
    return [
      number("T", index),
      index < 6 ? number("V", index) : null,
      `Voorbeeldtoezegging ${index + 1}: de raad krijgt een terugkoppeling (fictief)`,
      dutchDate(2025, dag),
      dutchDate(2025, dag + 180),
      kept ? dutchDate(2025, dag + random.integer(60, 220)) : null,
      kept ? "nagekomen" : index === 7 ? "vervallen" : "open",
      at(deelambities, index),
      `voorbeeld/toezegging-${index + 1}`,
    ];
  });
  const header = [
    "toezegging_id",
    "vraag_id",
    "toezegging",
    "gedaan",
    "termijn",
    "nagekomen",
    "status",
    "deelambitie",
    "verwijzing",
  ];
  return csvFile("raw/raad/toezeggingen.csv", header, [...rows, ...earlierToezeggingen()]);
}

function mijlpalenFile(): GeneratedFile {
  const rows: Field[][] = [
    [
      "M-001",
      "Sociaal profiel van het stadsdeel klaar (fictief)",
      "01-06-2025",
      "20-06-2025",
      "gehaald",
      "B-001",
      "zuid",
      null,
    ],
    [
      "M-002",
      "Voorstel voor het traject met budget (fictief)",
      "15-11-2025",
      "01-12-2025",
      "gehaald",
      "B-002",
      "zuid",
      null,
    ],
    ["M-003", "Sociale agenda vastgesteld (fictief)", "01-10-2026", null, "gepland", null, "zuid", null],
    [
      "M-004",
      "Tussentijdse evaluatie naar de raad (fictief)",
      "01-03-2027",
      null,
      "gepland",
      null,
      "zuid",
      null,
    ],
    [
      "M-005",
      "Nieuwe subsidieregeling van kracht (fictief)",
      "01-01-2026",
      null,
      "uitgesteld",
      "B-003",
      null,
      "ontmoeten",
    ],
    [
      "M-006",
      "Publieksversie van het beleidskader (fictief)",
      null,
      null,
      "onbekend in bron",
      "B-001",
      null,
      null,
    ],
  ];
  const header = [
    "mijlpaal_id",
    "titel",
    "gepland",
    "werkelijk",
    "status",
    "besluit_id",
    "traject_id",
    "deelambitie",
  ];
  return csvFile("raw/raad/mijlpalen.csv", header, [...rows, ...earlierMijlpalen()]);
}
