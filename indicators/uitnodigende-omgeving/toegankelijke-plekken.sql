/*---
titel: Toegankelijke plekken om te ontmoeten en te bewegen
stap: prestatie
element: plekken-toegankelijk
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
  Aantal ontmoetingsplekken en beweegplekken dat voldoet aan de lijst voor toegankelijkheid, per
  10.000 inwoners op 1 januari. De lijst wordt sinds 2023 gebruikt; eerdere jaren zijn niet gemeten.
wat-dit-niet-zegt: >
  De lijst gaat over drempels, deuren en toiletten. Of iemand zich welkom voelt, staat er niet in.
tags: [Omgevingsvisie]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    plekken:
      - { plek_id: p1, jaar: 2024, buurt: BU09350207, soort: ontmoetingsplek, toegankelijk: ja }
      - { plek_id: p2, jaar: 2024, buurt: BU09350205, soort: beweegplek, toegankelijk: ja }
      - { plek_id: p3, jaar: 2024, buurt: BU09350000, soort: beweegplek, toegankelijk: nee }
      - { plek_id: p4, jaar: 2024, buurt: BU09350000, soort: speelplek, toegankelijk: ja }
      - { plek_id: p5, jaar: 2022, buurt: BU09350000, soort: beweegplek }
    bevolking:
      - { buurt: BU09350207, jaar: 2024, leeftijd: 30, inwoners: 8000 }
      - { buurt: BU09350000, jaar: 2024, leeftijd: 40, inwoners: 12000 }
      - { buurt: BU09350000, jaar: 2022, leeftijd: 40, inwoners: 12000 }
  verwacht:
    gemeente-2024: 1
    noord-west-2024: 2.5
    centrum-2024: 0
    gemeente-2022:
---*/
select buurt as gebied, jaar, plek_id as eenheid_id
from staging.plekken
where soort in ('ontmoetingsplek', 'beweegplek')
  and toegankelijk = 'ja'
