/*---
titel: Uitdagingen die zijn toegekend
stap: prestatie
element: uitdagingen-toegekend
maat: aandeel
bron-soort: register
eenheid: procent
richting: geen
telt: zaken
relevant-verschil: 10
definitie: >
  Aandeel van de uitdagingen met een besluit waarbij bewoners de taak mochten overnemen. Geteld in
  het jaar van indienen. Ingetrokken uitdagingen en uitdagingen zonder besluit tellen niet mee.
wat-dit-niet-zegt: >
  Een hoog aandeel is niet vanzelf goed: een afwijzing kan terecht zijn. De redenen van afwijzing
  staan in het register.
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    uitdagingen:
      - { uitdaging_id: u1, jaar: 2024, buurt: BU09350207, uitkomst: toegekend }
      - { uitdaging_id: u2, jaar: 2024, buurt: BU09350205, uitkomst: afgewezen }
      - { uitdaging_id: u3, jaar: 2024, buurt: BU09350602, uitkomst: toegekend }
      - { uitdaging_id: u4, jaar: 2024, buurt: BU09350602, uitkomst: toegekend }
      - { uitdaging_id: u5, jaar: 2024, buurt: BU09350602, uitkomst: in behandeling }
      - { uitdaging_id: u6, jaar: 2024, buurt: BU09350602, uitkomst: ingetrokken }
  verwacht:
    gemeente-2024: 75
    noord-west-2024: 50
    oost-2024: 100
---*/
select buurt as gebied, jaar, uitdaging_id as eenheid_id,
       case uitkomst when 'toegekend' then 1 when 'afgewezen' then 0 end as waarde
from staging.uitdagingen
