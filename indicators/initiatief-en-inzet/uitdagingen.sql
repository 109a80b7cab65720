/*---
titel: Ingediende uitdagingen
stap: prestatie
element: uitdagingen-ingediend
maat: aantal
bron-soort: register
eenheid: aantal
richting: omhoog
telt: zaken
telling: onafhankelijk
relevant-verschil: 5
definitie: >
  Aantal keren dat bewoners in een jaar het uitdagingsrecht gebruikten: zij vragen dan om een taak
  van de gemeente over te nemen. Alle uitkomsten tellen mee, ook afgewezen en ingetrokken.
wat-dit-niet-zegt: >
  Het aantal zegt niets over de kwaliteit van de voorstellen, en niets over hoe de gemeente ermee
  omging.
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    uitdagingen:
      - { uitdaging_id: u1, jaar: 2024, buurt: BU09350207, uitkomst: toegekend }
      - { uitdaging_id: u2, jaar: 2024, buurt: BU09350205, uitkomst: afgewezen }
      - { uitdaging_id: u3, jaar: 2024, buurt: BU09350602, uitkomst: in behandeling }
      - { uitdaging_id: u4, jaar: 2023, buurt: BU09350602, uitkomst: ingetrokken }
  verwacht:
    gemeente-2024: 3
    noord-west-2024: 2
    gemeente-2023: 1
---*/
select buurt as gebied, jaar, uitdaging_id as eenheid_id
from staging.uitdagingen
