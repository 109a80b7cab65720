import { joinWords } from "../../pipeline/wording/join-words.ts";

/** Words of the page on which somebody puts figures together. */
export const verkenText = {
  titel: "Cijfers verkennen",
  omschrijving: "Kies zelf cijfers, gebieden en jaren. De grafiek en de tabel zijn te downloaden.",
  lead: "Kies zelf welke cijfers u naast elkaar wilt zien, voor welke gebieden en welke jaren. Wat u kiest staat in het adres van de pagina: zo kunt u het bewaren of doorsturen.",
  zonderScript:
    "Hier zelf kiezen kan alleen met JavaScript. Alle cijfers staan ook op de pagina’s van de indicatoren, en u kunt ze hieronder downloaden.",
  formulier: "Wat u kiest",
  cijfers: "Cijfers",
  cijfer: ["Cijfer", "Tweede cijfer", "Derde cijfer"],
  geen: "geen",
  gebieden: "Gebieden",
  buurten: "Buurten",
  buurtenUitleg:
    "Alleen cijfers die een andere organisatie al per buurt publiceert: van onze eigen cijfers tonen we geen buurten.",
  zonderStadsdeel: "Zonder stadsdeel",
  groep: "Groepen in de hele stad",
  jaren: "Jaren",
  van: "Van",
  tot: "Tot en met",
  eerste: "eerste",
  laatste: "laatste",
  weergave: "Wat u ziet",
  laden: "De cijfers worden geladen.",
  mislukt: "De cijfers laden lukt niet. Probeer het later, of download ze hieronder.",
  nietsGekozen: "Kies minstens één cijfer en één gebied.",
  /** How many figures stand on the page, and how many of those are kept back. */
  aantal: (shown: number, hidden: number) =>
    `${shown === 1 ? "1 cijfer" : `${shown} cijfers`} in beeld${hidden === 0 ? "" : `, en ${hidden} die we niet tonen`}.`,
  onbekend: (names: readonly string[]) =>
    `Deze editie kent niet: ${joinWords(names)}. Dat deel van het adres is weggelaten.`,
  link: "Link naar precies deze weergave",
  download: "Download wat u ziet (CSV)",
  bestand: "verken.csv",
  eenheid: (unit: string) => `${unit.charAt(0).toUpperCase()}${unit.slice(1)}.`,
  geenCijfers: "Van dit cijfer is er niets in deze gebieden en jaren.",
  marge: "De balk om een punt is de marge (95%).",
  arcering: "Gearceerd is wat we niet tonen; de reden staat in de tabel.",
  trendbreuk: (van: number, tot: number, reden: string) => `Trendbreuk tussen ${van} en ${tot}: ${reden}`,
  zonder: (names: readonly string[]) => `Geen cijfers voor ${joinWords(names)}.`,
  definitie: "Wat dit cijfer precies is",
  downloads: "Alles downloaden",
  verkenDit: "Verken dit cijfer: zelf gebieden en jaren kiezen",
} as const;
