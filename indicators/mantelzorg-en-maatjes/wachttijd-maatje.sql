/*---
titel: Wachttijd voor een maatje
stap: activiteit
element: werven-en-koppelen
maat: mediaan
bron-soort: register
eenheid: dagen
richting: omlaag
telt: personen
definitie: >
  Aantal dagen tussen aanmelden en koppelen aan een maatje: de helft wachtte korter, de helft
  langer. Geteld in het jaar van aanmelden.
wat-dit-niet-zegt: >
  Wie nog wacht, ontbreekt. Een snelle koppeling is niet altijd een goede koppeling.
voorbeeld:
  gegeven:
    maatjes:
      - { koppeling_id: m1, jaar: 2024, buurt: BU09350207, aangemeld: 2024-01-10, gekoppeld: 2024-02-09 }
      - { koppeling_id: m2, jaar: 2024, buurt: BU09350207, aangemeld: 2024-03-01, gekoppeld: 2024-04-20 }
      - { koppeling_id: m3, jaar: 2024, buurt: BU09350602, aangemeld: 2024-05-01, gekoppeld: 2024-08-09 }
      - { koppeling_id: m4, jaar: 2024, buurt: BU09350602, aangemeld: 2024-11-10 }
  verwacht:
    gemeente-2024: 50
    noord-west-2024: 40
    oost-2024: 100
---*/
select buurt as gebied, jaar, koppeling_id as eenheid_id,
       date_diff('day', aangemeld, gekoppeld) as waarde
from staging.maatjes
where gekoppeld is not null
