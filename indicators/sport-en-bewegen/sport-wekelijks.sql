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
  Hoeveel keer per week sport u meestal? (0 tot en met 7)
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat meestal een keer per week of vaker sport.
wat-dit-niet-zegt: >
  Bewegen zonder te sporten, zoals lopen naar de winkel of werken in de tuin, telt niet mee.
  Jongeren onder de 18 ontbreken.
tags: [GALA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 3, sport_keren: '2' }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 1, sport_keren: '0' }
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, sport_keren: '2' }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 5, sport_keren: '0' }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 6, sport_keren: weet niet }
  verwacht:
    gemeente-2022: 40
    zuid-west-2022: 75
---*/
select buurt as gebied, jaar, stratum, weging,
       case when try_cast(sport_keren as integer) is not null then 'geldig'
            when sport_keren = 'weet niet'                    then 'weet-niet'
            when sport_keren = 'niet gevraagd'                then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when try_cast(sport_keren as integer) >= 1 then 1 else 0 end as waarde
from staging.enquete
