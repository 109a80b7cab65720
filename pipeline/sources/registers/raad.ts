import type { StagingTable } from "../fields/field.ts";
import { code, optional, required } from "./define-field.ts";

const deelambitie = optional("deelambitie", "tekst", "Code van de deelambitie waar het bij hoort.");
const verwijzing = optional(
  "verwijzing",
  "tekst",
  "Adres of kenmerk van het stuk in het raadsinformatiesysteem.",
);

/** One row per decision of council or college. */
const besluiten: StagingTable = {
  naam: "besluiten",
  uitleg: "Eén rij per besluit of beslispunt van raad of college.",
  sleutel: ["besluit_id"],
  openbaar: {
    kolommen: ["besluit_id", "titel", "orgaan", "gepland", "genomen", "status", "deelambitie", "verwijzing"],
  },
  velden: [
    required("besluit_id", "tekst", "Eigen nummer van het besluit."),
    required("titel", "tekst", "Wat is besloten, in één zin."),
    code("orgaan", ["raad", "college", "burgemeester"], "Wie besluit."),
    optional("gepland", "datum", "Dag waarop het besluit gepland is."),
    optional("genomen", "datum", "Dag waarop het besluit is genomen."),
    code("status", ["voorgesteld", "genomen", "ingetrokken", "onbekend in bron"], "Hoe ver het besluit is."),
    deelambitie,
    verwijzing,
  ],
};

/** One row per written or oral question of the council. */
const raadsvragen: StagingTable = {
  naam: "raadsvragen",
  uitleg: "Eén rij per raadsvraag; de vragensteller staat er niet bij.",
  sleutel: ["vraag_id"],
  openbaar: {
    kolommen: [
      "vraag_id",
      "onderwerp",
      "gesteld",
      "termijn",
      "beantwoord",
      "status",
      "deelambitie",
      "verwijzing",
    ],
  },
  velden: [
    required("vraag_id", "tekst", "Eigen nummer van de vraag."),
    required("onderwerp", "tekst", "Onderwerp van de vraag."),
    required("gesteld", "datum", "Dag waarop de vraag is gesteld."),
    optional("termijn", "datum", "Dag waarop het antwoord er moet zijn."),
    optional("beantwoord", "datum", "Dag van het antwoord."),
    code("status", ["open", "beantwoord", "ingetrokken"], "Hoe ver de vraag is."),
    deelambitie,
    verwijzing,
  ],
};

/** One row per promise to the council. */
const toezeggingen: StagingTable = {
  naam: "toezeggingen",
  uitleg: "Eén rij per toezegging aan de raad.",
  sleutel: ["toezegging_id"],
  verwijst: [{ veld: "vraag_id", tabel: "raadsvragen", sleutel: "vraag_id", ernst: "waarschuwing" }],
  openbaar: {
    kolommen: [
      "toezegging_id",
      "vraag_id",
      "toezegging",
      "gedaan",
      "termijn",
      "nagekomen",
      "status",
      "deelambitie",
      "verwijzing",
    ],
  },
  velden: [
    required("toezegging_id", "tekst", "Eigen nummer van de toezegging."),
    optional("vraag_id", "tekst", "Nummer van de raadsvraag waar zij uit komt."),
    required("toezegging", "tekst", "Wat is toegezegd, in één zin."),
    required("gedaan", "datum", "Dag van de toezegging."),
    optional("termijn", "datum", "Dag waarop zij nagekomen moet zijn."),
    optional("nagekomen", "datum", "Dag waarop zij is nagekomen."),
    code("status", ["open", "nagekomen", "vervallen"], "Hoe ver de toezegging is."),
    deelambitie,
    verwijzing,
  ],
};

/** One row per milestone. */
const mijlpalen: StagingTable = {
  naam: "mijlpalen",
  uitleg: "Eén rij per mijlpaal: gepland en werkelijk.",
  sleutel: ["mijlpaal_id"],
  verwijst: [
    { veld: "besluit_id", tabel: "besluiten", sleutel: "besluit_id", ernst: "waarschuwing" },
    { veld: "traject_id", tabel: "trajecten", sleutel: "traject_id", ernst: "waarschuwing" },
  ],
  openbaar: {
    kolommen: [
      "mijlpaal_id",
      "titel",
      "gepland",
      "werkelijk",
      "status",
      "besluit_id",
      "traject_id",
      "deelambitie",
    ],
  },
  velden: [
    required("mijlpaal_id", "tekst", "Eigen nummer van de mijlpaal."),
    required("titel", "tekst", "Wat er klaar is als de mijlpaal gehaald is."),
    optional("gepland", "datum", "Geplande dag."),
    optional("werkelijk", "datum", "Werkelijke dag."),
    code(
      "status",
      ["gepland", "gehaald", "uitgesteld", "vervallen", "onbekend in bron"],
      "Hoe ver de mijlpaal is.",
    ),
    optional("besluit_id", "tekst", "Nummer van het besluit waar hij uit komt."),
    optional("traject_id", "tekst", "Nummer van het traject waar hij bij hoort."),
    deelambitie,
  ],
};

/** What the council decided, asked and was promised. */
export const raadTables = [besluiten, raadsvragen, toezeggingen, mijlpalen] as const satisfies StagingTable[];
