/*---
titel: Speelplekken die voor iedereen toegankelijk zijn
stap: prestatie
element: plekken-toegankelijk
maat: aandeel
bron-soort: register
eenheid: procent
richting: omhoog
telt: openbaar
definitie: >
  Aandeel van de speelplekken dat voldoet aan de lijst voor toegankelijkheid. De lijst wordt sinds
  2023 gebruikt; eerdere jaren zijn niet gemeten.
wat-dit-niet-zegt: >
  Het cijfer zegt niet of kinderen met een beperking er ook spelen.
tags: [Omgevingsvisie]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    plekken:
      - { plek_id: p1, jaar: 2024, buurt: BU09350207, soort: speelplek, toegankelijk: ja }
      - { plek_id: p2, jaar: 2024, buurt: BU09350205, soort: speelplek, toegankelijk: nee }
      - { plek_id: p3, jaar: 2024, buurt: BU09350602, soort: speelplek, toegankelijk: nee }
      - { plek_id: p4, jaar: 2024, buurt: BU09350602, soort: speelplek, toegankelijk: nee }
      - { plek_id: p5, jaar: 2024, buurt: BU09350602, soort: speelplek }
      - { plek_id: p6, jaar: 2024, buurt: BU09350602, soort: beweegplek, toegankelijk: ja }
  verwacht:
    gemeente-2024: 25
    noord-west-2024: 50
    oost-2024: 0
---*/
select buurt as gebied, jaar, plek_id as eenheid_id,
       case toegankelijk when 'ja' then 1 when 'nee' then 0 end as waarde
from staging.plekken
where soort = 'speelplek'
