import type { Wording } from "./input-error.ts";

/** What can be wrong with a delivered file before its values are looked at; part of the catalogue. */
export const readingProblems = {
  "bestand-leeg": (_: Record<string, never>): Wording => ({
    melding: "Het bestand is leeg.",
    hint: "Vraag de leverancier om het opnieuw te sturen; waarschijnlijk is de export of het kopiëren mislukt.",
  }),
  "bestand-te-groot": (p: { uitleg: string }): Wording => ({
    melding: `Het bestand is te groot om zo te lezen: ${p.uitleg}`,
    hint: "Vraag de leverancier om het te splitsen, bijvoorbeeld per jaar, of lever het als CSV. Is het bestand te vertrouwen en het geheugen groot genoeg, verhoog dan de grens: in gemeente.yml bij beheer: grenzen, van een zipbestand met maximaal-mb in bron.yml.",
  }),
  "bestand-ander-soort": (p: { verwacht: string; gevonden: string; doe: string }): Wording => ({
    melding: `Dit is geen ${p.verwacht} maar ${p.gevonden}.`,
    hint: p.doe,
  }),
  "bestand-versleuteld": (p: { wat: string }): Wording => ({
    melding: `${p.wat} is met een wachtwoord beveiligd en daarom niet te lezen.`,
    hint: "Haal het wachtwoord eraf (in Excel: Bestand > Info > Werkmap beveiligen) of vraag een versie zonder wachtwoord.",
  }),
  "bestand-onveilig": (p: { uitleg: string }): Wording => ({
    melding: `Het bestand is niet te vertrouwen: ${p.uitleg}`,
    hint: "Vraag de leverancier hoe het is gemaakt. Is het goed bedoeld, open het dan in Excel of LibreOffice en bewaar het opnieuw als .xlsx.",
  }),
  "bestand-beschadigd": (p: { uitleg: string }): Wording => ({
    melding: `Het bestand is beschadigd of afgekapt: ${p.uitleg}`,
    hint: "Vraag de leverancier om het opnieuw te sturen. Opent het nog wel in het eigen programma, sla het daar dan opnieuw op.",
  }),
  "codering-tegenspraak": (p: { verwacht: string; gevonden: string }): Wording => ({
    melding: `Volgens bron.yml is het bestand in ${p.verwacht} geschreven, maar het lijkt ${p.gevonden}.`,
    hint: `Klopt dat, zet dan "codering: ${p.gevonden}" in bron.yml. Anders: bewaar het opnieuw als ${p.verwacht}.`,
  }),
  "codering-onbekend": (p: { verwacht: string }): Wording => ({
    melding: `Volgens bron.yml is het bestand in ${p.verwacht} geschreven, maar er staan tekens in die daarin niet bestaan.`,
    hint: 'Open het in het programma waar het vandaan komt en bewaar het als "CSV UTF-8", met "codering: utf-8" in bron.yml.',
  }),
  "codering-gemengd": (_: Record<string, never>): Wording => ({
    melding:
      "Het bestand is deels in utf-8 en deels in windows-1252 geschreven; op deze regel is het geen utf-8.",
    hint: "Waarschijnlijk zijn twee bestanden aan elkaar geplakt. Vraag om één export, of lever ze apart.",
  }),
  "scheidingsteken-tegenspraak": (p: { verwacht: string; gevonden: string; teken: string }): Wording => ({
    melding: `Volgens bron.yml staat er ${p.verwacht} tussen de kolommen, maar het lijkt ${p.gevonden}.`,
    hint: `Klopt dat, zet dan "scheidingsteken: '${p.teken}'" in bron.yml. Anders: bewaar het bestand opnieuw met ${p.verwacht}.`,
  }),
  "kop-ontbreekt": (p: { regel: number; regels: number }): Wording => ({
    melding: `De kop zou op regel ${p.regel} staan, maar het bestand heeft maar ${p.regels} ${p.regels === 1 ? "regel" : "regels"}.`,
    hint: 'Verbeter "kopregel" in bron.yml, of vraag om het volledige bestand.',
  }),
  "kop-leeg": (p: { kolom: string; regel: number | null }): Wording => ({
    melding: `Kolom ${p.kolom} heeft geen naam in de kop, maar er staan wel gegevens onder${p.regel === null ? "" : ` (regel ${p.regel})`}.`,
    hint: "Geef de kolom een naam, of maak haar leeg als er alleen een opmerking in staat. Begint de tabel lager, zet dan kopregel in bron.yml.",
  }),
  "kop-lager": (p: { naam: string; regel: string; namen: number }): Wording => ({
    melding: `In de kop staat maar één naam ("${p.naam}"); ${p.regel} heeft er ${p.namen}.`,
    hint: `Is dit een titel boven de tabel, haal dan alles boven de kop weg, of zet in bron.yml bij "formaat" de regel van de kop: kopregel. Staat er een groep boven de namen, zet dan kopregels: 2.`,
  }),
  "kop-dubbel": (p: { kolom: string; plaatsen: string }): Wording => ({
    melding: `De kolomnaam "${p.kolom}" komt meer dan één keer voor (kolom ${p.plaatsen}).`,
    hint: "Geef elke kolom een eigen naam. Staat het verschil in een regel erboven, zet dan kopregel en kopregels in bron.yml.",
  }),
  "rij-breedte": (p: { verwacht: number; gevonden: number }): Wording => ({
    melding: `Deze regel heeft ${p.gevonden} ${p.gevonden === 1 ? "kolom" : "kolommen"}, de kop ${p.verwacht}.`,
    hint: "Staat er een scheidingsteken of een regeleinde in een tekst, zet die tekst dan tussen aanhalingstekens. Anders is de regel afgekapt.",
  }),
  "rij-aanhalingsteken": (p: { kolom: string }): Wording => ({
    melding: `In kolom "${p.kolom}" staat een aanhalingsteken verkeerd.`,
    hint: 'Een tekst tussen aanhalingstekens eindigt vlak voor het scheidingsteken; een aanhalingsteken in zo\'n tekst wordt dubbel geschreven: "".',
  }),
  "rij-geen-tekst": (p: { kolom: string }): Wording => ({
    melding: `In kolom "${p.kolom}" staat een onzichtbaar teken dat geen tekst is (een NUL of een half teken).`,
    hint: "Meestal is het bestand beschadigd of half in een andere codering geschreven. Vraag om een nieuwe export.",
  }),
  "lang-onvolledig": (p: { kolom: string }): Wording => ({
    melding: `De kolom "${p.kolom}" is leeg: het is niet te zeggen wie hier welke vraag beantwoordt.`,
    hint: "Vul de cel in, of vraag de leverancier om de volledige rij.",
  }),
  "lang-tegenspraak": (p: { kolom: string; rij: number }): Wording => ({
    melding: `In de kolom "${p.kolom}" staat iets anders dan in de eerste rij van dezelfde respondent (rij ${p.rij}).`,
    hint: "Zoek uit wat klopt en lever het bestand opnieuw aan. Het antwoord in deze rij telt niet mee.",
  }),
  "lang-dubbel": (p: { vraag: string; rij: number }): Wording => ({
    melding: `De vraag "${p.vraag}" heeft al een ander antwoord van dezelfde respondent (zijn eerste rij is rij ${p.rij}).`,
    hint: 'Haal een van de twee rijen weg; nu telt het eerste antwoord. Mag iemand hier meer antwoorden geven, zet de vraag dan bij "meerkeuze" in bron.yml.',
  }),
  "meerkeuze-onbekend": (p: { kolom: string; antwoord: string; antwoorden: string }): Wording => ({
    melding: `In de kolom "${p.kolom}" staat het antwoord "${p.antwoord}", maar bron.yml kent alleen: ${p.antwoorden}.`,
    hint: 'Verbeter het antwoord, of voeg het toe bij "meerkeuze" in bron.yml. Klopt het teken tussen de antwoorden niet, pas dan "scheidingsteken" aan.',
  }),
  "aanhalingsteken-open": (_: Record<string, never>): Wording => ({
    melding: "Een aanhalingsteken op deze regel wordt nergens gesloten; alles erna zou één cel worden.",
    hint: "Zet er een aanhalingsteken bij of haal het weg. Is het bestand hier afgekapt, vraag dan om het volledige bestand.",
  }),
  "blad-onbekend": (p: { blad: string; suggestie: string }): Wording => ({
    melding: `Het blad "${p.blad}" bestaat niet in deze werkmap.`,
    hint: `${p.suggestie} De naam staat bij "blad" in bron.yml.`,
  }),
  "blad-kiezen": (p: { bladen: string }): Wording => ({
    melding: `Deze werkmap heeft niet precies één zichtbaar blad (gevonden: ${p.bladen}), en bron.yml kiest er geen.`,
    hint: 'Zet de naam van het blad met de gegevens bij "blad" in bron.yml.',
  }),
  "blad-leeg": (p: { blad: string }): Wording => ({
    melding: `Op het blad "${p.blad}" staat niets.`,
    hint: 'Staan de gegevens op een ander blad, zet dat dan bij "blad" in bron.yml.',
  }),
  "archief-bestand-onbekend": (p: { bestand: string; suggestie: string }): Wording => ({
    melding: `Het bestand "${p.bestand}" zit niet in dit zipbestand.`,
    hint: p.suggestie,
  }),
  "archief-bestand-kiezen": (p: { aantal: number; bestanden: string }): Wording => ({
    melding:
      p.aantal === 0
        ? "Dit zipbestand bevat geen bestanden."
        : `Dit zipbestand bevat ${p.aantal} bestanden (${p.bestanden}), en bron.yml kiest er geen.`,
    hint:
      p.aantal === 0
        ? "Vraag om een nieuw zipbestand."
        : 'Zet de naam van het bestand met de gegevens in bron.yml, bij formaat: "zip: { bestand: … }".',
  }),
  "json-onleesbaar": (p: { uitleg: string }): Wording => ({
    melding: `Dit is geen geldige JSON: ${p.uitleg}`,
    hint: "Is het bestand afgekapt, vraag dan om een nieuwe export. Staat er één object per regel, zet dan per-regel: true in bron.yml.",
  }),
  "json-geen-lijst": (p: { waar: string; suggestie: string }): Wording => ({
    melding: `${p.waar} staat geen lijst.`,
    hint: `${p.suggestie} Zet het pad naar de lijst bij "pad" in bron.yml.`,
  }),
  "json-geen-object": (_: Record<string, never>): Wording => ({
    melding: "Dit is geen object met namen en waarden.",
    hint: "Elke rij in de lijst hoort de vorm { naam: waarde, … } te hebben.",
  }),
};
