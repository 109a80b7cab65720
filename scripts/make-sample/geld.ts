import { csvFile, decimal, type Field, type GeneratedFile } from "./csv.ts";
import { deelambities, inWords } from "./deelambities.ts";
import { at, createRandom } from "./random.ts";

const BEGROTINGSJAREN = [2024, 2025, 2026];
/** Made-up cost centres with their taakveld, programme, yearly costs and the part that is sociale basis. */
const KOSTENPLAATSEN = [
  { nummer: "610100", taakveld: "6.1", programma: "sociaal-domein", lasten: 4_800_000, deel: 0.9 },
  { nummer: "610200", taakveld: "6.1", programma: "sociaal-domein", lasten: 2_150_000, deel: 0.6 },
  { nummer: "510100", taakveld: "5.1", programma: "cultuur-en-sport", lasten: 1_700_000, deel: 1 },
  { nummer: "530100", taakveld: "5.3", programma: "cultuur-en-sport", lasten: 2_400_000, deel: 0.8 },
  { nummer: "570100", taakveld: "5.7", programma: "wonen-en-leefomgeving", lasten: 3_100_000, deel: 0.25 },
] as const;
/** States of an amount, with what they are of the first. Realisation is known of years that are over. */
const STANDEN = [
  { stand: "primitief", deel: 1 },
  { stand: "na wijziging", deel: 1.03 },
  { stand: "prognose", deel: 1.01 },
  { stand: "verplichting", deel: 0.55 },
  { stand: "realisatie", deel: 0.98 },
] as const;
const LAST_CLOSED = 2025;
const RAMING_YEARS = 4;
const BEGROTING = [
  "begrotingsjaar",
  "jaar",
  "kostenplaats",
  "taakveld",
  "programma",
  "stand",
  "soort",
  "aard",
  "bedrag",
];

/** `€ 1.234.567`: as financial systems export whole euros; a negative amount has its sign in front. */
function euro(value: number): string {
  const digits = String(Math.round(Math.abs(value))).replaceAll(/\B(?=(\d{3})+$)/g, ".");
  return `${value < 0 ? "-" : ""}€ ${digits}`;
}

/** Deliveries about money: budget, cover, requests, spending and the share per deelambitie. */
export function geldFiles(): GeneratedFile[] {
  return [
    ...BEGROTINGSJAREN.map(begrotingFile),
    reservesFile(),
    dekkingFile(),
    budgetvragenFile(),
    bestedingenFile(),
    toerekeningFile(),
  ];
}

function begrotingFile(begrotingsjaar: number): GeneratedFile {
  const random = createRandom(`geld/begroting/${begrotingsjaar}`);
  const rows = KOSTENPLAATSEN.flatMap(({ nummer, taakveld, programma, lasten }): Field[][] => {
    const basis = lasten * (1 + 0.03 * (begrotingsjaar - 2024));
    const row = (jaar: number, stand: string, rest: Field[]): Field[] => [
      begrotingsjaar,
      jaar,
      nummer,
      taakveld,
      programma,
      stand,
      ...rest,
    ];
    const standen = STANDEN.filter(({ stand }) => stand !== "realisatie" || begrotingsjaar <= LAST_CLOSED);
    return [
      ...standen.flatMap(({ stand, deel }) => [
        row(begrotingsjaar, stand, [
          "lasten",
          "structureel",
          euro(basis * deel * (0.98 + 0.04 * random.next())),
        ]),
        row(begrotingsjaar, stand, ["baten", "structureel", euro(basis * deel * 0.12)]),
      ]),
      row(begrotingsjaar, "primitief", [
        "lasten",
        "incidenteel",
        random.chance(0.3) ? "PM" : euro(basis * 0.04),
      ]),
      ...Array.from({ length: RAMING_YEARS }, (_, index) =>
        row(begrotingsjaar + index + 1, "meerjarenraming", [
          "lasten",
          "structureel",
          index === 3 ? "n.n.b." : euro(basis * 1.02 ** (index + 1)),
        ]),
      ),
    ];
  });
  // A correction in the ledger: an amount below zero is sound here.
  if (begrotingsjaar === 2025)
    rows.push([
      2025,
      2025,
      "610200",
      "6.1",
      "sociaal-domein",
      "realisatie",
      "baten",
      "incidenteel",
      euro(-12_500),
    ]);
  return csvFile(`raw/geld/begroting_${begrotingsjaar}.csv`, BEGROTING, rows);
}

/** Amounts taken from a made-up reserve in the first budget, and what is added to another one. */
const RESERVES = [
  {
    kostenplaats: "610200",
    reserve: "Reserve sociale basis (fictief)",
    soort: "onttrekking",
    bedrag: 120_000,
  },
  { kostenplaats: "530100", reserve: "Reserve cultuur (fictief)", soort: "toevoeging", bedrag: 45_000 },
] as const;

function reservesFile(): GeneratedFile {
  const rows = BEGROTINGSJAREN.flatMap((jaar) =>
    RESERVES.flatMap(({ kostenplaats, reserve, soort, bedrag }) => {
      const place = KOSTENPLAATSEN.find(({ nummer }) => nummer === kostenplaats);
      const standen = STANDEN.filter(
        ({ stand }) => stand !== "verplichting" && (stand !== "realisatie" || jaar <= LAST_CLOSED),
      );
      return standen.map(({ stand, deel }): Field[] => [
        ...[
          jaar,
          jaar,
          kostenplaats,
          place?.taakveld ?? null,
          place?.programma ?? null,
          reserve,
          stand,
          soort,
        ],
        jaar === 2026 && stand === "prognose" ? "n.n.b." : euro(bedrag * deel),
      ]);
    }),
  );
  const header = [
    "begrotingsjaar",
    "jaar",
    "kostenplaats",
    "taakveld",
    "programma",
    "reserve",
    "stand",
    "soort",
    "bedrag",
  ];
  return csvFile("raw/geld/reserves.csv", header, rows);
}

function dekkingFile(): GeneratedFile {
  const rows = [2025, 2026].flatMap((jaar) =>
    KOSTENPLAATSEN.flatMap(({ nummer, taakveld, lasten }, index): Field[][] => [
      [nummer, taakveld, jaar, "begroting", euro(lasten * 0.8)],
      [nummer, taakveld, jaar, "rijk", euro(lasten * 0.12)],
      [
        nummer,
        taakveld,
        jaar,
        "ongedekt",
        index % 2 === 0 ? "-" : jaar === 2026 ? "PM" : euro(lasten * 0.02),
      ],
    ]),
  );
  return csvFile(
    "raw/geld/dekking_2026.csv",
    ["kostenplaats", "taakveld", "jaar", "dekking", "bedrag"],
    rows,
  );
}

const vraagId = (index: number) => `BV-${String(index + 1).padStart(3, "0")}`;

function budgetvragenFile(): GeneratedFile {
  const random = createRandom("geld/budgetvragen");
  const rows = Array.from({ length: 12 }, (_, index): Field[] => {
    const gevraagd = 25_000 * random.integer(1, 12);
    const decided = index < 9;
    return [
      vraagId(index),
      2024 + (index % 3),
      `Extra inzet voor ${inWords(at(deelambities, index % 8))} (fictief)`,
      at(deelambities, index % 8),
      index === 11 ? "PM" : euro(gevraagd),
      decided ? `B-${String((index % 6) + 1).padStart(3, "0")}` : null,
      decided ? euro(gevraagd * random.pick([0, 0.5, 1, 1])) : "n.n.b.",
      random.pick(["structureel", "incidenteel"]),
    ];
  });
  const header = [
    "budgetvraag_id",
    "jaar",
    "omschrijving",
    "deelambitie",
    "gevraagd",
    "besluit_id",
    "toegekend",
    "aard",
  ];
  return csvFile("raw/geld/budgetvragen.csv", header, rows);
}

function bestedingenFile(): GeneratedFile {
  const random = createRandom("geld/bestedingen");
  const rows = Array.from({ length: 9 }, (_, index) =>
    [2025, 2026].map((jaar): Field[] => [
      `BS-${index + 1}-${jaar}`,
      vraagId(index),
      jaar,
      at(KOSTENPLAATSEN, index % KOSTENPLAATSEN.length).nummer,
      jaar === 2026 ? "n.n.b." : euro(2500 * random.integer(1, 40)),
    ]),
  ).flat();
  return csvFile(
    "raw/geld/bestedingen.csv",
    ["besteding_id", "budgetvraag_id", "jaar", "kostenplaats", "bedrag"],
    rows,
  );
}

/** Each cost centre works for two deelambities; what is left of it is no sociale basis. */
function toerekeningFile(): GeneratedFile {
  const rows = BEGROTINGSJAREN.flatMap((jaar) =>
    KOSTENPLAATSEN.flatMap(({ nummer, deel }, index): Field[][] => [
      [nummer, jaar, at(deelambities, index), decimal(deel * 0.6, 4)],
      [nummer, jaar, at(deelambities, (index + 3) % 8), decimal(deel * 0.4, 4)],
    ]),
  );
  return csvFile("raw/geld/toerekening.csv", ["kostenplaats", "jaar", "deelambitie", "aandeel"], rows);
}
