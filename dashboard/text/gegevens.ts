/** Words of the download page. */
export const gegevensText: {
  kop: string;
  inleiding: string;
  verken: string;
  alles: string;
  perStadsdeel: string;
  perIndicator: string;
  csv: string;
  mappen: Record<string, string>;
  uitleg: Record<string, string>;
} = {
  kop: "Gegevens downloaden",
  inleiding:
    "Alle cijfers van deze editie, om zelf mee te rekenen. Ze zijn gelijk aan wat op de pagina’s staat.",
  verken: "Zelf cijfers, gebieden en jaren kiezen",
  alles: "De hele editie",
  perStadsdeel: "Per stadsdeel",
  perIndicator: "Per indicator",
  csv: "Deze bestanden openen meteen goed in een Nederlands rekenblad: puntkomma tussen de kolommen, komma in de getallen.",
  mappen: {
    registers: "Openbare registers",
    definities: "Definities zoals geschreven",
    schema: "JSON Schema per bestand",
  },
  uitleg: {
    "outcomes-nl.csv": "alle cijfers (CSV voor een Nederlands rekenblad)",
    "registers.json": "de openbare kolommen van de registers",
    "p-en-c.json": "momenten van planning en control, bekende verschillen en namen van taakvelden",
    "definities.json": "de bestanden met definities en hun vingerafdruk",
    "afscherming.json": "wat om privacy verborgen is, en wat de aanval op het resultaat zei",
    "beveiliging.json": "hoeveel cijfers niet getoond worden, en waarom",
    "csv-metadata.json": "wat er in de kolommen van de CSV-bestanden staat (CSVW)",
    "dcat.jsonld": "beschrijving voor dataportalen (DCAT-AP-NL)",
    "edition.json": "over deze editie",
    "outcomes.json": "alle cijfers (JSON)",
    "outcomes.csv": "alle cijfers (CSV)",
    "outcomes.arrow": "alle cijfers (Arrow)",
    "outcomes.parquet": "alle cijfers (Parquet)",
    "judgements.json": "alle oordelen en zinnen",
    "indicators.json": "de definities van alle indicatoren",
    "verandertheorie.json": "de verandertheorie en de teksten",
    "gebieden.json": "de gebieden",
    "sources.json": "de bronnen en leveringen",
    "kwaliteit.json": "de kwaliteitskaart van elke indicator",
    "ongelijk-investeren.json": "behoefte en inzet per stadsdeel",
    "overzichten.json": "de twee tabellen van het overzicht",
    "samenvattingen.json": "alle effecten samen, per deelambitie",
    "toelichtingen.json": "wat de gemeente bij een cijfer zegt",
    "verhalen.json": "ervaringen en lessen",
  },
};
