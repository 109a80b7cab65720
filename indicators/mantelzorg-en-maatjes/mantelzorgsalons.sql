/*---
titel: Deelnames aan mantelzorgsalons
stap: activiteit
element: mantelzorgers-informeren
maat: som
bron-soort: register
eenheid: aantal
richting: omhoog
telt: zaken
telling: geclusterd
definitie: >
  Aantal deelnames aan mantelzorgsalons in een jaar: bijeenkomsten waar mantelzorgers informatie
  krijgen en elkaar spreken. Wie vaker komt, telt vaker mee.
wat-dit-niet-zegt: >
  Deelnames zijn geen mantelzorgers. Wie nooit komt, ziet u hier niet.
tags: [Wmo 2015]
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    activiteiten:
      - { activiteit_id: a1, jaar: 2024, buurt: BU09350207, deelambitie: mantelzorg-en-maatjes, soort: mantelzorgsalon, deelnemers: 12 }
      - { activiteit_id: a2, jaar: 2024, buurt: BU09350602, deelambitie: mantelzorg-en-maatjes, soort: mantelzorgsalon, deelnemers: 9 }
      - { activiteit_id: a3, jaar: 2024, buurt: BU09350602, deelambitie: mantelzorg-en-maatjes, soort: training maatjes, deelnemers: 15 }
  verwacht:
    gemeente-2024: 21
    noord-west-2024: 12
    oost-2024: 9
---*/
select buurt as gebied, jaar, activiteit_id as eenheid_id, deelnemers as waarde
from staging.activiteiten
where deelambitie = 'mantelzorg-en-maatjes'
  and soort = 'mantelzorgsalon'
