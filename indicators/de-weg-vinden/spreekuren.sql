/*---
titel: Spreekuren en informatiepunten
stap: activiteit
element: spreekuren-houden
maat: aantal
bron-soort: register
eenheid: aantal
richting: omhoog
telt: zaken
telling: geclusterd
definitie: >
  Aantal keren dat er in een jaar een spreekuur was of een informatiepunt open was.
wat-dit-niet-zegt: >
  Een spreekuur zonder bezoekers telt mee. Het cijfer zegt niet of inwoners verder zijn geholpen.
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    activiteiten:
      - { activiteit_id: a1, jaar: 2024, buurt: BU09350207, deelambitie: de-weg-vinden, soort: spreekuur }
      - { activiteit_id: a2, jaar: 2024, buurt: BU09350207, deelambitie: de-weg-vinden, soort: informatiepunt }
      - { activiteit_id: a3, jaar: 2024, buurt: BU09350602, deelambitie: de-weg-vinden, soort: spreekuur }
      - { activiteit_id: a4, jaar: 2024, buurt: BU09350602, deelambitie: cultuur, soort: workshop }
  verwacht:
    gemeente-2024: 3
    noord-west-2024: 2
---*/
select buurt as gebied, jaar, activiteit_id as eenheid_id
from staging.activiteiten
where soort in ('spreekuur', 'informatiepunt')
