/*---
titel: Oordeel over het groen in de buurt
stap: effect
element: omgeving-gewaardeerd
maat: gemiddelde
bron-soort: enquete
eenheid: cijfer
richting: omhoog
telt: personen
schaal: 1-10
relevant-verschil: 0.2
decimalen: 1
vraag: >
  Welk cijfer geeft u het groen in uw buurt?
definitie: >
  Gemiddeld cijfer van 1 tot en met 10 dat inwoners van 18 jaar en ouder geven aan het groen in hun
  buurt.
wat-dit-niet-zegt: >
  Een hoog cijfer voor groen betekent nog niet dat mensen er bewegen of elkaar ontmoeten.
tags: [Omgevingsvisie]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, groen_cijfer: '6' }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 3, groen_cijfer: '8' }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 2, groen_cijfer: '5' }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 4, groen_cijfer: '7' }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 3, groen_cijfer: weet niet }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 1 }
  verwacht:
    gemeente-2022: 6.8
    noord-west-2022: 7.5
    centrum-2022: 6.3
---*/
select buurt as gebied, jaar, stratum, weging,
       case when try_cast(groen_cijfer as integer) is not null then 'geldig'
            when groen_cijfer = 'weet niet'                    then 'weet-niet'
            when groen_cijfer = 'niet gevraagd'                then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       try_cast(groen_cijfer as integer) as waarde
from staging.enquete
