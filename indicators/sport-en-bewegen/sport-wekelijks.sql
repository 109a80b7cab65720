/*---
titel: Inwoners die elke week sporten
stap: effect
element: wekelijks-sporten
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 3
vraag: >
  Sport u elke week?
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat zegt elke week te sporten.
wat-dit-niet-zegt: >
  Bewegen zonder te sporten, zoals lopen naar de winkel of werken in de tuin, telt niet mee.
  Jongeren onder de 18 ontbreken.
tags: [GALA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 3, sport_wekelijks: ja }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 1, sport_wekelijks: nee }
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, sport_wekelijks: ja }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 5, sport_wekelijks: nee }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 6, sport_wekelijks: weet niet }
  verwacht:
    gemeente-2022: 40
    zuid-west-2022: 75
---*/
select buurt as gebied, jaar, stratum, weging,
       case when sport_wekelijks in ('ja', 'nee')    then 'geldig'
            when sport_wekelijks = 'weet niet'       then 'weet-niet'
            when sport_wekelijks = 'niet gevraagd'   then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case sport_wekelijks when 'ja' then 1 when 'nee' then 0 end as waarde
from staging.enquete
