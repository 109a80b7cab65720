/*---
titel: Vertrouwen dat buurtgenoten er voor elkaar zijn
stap: impact
element: vertrouwen-in-elkaar
maat: gemiddelde
bron-soort: enquete
eenheid: cijfer
richting: omhoog
telt: personen
schaal: 1-10
relevant-verschil: 0.2
decimalen: 1
vraag: >
  Hoeveel vertrouwen hebt u dat mensen in uw buurt er voor elkaar zijn? (1 = geen, 10 = heel veel)
definitie: >
  Gemiddeld cijfer van 1 tot en met 10 dat inwoners van 18 jaar en ouder geven voor het vertrouwen
  dat mensen in hun buurt er voor elkaar zijn.
wat-dit-niet-zegt: >
  Een cijfer voor vertrouwen zegt niet hoeveel mensen elkaar echt helpen. Wie niet meedoet aan de
  peiling telt niet mee, en dat zijn vaker mensen met weinig contacten.
uitsplitsing: [leeftijd]
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 2, vertrouwen_buurt: '6' }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 1, vertrouwen_buurt: '9' }
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 5, vertrouwen_buurt: weet niet }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 3, vertrouwen_buurt: '8' }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 2, vertrouwen_buurt: '5' }
  verwacht:
    gemeente-2022: 6.9
    noord-west-2022: 7
    centrum-2022: 6.8
---*/
select buurt as gebied, jaar, stratum, weging, leeftijd,
       case when try_cast(vertrouwen_buurt as integer) is not null then 'geldig'
            when vertrouwen_buurt = 'weet niet' then 'weet-niet'
            when vertrouwen_buurt = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       try_cast(vertrouwen_buurt as integer) as waarde
from staging.enquete
