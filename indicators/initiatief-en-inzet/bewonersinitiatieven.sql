/*---
titel: Gestarte bewonersinitiatieven
stap: prestatie
element: initiatieven-gestart
maat: per-inwoners
bron-soort: register
eenheid: per-inwoners
richting: omhoog
telt: zaken
telling: onafhankelijk
noemer: { bron: bevolking, peil: 1-1 }
per: 1000
relevant-verschil: 0.3
decimalen: 1
definitie: >
  Aantal initiatieven van bewoners dat in een jaar is gestart en in het participatieregister staat,
  per 1.000 inwoners op 1 januari van dat jaar.
wat-dit-niet-zegt: >
  Initiatieven die de gemeente niet kent, staan niet in het register. Meer initiatieven is niet
  altijd beter: het gaat ook om volhouden.
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    initiatieven:
      - { initiatief_id: i1, jaar: 2024, buurt: BU09350207 }
      - { initiatief_id: i2, jaar: 2024, buurt: BU09350207 }
      - { initiatief_id: i3, jaar: 2024, buurt: BU09350000 }
    bevolking:
      - { buurt: BU09350207, jaar: 2024, leeftijd: 30, inwoners: 500 }
      - { buurt: BU09350207, jaar: 2024, leeftijd: 70, inwoners: 300 }
      - { buurt: BU09350000, jaar: 2024, leeftijd: 40, inwoners: 1200 }
      - { buurt: BU09350000, jaar: 2023, leeftijd: 40, inwoners: 9000 }
  verwacht:
    gemeente-2024: 1.5
    noord-west-2024: 2.5
---*/
select buurt as gebied, jaar, initiatief_id as eenheid_id
from staging.initiatieven
