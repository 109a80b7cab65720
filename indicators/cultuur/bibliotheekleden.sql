/*---
titel: Leden van de bibliotheek
stap: prestatie
element: bibliotheek-bereikt
maat: per-inwoners
bron-soort: register
eenheid: procent
richting: omhoog
telt: personen
telling: geclusterd
noemer: { bron: bevolking, peil: 1-1 }
per: 1
definitie: >
  Aantal leden van de bibliotheek op 31 december, als deel van het aantal inwoners op 1 januari van
  dat jaar. Geteld naar waar het lid woont.
wat-dit-niet-zegt: >
  Lid zijn is niet hetzelfde als gebruiken. Wie zonder pas in de bibliotheek komt lezen of werken,
  telt niet mee.
effect-2021: [talenten]
voorbeeld:
  gegeven:
    bibliotheek:
      - { jaar: 2024, buurt: BU09350207, leden: 40 }
      - { jaar: 2024, buurt: BU09350000, leden: 160 }
    bevolking:
      - { buurt: BU09350207, jaar: 2024, leeftijd: 30, inwoners: 400 }
      - { buurt: BU09350000, jaar: 2024, leeftijd: 40, inwoners: 600 }
  verwacht:
    gemeente-2024: 20
    noord-west-2024: 10
---*/
select buurt as gebied, jaar, buurt as eenheid_id, leden as waarde
from staging.bibliotheek
