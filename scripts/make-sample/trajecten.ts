import { csvFile, decimal, dutchDate, type Field, type GeneratedFile } from "./csv.ts";
import { deelambities, inWords } from "./deelambities.ts";
import { type Buurt, stadsdelen } from "./gebieden.ts";
import { citywideInzet, earlierKnelpunten, otherBijeenkomsten } from "./meer-participatie.ts";
import { OPENBAAR, publicWords } from "./openbare-rijen.ts";
import { at, createRandom, type Random } from "./random.ts";

const JAREN = [2021, 2022, 2023, 2024, 2025];
const GEMEENTE = "GM0935";
const PRINCIPES = [
  "van onderop",
  "kader met suggesties",
  "aansluiten bij wat er is",
  "meerjarig",
  "bereiken wie meestal niet meedoet",
  "regelmatig terugkoppelen",
];
const KNELPUNTEN = [
  "De zaal is in het weekend dicht.",
  "Er zijn te weinig vrijwilligers voor de middag.",
  "De weg naar hulp is niet duidelijk.",
  "Het plein is 's avonds slecht verlicht.",
  "De huur van de ruimte is te hoog voor een klein initiatief.",
];
/** One per deelambitie, in their order. */
const VERHALEN = [
  "Ik had een plan voor de moestuin en kreeg hulp bij de aanvraag.",
  "Door de wandelgroep kom ik weer elke week buiten.",
  "Als mantelzorger had ik eindelijk een middag voor mezelf.",
  "Bij de balie in de buurt wist iemand meteen waar ik moest zijn.",
  "Met mijn rekeningen aan tafel zag het er ineens minder erg uit.",
  "In het koor ken ik nu mensen uit de hele stad.",
  "De beweeggroep begint rustig, dus ik durfde mee te doen.",
  "Sinds de bankjes er staan zitten we vaker samen buiten.",
];
const LEERPUNTEN = [
  { soort: "voortzetten", tekst: "Begin met wat er al is." },
  { soort: "anders doen", tekst: "Spreek af wie terugkoppelt." },
  { soort: "voortzetten", tekst: "Kom vaker dan één keer in de wijk." },
  { soort: "stoppen", tekst: "Een brief sturen als bellen ook kan." },
  { soort: "stoppen", tekst: "Eerst naar een formulier vragen." },
  { soort: "voortzetten", tekst: "Kies een plek waar mensen toch al komen." },
  { soort: "anders doen", tekst: "Begin met een kleine groep." },
  { soort: "voortzetten", tekst: "Laat bewoners de plek zelf testen." },
];

/** Deliveries about participation processes: what was said, and what was done with it. All made up. */
export function trajectFiles(buurten: readonly Buurt[]): GeneratedFile[] {
  return [
    ...processFiles(),
    bijeenkomstenFile(),
    ...knelpuntFiles(buurten),
    verhalenFile(buurten),
    leerpuntenFile(),
    ...JAREN.flatMap((jaar) => [diensttijdFile(jaar), inzetFile(jaar)]),
  ];
}

function processFiles(): GeneratedFile[] {
  const rows: Field[][] = [
    [
      "zuid",
      "Gebiedsgericht traject in stadsdeel Zuid (fictief)",
      "zuid",
      "meepraten",
      "01-04-2025",
      null,
      "PM",
    ],
    [
      "noord",
      "Buurtagenda in stadsdeel Noord (fictief)",
      "noord",
      "meedenken",
      "15-01-2024",
      "30-09-2025",
      "45000,00",
    ],
  ];
  const phases: Field[][] = [
    ["zuid", "1 ontwerp met sleutelfiguren", "voorstel met budget", "15-11-2025", "01-12-2025", "klaar"],
    ["zuid", "2 sociale agenda", "gedragen meerjarige agenda", "01-10-2026", null, "bezig"],
    ["zuid", "3 lessen voor andere gebieden", "evaluatie", null, null, "onbekend in bron"],
    ["noord", "1 ophalen", "verslag", "01-06-2024", "12-06-2024", "klaar"],
    ["noord", "2 uitvoeren", "buurtagenda", "30-09-2025", "30-09-2025", "klaar"],
  ];
  const principles = ["zuid", "noord"].flatMap((traject) =>
    PRINCIPES.map((principe, index): Field[] => [
      traject,
      principe,
      index === 4 ? "nee" : "ja",
      index === 4 ? null : `voorbeeld/${traject}-${index + 1}`,
    ]),
  );
  return [
    csvFile(
      "raw/participatie/trajecten.csv",
      ["traject_id", "titel", "gebied", "niveau", "begin", "einde", "budget"],
      rows,
    ),
    csvFile(
      "raw/participatie/traject_fasen.csv",
      ["traject_id", "fase", "product", "gepland", "werkelijk", "status"],
      phases,
    ),
    csvFile(
      "raw/participatie/traject_principes.csv",
      ["traject_id", "principe", "toegepast", "bewijs"],
      principles,
    ),
  ];
}

function bijeenkomstenFile(): GeneratedFile {
  const random = createRandom("participatie/bijeenkomsten");
  const rows = Array.from({ length: 30 }, (_, index): Field[] => {
    const [jaar, dag] = [2024 + (index % 2), random.integer(10, 330)];
    const deelnemers = random.integer(8, 70);
    const unknown = index % 10 === 7;
    return [
      `BK-${String(index + 1).padStart(3, "0")}`,
      index % 2 === 0 ? "noord" : "zuid",
      dutchDate(jaar, dag),
      unknown ? "onbekend" : index % 2 === 0 ? "noord" : "zuid",
      `Bijeenkomst over ${inWords(at(deelambities, index % 8))} (fictief)`,
      unknown ? "niet geteld" : deelnemers,
      unknown ? null : Math.round(deelnemers * 0.3),
      random.chance(0.8) ? dutchDate(jaar, dag + random.integer(7, 60)) : null,
    ];
  });
  const header = [
    "bijeenkomst_id",
    "traject_id",
    "datum",
    "gebied",
    "onderwerp",
    "deelnemers",
    "nieuwe_deelnemers",
    "teruggekoppeld",
  ];
  return csvFile("raw/participatie/bijeenkomsten.csv", header, [...rows, ...otherBijeenkomsten()]);
}

function knelpuntFiles(buurten: readonly Buurt[]): GeneratedFile[] {
  const random = createRandom("participatie/knelpunten");
  const ids = Array.from({ length: 40 }, (_, index) => `K-${String(index + 1).padStart(3, "0")}`);
  const rows = ids.map((id, index): Field[] => [
    id,
    dutchDate(2025, random.integer(0, 300)),
    at(buurten, random.integer(0, buurten.length - 1)).code,
    at(deelambities, index % 8),
    random.pick(["bijeenkomst", "enquete", "advies", "melding", "organisatie"]),
    random.pick(KNELPUNTEN),
    random.chance(0.9) ? "ja" : "nee",
  ]);
  const steps = ids
    .slice(0, 30)
    .flatMap((id, index): Field[][] => [
      [id, dutchDate(2025, 310 + (index % 20)), "in behandeling", "gebiedsteam", "ja"],
      ...(index % 2 === 0
        ? [[id, dutchDate(2026, 10 + index), index % 6 === 0 ? "kan niet" : "opgelost", null, "ja"]]
        : []),
    ]);
  const earlier = earlierKnelpunten(buurten, KNELPUNTEN);
  const all = [...rows, ...earlier.knelpunten];
  const open = publicWords("knelpunten", { share: 0.7, words: all.map((row) => row[5] ?? "") });
  return [
    csvFile(
      "raw/participatie/knelpunten.csv",
      ["knelpunt_id", "datum", "gebied", "deelambitie", "herkomst", "knelpunt", "akkoord", ...OPENBAAR],
      all.map((row, index) => [...row, ...at(open, index)]),
    ),
    csvFile(
      "raw/participatie/knelpunt_opvolging.csv",
      ["knelpunt_id", "datum", "status", "waarheen", "teruggekoppeld"],
      [...steps, ...earlier.stappen],
    ),
  ];
}

function verhalenFile(buurten: readonly Buurt[]): GeneratedFile {
  const random = createRandom("participatie/verhalen");
  const rows = Array.from({ length: 12 }, (_, index): Field[] => [
    `VH-${index + 1}`,
    dutchDate(2025, random.integer(0, 360)),
    at(deelambities, index % 8),
    at(buurten, random.integer(0, buurten.length - 1)).code,
    `${at(VERHALEN, index % VERHALEN.length)} (fictief)`,
    index === 5 ? "nee" : "ja",
  ]);
  return csvFile(
    "raw/participatie/verhalen.csv",
    ["verhaal_id", "datum", "deelambitie", "gebied", "verhaal", "akkoord"],
    rows,
  );
}

function leerpuntenFile(): GeneratedFile {
  const rows = LEERPUNTEN.map(({ soort, tekst }, index): Field[] => [
    `L-${index + 1}`,
    dutchDate(2025, 30 + 40 * index),
    at(deelambities, index),
    soort,
    `${tekst} (fictief)`,
    "ja",
  ]);
  return csvFile(
    "raw/participatie/leerpunten.csv",
    ["leerpunt_id", "datum", "deelambitie", "soort", "leerpunt", "akkoord"],
    rows,
  );
}

function diensttijdFile(jaar: number): GeneratedFile {
  const random = createRandom(`participatie/diensttijd/${jaar}`);
  const rows = stadsdelen.map((stadsdeel): Field[] => {
    const people = random.integer(2, 18);
    return [jaar, stadsdeel, people, decimal(people * (8 + 8 * random.next()), 1), Math.ceil(people / 3)];
  });
  return csvFile(
    `raw/participatie/diensttijd_${jaar}.csv`,
    ["jaar", "gebied", "deelnemers", "uren", "organisaties"],
    rows,
  );
}

function inzetFile(jaar: number): GeneratedFile {
  const random: Random = createRandom(`participatie/inzet/${jaar}`);
  const rows: Field[][] = [
    [jaar, "procescoördinator", GEMEENTE, decimal(4 + 0.5 * random.integer(0, 2), 2), "gemeente"],
    [jaar, "contactambtenaar", GEMEENTE, "2,00", "gemeente"],
    ...stadsdelen.map((stadsdeel): Field[] => [
      jaar,
      "opbouwwerker",
      stadsdeel,
      decimal(1 + 0.25 * random.integer(0, 4), 2),
      "welzijn",
    ]),
    ...citywideInzet(jaar, GEMEENTE),
  ];
  return csvFile(`raw/participatie/inzet_${jaar}.csv`, ["jaar", "functie", "gebied", "fte", "dienst"], rows);
}
