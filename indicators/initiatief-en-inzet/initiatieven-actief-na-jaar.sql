/*---
titel: Initiatieven die na een jaar nog actief zijn
stap: prestatie
element: initiatieven-houden-vol
maat: aandeel
bron-soort: register
eenheid: procent
richting: omhoog
telt: zaken
relevant-verschil: 5
definitie: >
  Aandeel van de in een jaar gestarte bewonersinitiatieven dat twaalf maanden na de start nog actief
  was. Initiatieven waarvan dit nog niet bekend is, tellen niet mee.
wat-dit-niet-zegt: >
  Een initiatief mag ook stoppen omdat het klaar is. Dat ziet u hier niet.
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    initiatieven:
      - { initiatief_id: i1, jaar: 2023, buurt: BU09350207, actief_na_jaar: ja }
      - { initiatief_id: i2, jaar: 2023, buurt: BU09350207, actief_na_jaar: nee }
      - { initiatief_id: i3, jaar: 2023, buurt: BU09350000, actief_na_jaar: ja }
      - { initiatief_id: i4, jaar: 2023, buurt: BU09350000, actief_na_jaar: ja }
      - { initiatief_id: i5, jaar: 2023, buurt: BU09350000 }
  verwacht:
    gemeente-2023: 75
    noord-west-2023: 50
---*/
select buurt as gebied, jaar, initiatief_id as eenheid_id,
       case actief_na_jaar when 'ja' then 1 when 'nee' then 0 end as waarde
from staging.initiatieven
