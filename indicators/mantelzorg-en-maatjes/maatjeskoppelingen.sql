/*---
titel: Koppelingen van een inwoner aan een maatje
stap: prestatie
element: maatjes-gekoppeld
maat: aantal
bron-soort: register
eenheid: aantal
richting: omhoog
telt: personen
telling: onafhankelijk
relevant-verschil: 10
definitie: >
  Aantal inwoners dat zich in het jaar aanmeldde en aan een maatje is gekoppeld. Wie nog wacht, telt
  niet mee.
wat-dit-niet-zegt: >
  Het aantal zegt niet of het contact goed is en hoelang het duurt.
tags: [Wmo 2015]
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    maatjes:
      - { koppeling_id: m1, jaar: 2024, buurt: BU09350207, aangemeld: 2024-01-10, gekoppeld: 2024-02-20 }
      - { koppeling_id: m2, jaar: 2024, buurt: BU09350205, aangemeld: 2024-03-10, gekoppeld: 2024-04-20 }
      - { koppeling_id: m3, jaar: 2024, buurt: BU09350205, aangemeld: 2024-11-10 }
      - { koppeling_id: m4, jaar: 2024, buurt: BU09350602, aangemeld: 2024-05-10, gekoppeld: 2024-07-01 }
  verwacht:
    gemeente-2024: 3
    noord-west-2024: 2
---*/
select buurt as gebied, jaar, koppeling_id as eenheid_id
from staging.maatjes
where gekoppeld is not null
