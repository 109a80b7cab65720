import { beheerProblems } from "./beheer-problems.ts";
import { discloseProblems } from "./disclose-problems.ts";
import { editionProblems } from "./edition-problems.ts";
import { fetchProblems } from "./fetch-problems.ts";
import { geometryProblems } from "./geometry-problems.ts";
import type { Place, Problem, Wording } from "./input-error.ts";
import { intakeProblems } from "./intake-problems.ts";
import { oordeelProblems } from "./oordeel-problems.ts";
import { pencProblems } from "./penc-problems.ts";
import { readingProblems } from "./reading-problems.ts";
import { runProblems } from "./run-problems.ts";
import { tabelProblems } from "./tabel-problems.ts";
import { theorieProblems } from "./theorie-problems.ts";

/**
 * Every problem an analyst can meet, by permanent code: what happened and why (melding), what to do (hint).
 * A code is never reused for something else.
 */
const catalogue = {
  ...readingProblems,
  ...intakeProblems,
  ...fetchProblems,
  ...geometryProblems,
  ...tabelProblems,
  ...discloseProblems,
  ...editionProblems,
  ...theorieProblems,
  ...oordeelProblems,
  ...pencProblems,
  ...beheerProblems,
  ...runProblems,
  "bestand-ontbreekt": (p: { wat: string; pad: string; doe: string }): Wording => ({
    melding: `${p.wat} ontbreekt: ${p.pad} bestaat niet.`,
    hint: p.doe,
  }),
  "levering-ontbreekt": (p: { bron: string; patroon: string }): Wording => ({
    melding: `Van bron "${p.bron}" is geen bestand geleverd dat past bij "${p.patroon}".`,
    hint: `Zet de levering in raw/${p.bron}/ of pas "bestanden" aan in bron.yml.`,
  }),
  "yaml-onleesbaar": (p: { uitleg: string }): Wording => ({
    melding: `Dit is geen geldige YAML: ${p.uitleg}`,
    hint: 'Let op inspringen en op dubbele punten in een tekst: zet zulke tekst tussen "aanhalingstekens" of achter ">".',
  }),
  "waarde-ongeldig": (p: { sleutel: string; uitleg: string }): Wording => ({
    melding: `De waarde bij "${p.sleutel}" klopt niet: ${p.uitleg}`,
    hint: `Verbeter "${p.sleutel}". De regels staan in docs/begrippen.md en in de voorbeelden in data/sample.`,
  }),
  "sleutel-ontbreekt": (p: { sleutel: string }): Wording => ({
    melding: `De verplichte sleutel "${p.sleutel}" ontbreekt.`,
    hint: `Voeg "${p.sleutel}:" toe.`,
  }),
  "sleutel-onbekend": (p: { sleutel: string; suggestie: string }): Wording => ({
    melding: `De sleutel "${p.sleutel}" bestaat niet.`,
    hint: p.suggestie,
  }),
  "stadsdeel-onbekend": (p: { stadsdeel: string; suggestie: string }): Wording => ({
    melding: `Het stadsdeel "${p.stadsdeel}" staat niet in gemeente.yml.`,
    hint: p.suggestie,
  }),
  "deelambitie-onbekend": (p: { deelambitie: string; suggestie: string }): Wording => ({
    melding: `Een programma in gemeente.yml noemt de deelambitie "${p.deelambitie}", maar die bestaat niet.`,
    hint: p.suggestie,
  }),
  "gebied-onbekend": (p: { gebied: string; waar: string }): Wording => ({
    melding: `Het gebied "${p.gebied}" in ${p.waar} bestaat niet.`,
    hint: "Gebruik gemeente, een stadsdeel uit gemeente.yml of een buurtcode uit gebieden.csv.",
  }),
  "gebied-dubbel": (p: { buurtcode: string; eerder: number }): Wording => ({
    melding: `De buurt ${p.buurtcode} staat er twee keer voor dezelfde datum (ook op regel ${p.eerder}).`,
    hint: "Sluit de oude rij af met geldig_tot, of haal een van de twee weg.",
  }),
  "gebieden-leeg": (p: { peildatum: string }): Wording => ({
    melding: `Op de peildatum ${p.peildatum} is geen enkele buurt geldig.`,
    hint: "Pas peildatum in gemeente.yml aan, of geldig_vanaf en geldig_tot in gebieden.csv.",
  }),
  "tabel-onvolledig": (p: { kolom: string; gevonden: string; suggestie: string }): Wording => ({
    melding: `De kolom "${p.kolom}" ontbreekt in de eerste regel (gevonden: ${p.gevonden}).`,
    hint: `${p.suggestie} Heet de kolom in de levering anders, zet dat dan onder "kolommen" in bron.yml. Is zij weggevallen, vraag dan om het volledige bestand.`,
  }),
  "bestand-onleesbaar": (p: { uitleg: string }): Wording => ({
    melding: `Het bestand is niet te lezen: ${p.uitleg}`,
    hint: 'Controleer codering en scheidingsteken; die staan onder "formaat" in bron.yml.',
  }),
  "golf-onbekend": (p: { jaar: number }): Wording => ({
    melding: `De levering bevat antwoorden uit ${p.jaar}, maar bron.yml kent die golf niet.`,
    hint: 'Beschrijf de golf onder "golven" in bron.yml, of herstel het jaar in de levering.',
  }),
  "levering-leeg": (_: Record<string, never>): Wording => ({
    melding: "Het bestand heeft geen enkele rij onder de eerste regel.",
    hint: "Vraag de leverancier om het volledige bestand, of haal dit bestand weg.",
  }),
  "jaar-zonder-rijen": (p: { tabel: string; jaar: number; sleutel: string }): Wording => ({
    melding: `Van ${p.jaar} is voor ${p.tabel} niets geleverd, terwijl bron.yml dat jaar noemt.`,
    hint: `Lever het bestand van ${p.jaar} aan, of haal het jaar weg bij "${p.sleutel}" in bron.yml.`,
  }),
  "buurten-onvolledig": (p: { tabel: string; jaar: number; onvolledig: number; alle: number }): Wording => ({
    melding: `De levering van ${p.tabel} voor ${p.jaar} is niet volledig: bij ${p.onvolledig} van de ${p.alle} buurten ontbreken rijen.`,
    hint: "Is het bestand afgekapt? Vraag om de volledige levering: met een deel van de buurten klopt het cijfer niet.",
  }),
  "deelambitie-in-levering": (p: {
    tabel: string;
    deelambitie: string;
    rijen: number;
    suggestie: string;
  }): Wording => ({
    melding: `In ${p.rijen} rijen van ${p.tabel} staat de deelambitie "${p.deelambitie}", die niet bestaat.`,
    hint: p.suggestie,
  }),
  "telt-personen": (p: { tabel: string }): Wording => ({
    melding: `De tabel ${p.tabel} gaat over personen, maar de kop zegt iets anders bij "telt".`,
    hint: 'Zet "telt: personen": dan worden kleine aantallen afgeschermd.',
  }),
  "te-veel-uitval": (p: {
    bron: string;
    afgekeurd: number;
    gelezen: number;
    grens: number;
    eerste: string;
  }): Wording => ({
    melding: `Bron "${p.bron}": ${p.afgekeurd} van ${p.gelezen} rijen zijn afgekeurd, meer dan de toegestane ${String(Math.round(p.grens * 1000) / 10).replace(".", ",")}%.`,
    hint: `${p.eerste} Alle afkeuringen staan in build/leveringen/index.html.`,
  }),
  "rijen-kwijt": (p: { gelezen: number; verantwoord: number }): Wording => ({
    melding: `Er zijn ${p.gelezen} rijen gelezen maar ${p.verantwoord} verantwoord.`,
    hint: "Dit hoort niet te kunnen. Bewaar de levering en meld dit bij de beheerder.",
  }),
  "verdeling-onvolledig": (p: { tabel: string; wat: string; som: string; verwacht: string }): Wording => ({
    melding: `De aandelen van ${p.wat} in ${p.tabel} tellen op tot ${p.som} in plaats van ${p.verwacht}.`,
    hint: "Herstel de verdeling over deelambities en gebieden in de levering.",
  }),
  "indicator-kop-ontbreekt": (_: Record<string, never>): Wording => ({
    melding: "Het bestand begint niet met een kop tussen /*--- en ---*/.",
    hint: "Begin op regel 1 met /*--- en sluit de kop met ---*/. npm run new:indicator maakt een goed begin.",
  }),
  "indicator-commentaar-in-kop": (_: Record<string, never>): Wording => ({
    melding: "In de kop staat /* of */. Daarmee begint of eindigt in SQL een commentaar.",
    hint: "Schrijf het anders, bijvoorbeeld zonder sterretje: raw/<bron>/bestand.csv.",
  }),
  "indicator-dubbel": (p: { id: string; ander: string }): Wording => ({
    melding: `De indicator "${p.id}" bestaat al in ${p.ander}.`,
    hint: "Geef het bestand een andere naam. De naam van het bestand is de code van de indicator.",
  }),
  "indicator-map-onbekend": (p: { map: string; suggestie: string }): Wording => ({
    melding: `De map "${p.map}" is geen deelambitie uit verandertheorie.yml.`,
    hint: p.suggestie,
  }),
  "element-onbekend": (p: { element: string; suggestie: string }): Wording => ({
    melding: `Het element "${p.element}" staat niet in verandertheorie.yml bij deze deelambitie.`,
    hint: p.suggestie,
  }),
  "sql-niet-een-opdracht": (p: { aantal: number }): Wording => ({
    melding: `De SQL bestaat uit ${p.aantal} opdrachten; het moet er precies één zijn.`,
    hint: "Houd één SELECT over en haal de puntkomma ertussen weg.",
  }),
  "sql-geen-select": (_: Record<string, never>): Wording => ({
    melding: "De SQL is geen SELECT.",
    hint: "Een indicator leest alleen: begin met SELECT of WITH.",
  }),
  "sql-fout": (p: { uitleg: string }): Wording => ({
    melding: `DuckDB begrijpt deze SQL niet: ${p.uitleg}`,
    hint: "Kijk naar komma's, haakjes en aanhalingstekens op en vlak voor deze regel.",
  }),
  "sql-kolom-onbekend": (p: { kolom: string; suggestie: string }): Wording => ({
    melding: `De kolom "${p.kolom}" bestaat niet.`,
    hint: p.suggestie,
  }),
  "sql-tabel-verboden": (p: { tabel: string; suggestie: string }): Wording => ({
    melding: `De tabel "${p.tabel}" mag of kan een indicator niet lezen.`,
    hint: p.suggestie,
  }),
  "sql-functie-verboden": (p: { functie: string; suggestie: string }): Wording => ({
    melding: `De functie "${p.functie}" mag niet in een indicator.`,
    hint: `Een indicator leest alleen staging-tabellen, zonder bestanden, klok of toeval. ${p.suggestie}`,
  }),
  "sql-zonder-tabel": (_: Record<string, never>): Wording => ({
    melding: "De SQL leest geen enkele staging-tabel.",
    hint: "Een cijfer moet uit een bron komen: begin met FROM staging.<tabel>.",
  }),
  "sql-groepeert": (_: Record<string, never>): Wording => ({
    melding: "De SQL telt zelf op (GROUP BY of een totaalfunctie).",
    hint: "Geef losse waarnemingen terug, één rij per eenheid. Optellen, wegen en marges doet de verwerking.",
  }),
  "sql-begrenst": (_: Record<string, never>): Wording => ({
    melding: "De SQL neemt niet alle rijen (LIMIT, OFFSET, SAMPLE of QUALIFY).",
    hint: "Haal dit weg: welke rijen overblijven, hangt dan van de volgorde of van het toeval af.",
  }),
  "sql-kolom-ontbreekt": (p: { kolom: string; maat: string }): Wording => ({
    melding: `De kolom "${p.kolom}" ontbreekt in het resultaat; bij maat "${p.maat}" is die nodig.`,
    hint: `Voeg in de SELECT "… as ${p.kolom}" toe.`,
  }),
  "sql-kolom-teveel": (p: { kolom: string; suggestie: string }): Wording => ({
    melding: `De kolom "${p.kolom}" hoort niet in het resultaat.`,
    hint: p.suggestie,
  }),
  "enquete-rijen-weg": (p: { jaar: string; verwacht: number; gevonden: number }): Wording => ({
    melding: `De SQL laat respondenten weg: ${p.gevonden} van ${p.verwacht} rijen (${p.jaar}).`,
    hint: "Haal de WHERE (of JOIN) weg en zet wie niet meetelt in antwoord: 'weet-niet', 'geen-antwoord' of 'niet-gevraagd'. De marge heeft alle respondenten nodig.",
  }),
  "antwoord-onbekend": (p: { antwoord: string }): Wording => ({
    melding: `De kolom antwoord bevat "${p.antwoord}".`,
    hint: "Gebruik alleen 'geldig', 'weet-niet', 'geen-antwoord' en 'niet-gevraagd', en geef bij 'geldig' altijd een waarde.",
  }),
  "waarneming-dubbel": (p: { wat: string }): Wording => ({
    melding: `De SQL geeft ${p.wat} meer dan één keer.`,
    hint: "Eén rij per eenheid en gebied, of per gebied en jaar. Vaak vindt een JOIN te veel rijen of ontbreekt een WHERE.",
  }),
  "voorbeeld-klopt-niet": (p: { sleutel: string; verwacht: string; berekend: string }): Wording => ({
    melding: `Het voorbeeld komt niet uit: ${p.sleutel} moet ${p.verwacht} zijn, berekend is ${p.berekend}.`,
    hint: "Reken het voorbeeld met de hand na en verbeter het voorbeeld of de SQL.",
  }),
  "voorbeeld-fout": (p: { uitleg: string }): Wording => ({
    melding: `Het voorbeeld is niet uit te voeren: ${p.uitleg}`,
    hint: "Onder gegeven: per staging-tabel een lijst rijen met kolommen die bestaan.",
  }),
  "waarde-buiten-bereik": (p: { waarde: string; bereik: string }): Wording => ({
    melding: `De SQL geeft waarde ${p.waarde}; toegestaan is ${p.bereik}.`,
    hint: "Controleer de berekening van waarde in de SELECT.",
  }),
  "doel-onbekende-indicator": (p: { indicator: string; suggestie: string }): Wording => ({
    melding: `doelen.yml noemt de indicator "${p.indicator}", maar die bestaat niet.`,
    hint: p.suggestie,
  }),
  "editie-ontbreekt": (p: { editie: string; doe: string }): Wording => ({
    melding: `Er is geen editie ${p.editie}.`,
    hint: p.doe,
  }),
  "editie-bestaat": (p: { editie: string }): Wording => ({
    melding: `De editie ${p.editie} is al gepubliceerd; een gepubliceerde editie verandert nooit.`,
    hint: "Draai npm run refresh na een wijziging en publiceer daarna een nieuwe editie.",
  }),
  "boekjaar-onbekend": (p: { jaar: number; van: number; tot: number }): Wording => ({
    melding: `${p.jaar} is geen boekjaar van deze editie.`,
    hint: `Kies een jaar van ${p.van} tot en met ${p.tot}, of pas boekjaren in gemeente.yml aan en ververs.`,
  }),
  "export-niet-te-vervangen": (p: { bestand: string; code: string }): Wording => ({
    melding: `${p.bestand} kan niet vervangen worden (${p.code}).`,
    hint: "Sluit het bestand in uw rekenblad of tekstverwerker en probeer het opnieuw, of kies een andere map met --out.",
  }),
  "naam-ongeldig": (p: { naam: string }): Wording => ({
    melding: `"${p.naam}" kan geen code van een indicator zijn.`,
    hint: "Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld bezoek-bibliotheek.",
  }),
  "optie-ongeldig": (p: { optie: string; suggestie: string }): Wording => ({
    melding: `De optie "${p.optie}" klopt niet.`,
    hint: p.suggestie,
  }),
};

export type ProblemCode = keyof typeof catalogue;

type Params<C extends ProblemCode> = Parameters<(typeof catalogue)[C]>[0];

/** A problem worded from the catalogue. */
export function problem<C extends ProblemCode>(
  code: C,
  params: Params<C>,
  place: Partial<Place> = {},
): Problem {
  const word = catalogue[code] as (p: Params<C>) => Wording;
  return { code, ...word(params), bestand: place.bestand ?? null, regel: place.regel ?? null };
}

/** Every code, for the documentation test. */
export const problemCodes = Object.keys(catalogue) as ProblemCode[];
