/*---
titel: Deelnemers die voor het eerst meepraten
stap: prestatie
element: nieuwe-mensen-praten-mee
maat: verhouding
bron-soort: register
eenheid: procent
richting: omhoog
telt: personen
definitie: >
  Aandeel van de deelnemers aan bijeenkomsten dat voor het eerst meedeed. Zij zeggen dit zelf en
  hoeven dat niet. Alleen bijeenkomsten waar het is gevraagd, tellen mee.
wat-dit-niet-zegt: >
  Wie twee bijeenkomsten bezoekt, telt twee keer bij de deelnemers. Het cijfer zegt niet of de
  groep op de buurt lijkt.
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    bijeenkomsten:
      - { bijeenkomst_id: b1, datum: 2024-03-01, gebied: zuid, deelnemers: 40, nieuwe_deelnemers: 10 }
      - { bijeenkomst_id: b2, datum: 2024-05-01, gebied: zuid, deelnemers: 60, nieuwe_deelnemers: 15 }
      - { bijeenkomst_id: b3, datum: 2024-06-01, gebied: noord, deelnemers: 100, nieuwe_deelnemers: 75 }
      - { bijeenkomst_id: b4, datum: 2024-09-01, gebied: noord, deelnemers: 500 }
  verwacht:
    gemeente-2024: 50
    zuid-2024: 25
    noord-2024: 75
---*/
select gebied, year(datum) as jaar, bijeenkomst_id as eenheid_id,
       nieuwe_deelnemers as teller, deelnemers as noemer
from staging.bijeenkomsten
where nieuwe_deelnemers is not null
  and deelnemers is not null
