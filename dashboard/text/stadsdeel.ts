import { joinNames } from "./titles.ts";

/** Words of the stadsdeel pages. */
export const stadsdeelText = {
  alle: {
    kop: "Stadsdelen",
    inleiding:
      "De stad heeft een vast aantal stadsdelen. Per stadsdeel ziet u wie er wonen, en waar het stadsdeel aantoonbaar afwijkt van de rest van de stad.",
    lijst: "Kies een stadsdeel",
    volgorde: "De volgorde is vast en overal gelijk. Het is geen ranglijst.",
  },
  inwoners: "inwoners",
  buurten: "Buurten",
  onbekend: "niet bekend",
  wie: { kop: "Wie wonen hier?", uitleg: "Het aantal inwoners per buurt is afgerond door het CBS." },
  vergelijking: {
    kop: (naam: string) => `${naam} en de rest van de stad`,
    uitleg:
      "Elke rij is een vraag uit een vragenlijst. De balk om de punt is de onzekerheidsmarge (95%). Het streepje is de rest van de stad: alle andere stadsdelen samen. Alle rijen hebben dezelfde schaal van 0 tot 100%.",
    toeval: (aantal: number) =>
      `Bij ${aantal} vergelijkingen met 95% zekerheid verwacht u door toeval ongeveer ${Math.max(1, Math.round(aantal / 20))} verschil te veel.`,
    leeg: "Er zijn nog geen cijfers uit een vragenlijst voor dit stadsdeel.",
  },
  anders: {
    kop: "Andere schalen",
    uitleg: "Rapportcijfers en scores passen niet op de as van 0 tot 100%. Ze staan hier als getal.",
  },
  registers: {
    kop: "Cijfers uit registraties",
    uitleg: "Wat de gemeente en organisaties bijhouden, zoals deelname en subsidie.",
    leeg: "Er zijn nog geen cijfers uit een registratie voor dit stadsdeel.",
  },
} as const;

/** The answer of a stadsdeel page: on how many indicators it differs, by name of the direction. */
export function stadsdeelSentence(
  naam: string,
  counts: { gunstiger: number; ongunstiger: number; total: number },
): string {
  const { gunstiger, ongunstiger, total } = counts;
  if (total === 0)
    return `Voor ${naam} zijn er nog geen cijfers die we met de rest van de stad kunnen vergelijken.`;
  const differing = gunstiger + ongunstiger;
  if (differing === 0) {
    return `${naam} wijkt bij geen van de ${total} indicatoren die we kunnen vergelijken aantoonbaar af van de rest van de stad.`;
  }
  const parts = [
    ...(ongunstiger > 0 ? [`${ongunstiger} keer ongunstiger`] : []),
    ...(gunstiger > 0 ? [`${gunstiger} keer gunstiger`] : []),
  ];
  return `${naam} wijkt bij ${differing} van de ${total} indicatoren die we kunnen vergelijken aantoonbaar af van de rest van de stad: ${joinNames(parts)}.`;
}
