/*---
titel: Gehouden activiteiten
stap: activiteit
element: activiteiten-gehouden
maat: per-inwoners
bron-soort: register
eenheid: per-inwoners
richting: geen
telt: zaken
telling: geclusterd
noemer: { bron: bevolking, peil: 1-1 }
per: 1000
decimalen: 1
definitie: >
  Aantal activiteiten in het participatieregister dat in een jaar is gehouden, per 1.000 inwoners op
  1 januari. Een reeks van tien keer telt als tien activiteiten.
wat-dit-niet-zegt: >
  Activiteiten zonder steun van de gemeente staan niet in het register. Veel activiteiten betekent
  niet dat er veel mensen komen.
voorbeeld:
  gegeven:
    activiteiten:
      - { activiteit_id: a1, jaar: 2024, buurt: BU09350207, deelambitie: ontmoeten }
      - { activiteit_id: a2, jaar: 2024, buurt: BU09350207, deelambitie: ontmoeten }
      - { activiteit_id: a3, jaar: 2024, buurt: BU09350602, deelambitie: ontmoeten }
      - { activiteit_id: a4, jaar: 2024, buurt: BU09350602, deelambitie: cultuur }
    bevolking:
      - { buurt: BU09350207, jaar: 2024, leeftijd: 30, inwoners: 500 }
      - { buurt: BU09350602, jaar: 2024, leeftijd: 60, inwoners: 1500 }
  verwacht:
    ontmoeten/gemeente-2024: 1.5
    ontmoeten/noord-west-2024: 4
    cultuur/gemeente-2024: 0.5
    cultuur/noord-west-2024: 0
---*/
select buurt as gebied, jaar, deelambitie, activiteit_id as eenheid_id
from staging.activiteiten
