/*---
titel: Rapportcijfer voor de buurt
stap: effect
element: prettig-wonen
maat: gemiddelde
bron-soort: enquete
eenheid: cijfer
richting: omhoog
telt: personen
schaal: 1-10
relevant-verschil: 0.2
decimalen: 1
vraag: >
  Welk cijfer geeft u uw buurt als plek om te wonen?
definitie: >
  Gemiddeld cijfer van 1 tot en met 10 dat inwoners van 18 jaar en ouder geven aan hun buurt als
  plek om te wonen.
wat-dit-niet-zegt: >
  Een buurt kan een hoog cijfer krijgen en toch plekken missen om elkaar te ontmoeten. Wie
  ontevreden was en verhuisde, telt niet meer mee.
uitsplitsing: [leeftijd, geslacht, huishouden]
tags: [Omgevingsvisie]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 2, leeftijd: 18-34, geslacht: man, huishouden: alleenstaand, buurt_cijfer: '6' }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 2, leeftijd: 35-49, geslacht: vrouw, huishouden: gezin met kinderen, buurt_cijfer: '7' }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 1, leeftijd: 50-64, geslacht: vrouw, huishouden: paar zonder kinderen, buurt_cijfer: '9' }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 3, leeftijd: 75+, geslacht: man, huishouden: alleenstaand, buurt_cijfer: '7' }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 4, leeftijd: 75+, geslacht: vrouw, huishouden: alleenstaand }
  verwacht:
    gemeente-2022: 7.0
    centrum-2022: 6.5
    noord-2022: 7.5
---*/
select buurt as gebied, jaar, stratum, weging, leeftijd, geslacht, huishouden,
       case when try_cast(buurt_cijfer as integer) is not null then 'geldig'
            when buurt_cijfer = 'weet niet' then 'weet-niet'
            when buurt_cijfer = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       try_cast(buurt_cijfer as integer) as waarde
from staging.enquete
