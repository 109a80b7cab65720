/*---
titel: Plaatsen in vrij toegankelijke dagbesteding
stap: middel
element: plekken-dagbesteding
maat: som
bron-soort: register
eenheid: aantal
richting: omhoog
telt: openbaar
telling: geclusterd
definitie: >
  Aantal plaatsen in dagbesteding waarvoor geen indicatie nodig is, op 31 december.
wat-dit-niet-zegt: >
  Een plaats kan op een andere locatie zijn dan waar iemand woont. Of er een wachtlijst is, staat er
  niet in.
tags: [Wmo 2015]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    dagbesteding:
      - { locatie_id: d1, jaar: 2024, buurt: BU09350207, plaatsen: 12 }
      - { locatie_id: d2, jaar: 2024, buurt: BU09350602, plaatsen: 20 }
      - { locatie_id: d2, jaar: 2023, buurt: BU09350602, plaatsen: 18 }
  verwacht:
    gemeente-2024: 32
    noord-west-2024: 12
    noord-2024: 0
    oost-2023: 18
---*/
select buurt as gebied, jaar, locatie_id as eenheid_id, plaatsen as waarde
from staging.dagbesteding
