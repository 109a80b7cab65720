import { csvFile, decimal, dutchDate, type Field, type GeneratedFile } from "./csv.ts";
import { type Buurt, byStadsdeel, type Stadsdeel, stadsdelen } from "./gebieden.ts";
import { at, createRandom, type Random } from "./random.ts";

const JAREN = [2021, 2022, 2023, 2024, 2025];
const FIRST_YEAR = 2021;
const GEMEENTE = "GM0935";

/** Places by kind: how many there ever are, how long they are open, and the weight of each stadsdeel. */
const PLEKKEN = [
  { soort: "ontmoetingsplek", aantal: 64, dagdelen: [2, 10], places: [0.9, 1, 1.5, 0.7, 1.2, 1, 0.9] },
  { soort: "beweegplek", aantal: 46, dagdelen: null, places: [0.6, 1, 1, 1.2, 1, 1.1, 1] },
  { soort: "speelplek", aantal: 72, dagdelen: null, places: [0.4, 1, 1.1, 1.2, 1, 1.1, 1.1] },
  { soort: "cultuurplek", aantal: 22, dagdelen: [3, 10], places: [5, 1, 0.7, 0.9, 0.8, 0.8, 0.7] },
] as const;
/** The checklist for accessibility was first used in this year. */
const FIRST_CHECKED = 2023;
/** From this year repeated contacts about the same question count as well: the series breaks. */
const BREAK_YEAR = 2023;
const VERMELDINGEN = 320;
const LOCATIES = 14;
/** Made-up part of the households with a right to a scheme, per stadsdeel, and the schemes with their reach. */
const MINIMA = [0.07, 0.1, 0.17, 0.05, 0.13, 0.11, 0.1];
const REGELINGEN = [
  { naam: "Kindpakket (fictief)", deel: 0.3, bereik: 0.62, groei: 0.02 },
  { naam: "Stadspas (fictief)", deel: 1, bereik: 0.48, groei: 0.025 },
];
const RESIDENTS_PER_HOUSEHOLD = 2;
/** Library members per resident and stadsdeel, and how that changes each year. */
const LEDEN = [0.24, 0.2, 0.15, 0.25, 0.17, 0.2, 0.21];
const LEDEN_GROWTH = 0.01;

/** Deliveries about what residents can use: places, contacts, day activities, schemes, library. All made up. */
export function voorzieningFiles(buurten: readonly Buurt[]): GeneratedFile[] {
  return [
    plekkenFile(buurten),
    wegwijscontactenFile(),
    socialeKaartFile(),
    dagbestedingFile(buurten),
    minimaregelingenFile(buurten),
    bibliotheekFile(buurten),
  ];
}

const file = (name: string, header: readonly string[], rows: readonly Field[][]) =>
  csvFile(`raw/voorzieningen/${name}.csv`, header, rows);

const place = (buurten: readonly Buurt[], places: readonly number[], random: Random) =>
  at(
    buurten,
    random.weighted(buurten.map(({ inwoners, stadsdeel }) => inwoners * byStadsdeel(places, stadsdeel))),
  ).code;

function plekkenFile(buurten: readonly Buurt[]): GeneratedFile {
  const random = createRandom("voorzieningen/plekken");
  const rows = PLEKKEN.flatMap(({ soort, aantal, dagdelen, places }) =>
    Array.from({ length: aantal }, (_, index): Field[][] => {
      const id = `${soort.slice(0, 2).toUpperCase()}-${String(index + 1).padStart(3, "0")}`;
      const buurt = place(buurten, places, random);
      const opens = random.chance(0.75) ? FIRST_YEAR : FIRST_YEAR + random.integer(1, 4);
      const hours = dagdelen ? random.integer(dagdelen[0], dagdelen[1]) : null;
      const access = random.next();
      return JAREN.filter((jaar) => jaar >= opens).map((jaar): Field[] => [
        id,
        jaar,
        buurt,
        soort,
        hours === null ? null : decimal(hours + 0.5 * Math.min(2, jaar - opens), 1),
        accessible(jaar, access),
      ]);
    }).flat(),
  );
  return file("plekken", ["plek_id", "jaar", "buurt", "soort", "dagdelen", "toegankelijk"], rows);
}

function accessible(jaar: number, access: number): Field {
  if (jaar < FIRST_CHECKED) return "niet gemeten";
  return access < 0.45 + 0.06 * (jaar - FIRST_CHECKED) ? "ja" : "nee";
}

function wegwijscontactenFile(): GeneratedFile {
  const random = createRandom("voorzieningen/wegwijscontacten");
  const rows = JAREN.flatMap((jaar) => {
    const level = (jaar < BREAK_YEAR ? 1 : 1.4) * (1 + 0.03 * (jaar - FIRST_YEAR));
    const amount = (base: number) => Math.round(base * level * (0.9 + 0.2 * random.next()));
    return [
      ...stadsdelen.flatMap((gebied): Field[][] => {
        const counted = gebied !== "noord" || jaar !== FIRST_YEAR;
        return [
          [jaar, gebied, "inloop", counted ? amount(640) : "niet gemeten"],
          [jaar, gebied, "huisbezoek", counted ? amount(90) : "niet gemeten"],
        ];
      }),
      [jaar, GEMEENTE, "telefoon", amount(5200)],
      [jaar, GEMEENTE, "online", amount(2600)],
    ];
  });
  return file("wegwijscontacten", ["jaar", "gebied", "kanaal", "contacten"], rows);
}

function socialeKaartFile(): GeneratedFile {
  const random = createRandom("voorzieningen/sociale-kaart");
  const rows = Array.from({ length: VERMELDINGEN }, (_, index): Field[][] => {
    const gebied = random.chance(0.4) ? GEMEENTE : random.pick(stadsdelen);
    const since = FIRST_YEAR + (random.chance(0.7) ? 0 : random.integer(1, 4));
    let checked: Field = random.chance(0.7) ? dutchDate(since - 1, random.integer(0, 364)) : null;
    return JAREN.filter((jaar) => jaar >= since).map((jaar): Field[] => {
      const now = random.chance(0.5 + 0.06 * (jaar - FIRST_YEAR));
      if (now) checked = dutchDate(jaar, random.integer(0, 364));
      return [`SK-${String(index + 1).padStart(4, "0")}`, jaar, gebied, checked];
    });
  }).flat();
  return file("sociale_kaart", ["vermelding_id", "jaar", "gebied", "gecontroleerd"], rows);
}

/** Locations for day activities; there is none in noord. */
function dagbestedingFile(buurten: readonly Buurt[]): GeneratedFile {
  const random = createRandom("voorzieningen/dagbesteding");
  const rows = Array.from({ length: LOCATIES }, (_, index): Field[][] => {
    const buurt = place(buurten, [0.7, 1, 1.6, 0.7, 0, 1.1, 1], random);
    const size = random.integer(8, 24);
    return JAREN.map((jaar): Field[] => {
      const plaatsen = size + random.integer(0, 1) * (jaar - FIRST_YEAR);
      const offered = plaatsen * 8 * 48;
      const used = Math.round(offered * (0.68 + 0.03 * (jaar - FIRST_YEAR) + 0.08 * random.next()));
      return [`DB-${String(index + 1).padStart(2, "0")}`, jaar, buurt, plaatsen, offered, used];
    });
  }).flat();
  return file(
    "dagbesteding",
    ["locatie_id", "jaar", "buurt", "plaatsen", "dagdelen_aanbod", "dagdelen_bezet"],
    rows,
  );
}

function minimaregelingenFile(buurten: readonly Buurt[]): GeneratedFile {
  const random = createRandom("voorzieningen/minimaregelingen");
  const households = (stadsdeel: Stadsdeel) =>
    buurten
      .filter((buurt) => buurt.stadsdeel === stadsdeel)
      .reduce((sum, { inwoners }) => sum + inwoners / RESIDENTS_PER_HOUSEHOLD, 0);
  const rows = JAREN.flatMap((jaar) =>
    stadsdelen.flatMap((gebied) =>
      REGELINGEN.map(({ naam, deel, bereik, groei }): Field[] => {
        const doelgroep = Math.round(households(gebied) * byStadsdeel(MINIMA, gebied) * deel);
        const reach = bereik + groei * (jaar - FIRST_YEAR) + 0.04 * (random.next() - 0.5);
        return [jaar, gebied, naam, doelgroep, Math.round(doelgroep * reach)];
      }),
    ),
  );
  return file("minimaregelingen", ["jaar", "gebied", "regeling", "doelgroep", "bereikt"], rows);
}

function bibliotheekFile(buurten: readonly Buurt[]): GeneratedFile {
  const random = createRandom("voorzieningen/bibliotheek");
  const rows = JAREN.flatMap((jaar) =>
    buurten.map(({ code, stadsdeel, inwoners }): Field[] => {
      const share = byStadsdeel(LEDEN, stadsdeel) + LEDEN_GROWTH * (jaar - FIRST_YEAR);
      return [jaar, code, Math.round(inwoners * share * (0.9 + 0.2 * random.next()))];
    }),
  );
  return file("bibliotheek", ["jaar", "buurt", "leden"], rows);
}
