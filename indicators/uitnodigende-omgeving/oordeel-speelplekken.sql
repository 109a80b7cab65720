/*---
titel: Oordeel van gezinnen over de speelplekken
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
  Welk cijfer geeft u de speelplekken in uw buurt?
definitie: >
  Gemiddeld cijfer van 1 tot en met 10 dat inwoners van 18 jaar en ouder met kinderen thuis geven
  aan de speelplekken in hun buurt. Huishoudens zonder kinderen tellen niet mee. Gevraagd vanaf
  2018.
wat-dit-niet-zegt: >
  Kinderen zelf is niets gevraagd. Opa's en oma's die op kleinkinderen passen tellen niet mee, en
  een cijfer van gezinnen zegt weinig over plekken voor tieners.
tags: [Omgevingsvisie]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, huishouden: gezin met kinderen, speelplekken_cijfer: '4' }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 1, huishouden: gezin met kinderen, speelplekken_cijfer: '7' }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 8, huishouden: alleenstaand, speelplekken_cijfer: '9' }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 2, huishouden: gezin met kinderen, speelplekken_cijfer: '8' }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 3, huishouden: gezin met kinderen, speelplekken_cijfer: weet niet }
  verwacht:
    gemeente-2022: 6.75
    noord-west-2022: 5.5
    zuid-west-2022: 8
---*/
select buurt as gebied, jaar, stratum, weging,
       case when huishouden is distinct from 'gezin met kinderen' then 'niet-gevraagd'
            when try_cast(speelplekken_cijfer as integer) is not null then 'geldig'
            when speelplekken_cijfer = 'weet niet' then 'weet-niet'
            when speelplekken_cijfer = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       try_cast(speelplekken_cijfer as integer) as waarde
from staging.enquete
