import { formatNumber } from "../../pipeline/wording/number-format.ts";

/** Words in and around pictures. */
export const figureText = {
  trendLabel: (titel: string, gebied: string) =>
    `Verloop door de jaren: ${titel}, ${gebied}. De cijfers staan in de tabel.`,
  punt: (jaar: number, figure: string, marge: string | null) =>
    `${jaar}: ${figure}${marge === null ? "" : `, marge ${marge}`}`,
  sparkLabel: (points: string[]) => `Verloop ${points.join(", ")}`,
  kaartLabel: (titel: string) => `Kaart per stadsdeel: ${titel}. De cijfers staan in de tabel.`,
  buurtkaartLabel: (titel: string) => `Kaart per buurt: ${titel}. De cijfers staan in de tabel.`,
  ligtInLabel: (naam: string) => `Kaart: waar ${naam} ligt`,
  asBegint: (value: string) => `De as begint bij ${value}.`,
  marge:
    "De balk om een punt is de onzekerheidsmarge: in 95 van de 100 gevallen ligt het echte cijfer daarbinnen.",
  margeRegister:
    "Deze cijfers komen uit een registratie en zijn volledig geteld. De balk om een punt laat zien hoeveel zo’n cijfer van jaar tot jaar vanzelf schommelt.",
  geenMarge: "Bij dit cijfer hoort geen onzekerheidsmarge: het is een bedrag of een telling zonder toets.",
  model:
    "Dit cijfer is een modelschatting van een andere organisatie. Het is berekend, niet geteld, en kan niet laten zien of lokaal beleid werkt.",
  vasteVolgorde: "De volgorde van de stadsdelen ligt vast. Het is geen ranglijst.",
  geenPositie: (reden: string) => `Tegen de rest van de stad is niets te zeggen: ${reden}.`,
  streepje: "Het streepje is de rest van de stad: alle andere stadsdelen samen.",
  tabel: "De cijfers in een tabel",
  tabelBuurten: "De cijfers per buurt in een tabel",
  overGebieden: "Welke buurt bij welk stadsdeel hoort, en waarom",
  kaartUitleg:
    "Elke tegel is een buurt. Het cijfer geldt voor het hele stadsdeel. Kleur krijgt een stadsdeel alleen als het aantoonbaar afwijkt van de rest van de stad.",
  buurtkaartUitleg: (unit: string) =>
    `Elke tegel is een buurt met het gepubliceerde cijfer, ${unit}. De kleur is een klasse. Kleine verschillen tussen buurten zeggen niets: ze zijn niet getoetst.`,
  geenStadsdeel:
    "Stadsdelen hebben hier geen cijfer. Dit cijfer is overgenomen van een andere organisatie, en gepubliceerde cijfers tellen we niet op tot nieuwe.",
  spanCards: (span: number) =>
    `Elke kaart toont één hoofdindicator voor de hele stad. De balk om een punt is de onzekerheidsmarge (95%). Grafiekjes met procenten zijn allemaal ${formatNumber(span)} procentpunt hoog. Waar de lijn ontbreekt, zijn metingen niet te vergelijken.`,
} as const;
