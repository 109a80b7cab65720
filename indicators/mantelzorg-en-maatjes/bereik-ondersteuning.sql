/*---
titel: Mantelzorgers die de steun krijgen die zij nodig hebben
stap: prestatie
element: steun-gebruikt
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 5
vraag: >
  Gebruikt u ondersteuning voor mantelzorgers, zoals advies, vervangende zorg of een
  lotgenotengroep? (ja, nu; ja, eerder; nee, wel nodig; nee, niet nodig; alleen aan mantelzorgers)
definitie: >
  Deel van de mantelzorgers met behoefte aan steun dat steun krijgt of kreeg. Zij zijn 18 jaar of
  ouder. Wie geen steun nodig heeft, telt niet mee. Gevraagd vanaf 2018, dat jaar aan de helft van
  de mantelzorgers.
wat-dit-niet-zegt: >
  Het zegt niet of de steun op tijd kwam of genoeg was. Wie nog niet weet dat er steun bestaat,
  zegt soms dat die niet nodig is en valt dan weg.
tags: [Wmo 2015, IZA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, gebruikt_ondersteuning: 'ja, nu' }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 3, gebruikt_ondersteuning: 'nee, wel nodig' }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 5, gebruikt_ondersteuning: 'nee, niet nodig' }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 3, gebruikt_ondersteuning: 'ja, eerder' }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 1, gebruikt_ondersteuning: 'nee, wel nodig' }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 2, gebruikt_ondersteuning: weet niet }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 8, gebruikt_ondersteuning: niet gevraagd }
  verwacht:
    gemeente-2022: 50
    noord-west-2022: 25
    oost-2022: 75
---*/
select buurt as gebied, jaar, stratum, weging,
       case when gebruikt_ondersteuning in ('ja, nu', 'ja, eerder', 'nee, wel nodig') then 'geldig'
            when gebruikt_ondersteuning = 'weet niet' then 'weet-niet'
            when gebruikt_ondersteuning in ('nee, niet nodig', 'niet gevraagd') then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when gebruikt_ondersteuning in ('ja, nu', 'ja, eerder') then 1
            when gebruikt_ondersteuning = 'nee, wel nodig' then 0 end as waarde
from staging.enquete
