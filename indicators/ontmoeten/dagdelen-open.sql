/*---
titel: Dagdelen dat ontmoetingsplekken open zijn
stap: activiteit
element: plekken-open
maat: per-inwoners
bron-soort: register
eenheid: per-inwoners
richting: omhoog
telt: openbaar
telling: geclusterd
noemer: { bron: bevolking, peil: 1-1 }
per: 10000
decimalen: 1
definitie: >
  Aantal dagdelen per week dat ontmoetingsplekken voor iedereen open zijn, per 10.000 inwoners op 1
  januari. Een ochtend, middag of avond is een dagdeel.
wat-dit-niet-zegt: >
  Open is niet hetzelfde als bezocht. Het cijfer zegt niet wie er welkom is of zich welkom voelt.
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    plekken:
      - { plek_id: p1, jaar: 2024, buurt: BU09350207, soort: ontmoetingsplek, dagdelen: 6 }
      - { plek_id: p2, jaar: 2024, buurt: BU09350205, soort: ontmoetingsplek, dagdelen: 2.5 }
      - { plek_id: p3, jaar: 2024, buurt: BU09350000, soort: ontmoetingsplek, dagdelen: 4 }
      - { plek_id: p4, jaar: 2024, buurt: BU09350000, soort: cultuurplek, dagdelen: 10 }
    bevolking:
      - { buurt: BU09350207, jaar: 2024, leeftijd: 30, inwoners: 4000 }
      - { buurt: BU09350000, jaar: 2024, leeftijd: 40, inwoners: 6000 }
  verwacht:
    gemeente-2024: 12.5
    noord-west-2024: 21.25
    centrum-2024: 6.67
---*/
select buurt as gebied, jaar, plek_id as eenheid_id, dagdelen as waarde
from staging.plekken
where soort = 'ontmoetingsplek'
