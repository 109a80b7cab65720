/*---
titel: Buurten met een actief buurtnetwerk
stap: prestatie
element: netwerken-actief
maat: aandeel
bron-soort: register
eenheid: procent
richting: omhoog
telt: openbaar
definitie: >
  Aandeel van de buurten waar bewoners en organisaties in dat jaar een actief buurtnetwerk hadden.
  Elke buurt telt even zwaar, ook een kleine.
wat-dit-niet-zegt: >
  Een netwerk op papier zegt niet wie meedoet. Buurten met weinig inwoners hebben vaak geen eigen
  netwerk nodig.
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    buurtnetwerken:
      - { buurt: BU09350207, jaar: 2024, actief: ja }
      - { buurt: BU09350205, jaar: 2024, actief: nee }
      - { buurt: BU09350000, jaar: 2024, actief: ja }
      - { buurt: BU09350602, jaar: 2024, actief: ja }
  verwacht:
    gemeente-2024: 75
    noord-west-2024: 50
---*/
select buurt as gebied, jaar, buurt as eenheid_id,
       case actief when 'ja' then 1 else 0 end as waarde
from staging.buurtnetwerken
