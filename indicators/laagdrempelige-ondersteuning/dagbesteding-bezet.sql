/*---
titel: Bezette dagdelen in de dagbesteding
stap: prestatie
element: dagbesteding-benut
maat: verhouding
bron-soort: register
eenheid: procent
richting: geen
telt: openbaar
definitie: >
  Aantal dagdelen waarop een plaats in de vrij toegankelijke dagbesteding bezet was, als deel van
  alle dagdelen waarop er plaats was.
wat-dit-niet-zegt: >
  Vol is niet altijd goed: dan is er geen plaats meer voor wie morgen komt. Daarom heeft dit cijfer
  geen goede of slechte kant.
tags: [Wmo 2015]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    dagbesteding:
      - { locatie_id: d1, jaar: 2024, buurt: BU09350207, dagdelen_aanbod: 1000, dagdelen_bezet: 600 }
      - { locatie_id: d2, jaar: 2024, buurt: BU09350602, dagdelen_aanbod: 3000, dagdelen_bezet: 2600 }
  verwacht:
    gemeente-2024: 80
    noord-west-2024: 60
    oost-2024: 86.67
---*/
select buurt as gebied, jaar, locatie_id as eenheid_id,
       dagdelen_bezet as teller, dagdelen_aanbod as noemer
from staging.dagbesteding
