import type { Wording } from "./input-error.ts";

/** What can be wrong with a delivery as a whole; part of the catalogue. */
export const intakeProblems = {
  "bsn-in-levering": (p: { kolom: string }): Wording => ({
    melding: `De kolom "${p.kolom}" bevat burgerservicenummers. De levering is geweigerd en er is niets van bewaard.`,
    hint: "Vraag de leverancier om een bestand zonder BSN, verwijder dit bestand en meld het bij de privacy officer.",
  }),
  "persoonsgegeven-niet-nodig": (p: { kolom: string; veld: string }): Wording => ({
    melding: `De kolom "${p.kolom}" lijkt gegevens van personen te bevatten en is verplicht voor "${p.veld}".`,
    hint: `Kies een kolom zonder persoonsgegevens. Kan de bron echt niet zonder, zet dan "${p.kolom}" bij "nodig" in bron.yml.`,
  }),
  "persoonsgegeven-weggelaten": (p: { kolom: string; veld: string }): Wording => ({
    melding: `De kolom "${p.kolom}" lijkt gegevens van personen te bevatten en is niet ingelezen; ${p.veld} blijft leeg.`,
    hint: `Haal "${p.veld}" weg bij "kolommen" in bron.yml. Is de kolom echt nodig, zet haar dan bij "nodig".`,
  }),
  "kolom-instelling-onbekend": (p: { sleutel: string; suggestie: string }): Wording => ({
    melding: `bron.yml beschrijft "${p.sleutel}", maar geen tabel van deze bron heeft die kolom.`,
    hint: p.suggestie,
  }),
  "kolom-herkomst-dubbel": (p: { veld: string; sleutels: string }): Wording => ({
    melding: `Bij de kolom "${p.veld}" staan ${p.sleutels} samen; zij spreken elkaar tegen.`,
    hint: "Houd er één over: een waarde komt uit een kolom, uit de bestandsnaam of is vast.",
  }),
  "rijen-te-weinig": (p: { tabel: string; rijen: number; min: number }): Wording => ({
    melding: `Het bestand voor ${p.tabel} heeft ${p.rijen} rijen; bron.yml verwacht er minstens ${p.min}.`,
    hint: 'Is het bestand afgekapt? Vraag om de volledige levering, of pas "rijen" aan in bron.yml.',
  }),
  "rijen-te-veel": (p: { tabel: string; rijen: number; max: number }): Wording => ({
    melding: `Het bestand voor ${p.tabel} heeft ${p.rijen} rijen; bron.yml verwacht er hoogstens ${p.max}.`,
    hint: 'Staan er jaren of gemeenten te veel in? Vraag om het goede bestand, of pas "rijen" aan in bron.yml.',
  }),
  "rijen-verandering": (p: { tabel: string; jaar: number; rijen: number; eerder: number }): Wording => ({
    melding: `${p.tabel} heeft over ${p.jaar} ${p.rijen} rijen en over het jaar ervoor ${p.eerder}; dat verschilt meer dan bron.yml toestaat.`,
    hint: 'Vraag de leverancier of dit klopt. Zo ja, verruim dan "verandering" bij "rijen" in bron.yml.',
  }),
  "dekking-gekrompen": (p: { tabel: string; jaar: number; gebieden: number; eerder: number }): Wording => ({
    melding: `In ${p.tabel} komen over ${p.jaar} maar ${p.gebieden} gebieden voor, tegen ${p.eerder} in het jaar ervoor.`,
    hint: "Ontbreekt een deel van de stad in de levering? Vraag het na bij de leverancier.",
  }),
  "verdeling-verschoven": (p: { tabel: string; veld: string; jaar: number; deel: string }): Wording => ({
    melding: `In ${p.tabel} is de verdeling van "${p.veld}" over ${p.jaar} heel anders dan in het jaar ervoor (${p.deel}% van de rijen zit in een andere groep).`,
    hint: "Zijn de codes of de manier van invullen veranderd? Vraag het na voordat u de cijfers gebruikt.",
  }),
  "controletotaal-wijkt-af": (p: {
    tabel: string;
    veld: string;
    som: string;
    verwacht: string;
  }): Wording => ({
    melding: `De som van ${p.veld} in ${p.tabel} is ${p.som}, maar het controletotaal in bron.yml is ${p.verwacht}.`,
    hint: 'Ontbreken er rijen of staan er dubbele in? Vraag de leverancier welk totaal klopt en pas zo nodig "controle" aan.',
  }),
  "verwijzing-los": (p: {
    tabel: string;
    veld: string;
    waarde: string;
    rijen: number;
    naar: string;
  }): Wording => ({
    melding: `In ${p.rijen} rijen van ${p.tabel} staat ${p.veld} "${p.waarde}", maar die komt niet voor in ${p.naar}.`,
    hint: `Verbeter de waarde, of vul ${p.naar} aan.`,
  }),
  "rijen-gelijk": (p: { tabel: string; rijen: number }): Wording => ({
    melding: `In ${p.tabel} zijn ${p.rijen} rijen precies gelijk aan een eerdere rij. Ze tellen mee: zonder eigen nummer kan het twee keer hetzelfde of één keer dubbel zijn.`,
    hint: "Vraag de leverancier om een nummer per rij, of laat de dubbele rijen weg met een correctie.",
  }),
  "codeboek-tegenspraak": (p: { kolom: string; verschillen: string }): Wording => ({
    melding: `De kolom "${p.kolom}" betekent volgens het bestand iets anders dan volgens bron.yml: ${p.verschillen}.`,
    hint: 'Vraag de leverancier welke van de twee klopt en pas zo nodig "codes" in bron.yml aan; tot dan telt bron.yml.',
  }),
  "versies-in-een-bestand": (p: { vraag: string; golven: string }): Wording => ({
    melding: `In dit bestand staan de golven ${p.golven}, maar de vraag "${p.vraag}" heeft daarin volgens bron.yml verschillende versies.`,
    hint: "Lever per golf een bestand, of per groep golven met dezelfde versie.",
  }),
  "levering-verouderd": (p: { leverdatum: string; maanden: number; peildatum: string }): Wording => ({
    melding: `De nieuwste levering is van ${p.leverdatum}; volgens bron.yml komt er elke ${p.maanden} maanden een. Op ${p.peildatum} had er een nieuwe moeten zijn.`,
    hint: "Vraag de leverancier om de nieuwe levering, of pas elke-maanden aan in bron.yml.",
  }),
  "weging-ongeldig": (p: { jaar: number; rijen: number }): Wording => ({
    melding: `In de golf van ${p.jaar} hebben ${p.rijen} respondenten geen weging, of een van 0 of minder.`,
    hint: "Vraag het onderzoeksbureau om een bestand met voor iedereen een weging.",
  }),
  "weging-genormeerd": (p: { jaar: number; som: string; respondenten: number }): Wording => ({
    melding: `De wegingen van ${p.jaar} tellen op tot ${p.som}, het aantal respondenten (${p.respondenten}), en niet tot het aantal inwoners.`,
    hint: "Vraag het onderzoeksbureau om wegingen die optellen tot de bevolking; voor aandelen maakt het niet uit, voor aantallen wel.",
  }),
  "weging-som": (p: { jaar: number; gebied: string; som: string; bevolking: string }): Wording => ({
    melding: `De wegingen van ${p.jaar} in ${p.gebied} tellen op tot ${p.som}, maar er wonen ${p.bevolking} mensen in de doelgroep.`,
    hint: "Is op een andere bevolking gewogen? Vraag het onderzoeksbureau naar de verantwoording van de weging.",
  }),
  "weging-ongelijk": (p: { jaar: number; deff: string; grens: number }): Wording => ({
    melding: `De wegingen van ${p.jaar} lopen zo ver uiteen dat de steekproef ${p.deff} keer zo klein telt (grens: ${p.grens}).`,
    hint: "Bespreek de weging met het onderzoeksbureau: bij zo'n spreiding bepalen enkele mensen het cijfer.",
  }),
  "weging-uitschieter": (p: { jaar: number; verhouding: string }): Wording => ({
    melding: `De zwaarste weging van ${p.jaar} is ${p.verhouding} keer de middelste.`,
    hint: "Vraag het onderzoeksbureau of de wegingen zijn afgetopt; één respondent telt nu erg zwaar.",
  }),
  "correctie-onbekend": (p: { id: string; wat: string; naam: string; suggestie: string }): Wording => ({
    melding: `De correctie "${p.id}" noemt de ${p.wat} "${p.naam}", maar die bestaat niet.`,
    hint: p.suggestie,
  }),
  "correctie-dubbel": (p: { id: string }): Wording => ({
    melding: `Er zijn twee correcties met de naam "${p.id}".`,
    hint: "Geef elke correctie een eigen naam.",
  }),
  "correctie-zonder-bron": (p: { bron: string; suggestie: string }): Wording => ({
    melding: `Er zijn correcties voor de bron "${p.bron}", maar die bron bestaat niet.`,
    hint: p.suggestie,
  }),
  "correctie-verlopen": (p: { id: string; verwacht: string; regels: string }): Wording => ({
    melding: `De correctie "${p.id}" verwacht "${p.verwacht}", maar dat staat er niet meer (regel ${p.regels}).`,
    hint: "Is de levering hersteld? Haal de correctie dan weg. Anders: pas verwacht aan en zeg in reden waarom.",
  }),
  "correctie-rijen": (p: { id: string; toegepast: number; rijen: number }): Wording => ({
    melding: `De correctie "${p.id}" hoort bij ${p.rijen} ${p.rijen === 1 ? "rij" : "rijen"}, maar past op ${p.toegepast}.`,
    hint: 'Controleer "waar" en "rijen". Staat de rij niet meer in de levering, haal de correctie dan weg.',
  }),
  "bron-onbekend": (p: { bron: string; suggestie: string }): Wording => ({
    melding: `De bron "${p.bron}" bestaat niet in deze werkomgeving.`,
    hint: p.suggestie,
  }),
  "levering-past-niet": (p: { naam: string; patronen: string; doe: string }): Wording => ({
    melding: `Het bestand "${p.naam}" past bij geen enkel patroon onder "bestanden" in bron.yml (${p.patronen}).`,
    hint: p.doe,
  }),
  "levering-al-ontvangen": (p: { bestand: string; ontvangen: string; ingetrokken: string }): Wording => ({
    melding: `Dit bestand is al ontvangen op ${p.ontvangen} als ${p.bestand}${p.ingetrokken}.`,
    hint: "Er is niets veranderd. Lever een ander bestand, of laat het zo.",
  }),
  "levering-onbekend": (p: { bestand: string; suggestie: string }): Wording => ({
    melding: `De levering "${p.bestand}" is niet ontvangen of al ingetrokken.`,
    hint: p.suggestie,
  }),
  "openbaar-blijft-binnen": (p: { tabel: string; rijen: number }): Wording => ({
    melding: `Bij ${p.rijen} ${p.rijen === 1 ? "rij" : "rijen"} van ${p.tabel} staat openbaar: ja, maar niemand krijgt ${p.rijen === 1 ? "haar" : "ze"} te zien: er staat geen organisatie of bewonersgroep bij, of geen samenvatting.`,
    hint: "Vul indiener_soort en samenvatting_openbaar in. Van een persoon is een rij nooit openbaar; zet openbaar dan op nee.",
  }),
  "tabel-onbekend": (p: { tabel: string; suggestie: string }): Wording => ({
    melding: `Er is geen register "${p.tabel}".`,
    hint: p.suggestie,
  }),
};
