/*---
titel: Ontmoetingsplekken
stap: middel
element: ruimte-en-gastheren
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
  Aantal plekken in een jaar waar inwoners elkaar vrij kunnen ontmoeten, zoals een buurthuis of
  huiskamer van de buurt, per 10.000 inwoners op 1 januari.
wat-dit-niet-zegt: >
  Een plek die bijna nooit open is, telt even zwaar als een plek die elke dag open is. Cafés en
  kerken staan niet in het register.
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    plekken:
      - { plek_id: p1, jaar: 2024, buurt: BU09350207, soort: ontmoetingsplek }
      - { plek_id: p2, jaar: 2024, buurt: BU09350205, soort: ontmoetingsplek }
      - { plek_id: p3, jaar: 2024, buurt: BU09350000, soort: ontmoetingsplek }
      - { plek_id: p4, jaar: 2024, buurt: BU09350000, soort: beweegplek }
    bevolking:
      - { buurt: BU09350207, jaar: 2024, leeftijd: 30, inwoners: 4000 }
      - { buurt: BU09350000, jaar: 2024, leeftijd: 40, inwoners: 6000 }
  verwacht:
    gemeente-2024: 3
    noord-west-2024: 5
---*/
select buurt as gebied, jaar, plek_id as eenheid_id
from staging.plekken
where soort = 'ontmoetingsplek'
