/*---
titel: Bezoeken aan ontmoetingsactiviteiten
stap: prestatie
element: inwoners-komen-langs
maat: per-inwoners
bron-soort: register
eenheid: per-inwoners
richting: omhoog
telt: zaken
telling: geclusterd
noemer: { bron: bevolking, peil: 1-1 }
per: 1000
definitie: >
  Aantal bezoeken aan activiteiten voor ontmoeting in een jaar, per 1.000 inwoners op 1 januari. Wie
  vijf keer komt, telt vijf keer.
wat-dit-niet-zegt: >
  Bezoeken zijn geen personen. Het cijfer zegt niet of iemand daardoor minder eenzaam is, en niet
  wie er nooit komt.
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    activiteiten:
      - { activiteit_id: a1, jaar: 2024, buurt: BU09350207, deelambitie: ontmoeten, bezoeken: 30 }
      - { activiteit_id: a2, jaar: 2024, buurt: BU09350207, deelambitie: ontmoeten, bezoeken: 50 }
      - { activiteit_id: a3, jaar: 2024, buurt: BU09350000, deelambitie: ontmoeten, bezoeken: 20 }
      - { activiteit_id: a4, jaar: 2024, buurt: BU09350000, deelambitie: cultuur, bezoeken: 400 }
    bevolking:
      - { buurt: BU09350207, jaar: 2024, leeftijd: 30, inwoners: 150 }
      - { buurt: BU09350207, jaar: 2024, leeftijd: 80, inwoners: 50 }
      - { buurt: BU09350000, jaar: 2024, leeftijd: 50, inwoners: 300 }
  verwacht:
    gemeente-2024: 200
    noord-west-2024: 400
---*/
select buurt as gebied, jaar, activiteit_id as eenheid_id, bezoeken as waarde
from staging.activiteiten
where deelambitie = 'ontmoeten'
