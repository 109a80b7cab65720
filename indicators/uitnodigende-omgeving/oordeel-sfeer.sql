/*---
titel: Oordeel over de sfeer in de buurt
stap: effect
element: sfeer-ervaren
maat: gemiddelde
bron-soort: enquete
eenheid: cijfer
richting: omhoog
telt: personen
schaal: 1-10
relevant-verschil: 0.2
decimalen: 1
vraag: >
  Welk cijfer geeft u de sfeer in uw buurt?
definitie: >
  Gemiddeld cijfer van 1 tot en met 10 dat inwoners van 18 jaar en ouder geven aan de sfeer in hun
  buurt.
wat-dit-niet-zegt: >
  Een fijne sfeer voor de een kan voor de ander te druk of te stil zijn. Het cijfer zegt niet of
  mensen er blijven staan en elkaar ontmoeten.
uitsplitsing: [leeftijd, huishouden]
tags: [Omgevingsvisie]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, leeftijd: 18-34, huishouden: alleenstaand, sfeer_cijfer: '5' }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 3, leeftijd: 35-49, huishouden: gezin met kinderen, sfeer_cijfer: '7' }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 2, leeftijd: 65-74, huishouden: paar zonder kinderen, sfeer_cijfer: '8' }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 2, leeftijd: 75+, huishouden: alleenstaand, sfeer_cijfer: '7' }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 6, leeftijd: 75+, huishouden: alleenstaand, sfeer_cijfer: weet niet }
  verwacht:
    gemeente-2022: 7
    noord-west-2022: 6.5
    oost-2022: 7.5
---*/
select buurt as gebied, jaar, stratum, weging, leeftijd, huishouden,
       case when try_cast(sfeer_cijfer as integer) is not null then 'geldig'
            when sfeer_cijfer = 'weet niet' then 'weet-niet'
            when sfeer_cijfer = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       try_cast(sfeer_cijfer as integer) as waarde
from staging.enquete
