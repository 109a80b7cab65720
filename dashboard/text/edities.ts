/** Words of the pages about editions and about what changed between them. */
export const editiesText = {
  kop: "Edities",
  omschrijving: "Alle gepubliceerde en vastgestelde edities van dit dashboard.",
  inleiding:
    "Een editie die gepubliceerd is, verandert nooit meer. Was er iets mis, dan komt er een nieuwe editie die zegt wat. Van vastgestelde edities staan de pagina’s hier zoals ze toen waren.",
  bevroren: "Dit is een vastgestelde editie. Andere edities staan op de site zelf.",
  geen: "Er is nog geen editie gepubliceerd.",
  kolommen: {
    editie: "Editie",
    stand: "Stand van",
    toestand: "Toestand",
    goedgekeurd: "Goedgekeurd door",
    kenmerk: "Kenmerk",
    opmerking: "Opmerking",
  },
  toestand: { concept: "concept", gepubliceerd: "gepubliceerd", vastgesteld: "vastgesteld" },
  herstelt: ({ id, reden }: { id: string; reden: string }) => `Herstelt ${id}: ${reden}.`,
  hersteld: ({ id, reden }: { id: string; reden: string }) => `Hersteld in ${id}: ${reden}.`,
  wijzigingen: {
    kop: "Wijzigingen",
    omschrijving: "Wat er veranderde sinds de vorige editie, en waardoor.",
    geenVorige: "Er is geen eerdere editie om mee te vergelijken.",
    oorzaken: {
      kop: "Hoe de oorzaken zijn gevonden",
      uitleg:
        "De vorige editie is opnieuw berekend met telkens één soort invoer van deze editie. Een verandering hoort bij de invoer die haar dan veroorzaakt. Samenspel betekent: alleen samen verklaren ze de verandering.",
    },
  },
} as const;
