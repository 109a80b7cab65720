/*---
titel: Inwoners die dichtbij anderen kunnen ontmoeten
stap: effect
element: kunnen-ontmoeten
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 3
vraag: >
  Is er in de buurt van uw woning een plek waar u anderen kunt ontmoeten?
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat zegt dat er in de buurt van de woning een plek is waar
  zij anderen kunnen ontmoeten. Wie het niet weet, telt als nee: een plek die iemand niet kent,
  heeft diegene niet.
wat-dit-niet-zegt: >
  Het zegt niet of de plek open is op uren die passen, en ook niet of iemand er welkom is of er
  komt.
tags: [GALA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 3, ontmoetingsplek_nabij: ja }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 1, ontmoetingsplek_nabij: weet niet }
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, ontmoetingsplek_nabij: ja }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 3, ontmoetingsplek_nabij: nee }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 4 }
  verwacht:
    gemeente-2022: 50
    centrum-2022: 75
    noord-west-2022: 25
---*/
select buurt as gebied, jaar, stratum, weging,
       case when ontmoetingsplek_nabij in ('ja', 'nee', 'weet niet') then 'geldig'
            when ontmoetingsplek_nabij = 'niet gevraagd'             then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when ontmoetingsplek_nabij = 'ja' then 1 else 0 end as waarde
from staging.enquete
