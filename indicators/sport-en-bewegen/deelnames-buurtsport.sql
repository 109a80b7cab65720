/*---
titel: Deelnames aan sport met een buurtsportcoach
stap: prestatie
element: deelnemers-bewegen
maat: per-inwoners
bron-soort: register
eenheid: per-inwoners
richting: omhoog
telt: zaken
telling: geclusterd
noemer: { bron: bevolking, peil: 1-1 }
per: 1000
definitie: >
  Aantal deelnames in een jaar aan buurtsport en sportinstuiven, die een buurtsportcoach leidt, per
  1.000 inwoners op 1 januari. Wie aan meer activiteiten meedoet, telt vaker mee.
wat-dit-niet-zegt: >
  Deelnames zijn geen personen. Of iemand daarvoor weinig bewoog, weten we niet.
tags: [GALA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    activiteiten:
      - { activiteit_id: a1, jaar: 2024, buurt: BU09350207, deelambitie: sport-en-bewegen, soort: buurtsport, deelnemers: 18 }
      - { activiteit_id: a2, jaar: 2024, buurt: BU09350602, deelambitie: sport-en-bewegen, soort: sportinstuif, deelnemers: 22 }
      - { activiteit_id: a3, jaar: 2024, buurt: BU09350602, deelambitie: sport-en-bewegen, soort: wandelgroep, deelnemers: 30 }
    bevolking:
      - { buurt: BU09350207, jaar: 2024, leeftijd: 30, inwoners: 300 }
      - { buurt: BU09350602, jaar: 2024, leeftijd: 60, inwoners: 200 }
  verwacht:
    gemeente-2024: 80
    noord-west-2024: 60
    oost-2024: 110
---*/
select buurt as gebied, jaar, activiteit_id as eenheid_id, deelnemers as waarde
from staging.activiteiten
where soort in ('buurtsport', 'sportinstuif')
