/*---
titel: Inwoners die hun gezondheid goed vinden
stap: impact
element: gezond-leven
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 3
vraag: >
  Hoe is over het algemeen uw gezondheid? (zeer goed, goed, gaat wel, slecht, zeer slecht)
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat de eigen gezondheid goed of zeer goed noemt, zoals in
  de Gezondheidsmonitor van GGD, CBS en RIVM.
wat-dit-niet-zegt: >
  Gezondheid hangt vooral samen met leeftijd, inkomen en ziekte. Het cijfer laat niet zien of de
  sociale basis daar iets aan verandert, en wie te ziek is om mee te doen ontbreekt.
uitsplitsing: [leeftijd, geslacht]
tags: [GALA, IZA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 2, leeftijd: 18-34, geslacht: man, gezondheid_ervaren: zeer goed }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 1, leeftijd: 75+, geslacht: vrouw, gezondheid_ervaren: goed }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 1, leeftijd: 75+, geslacht: man, gezondheid_ervaren: slecht }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 1, leeftijd: 50-64, geslacht: vrouw, gezondheid_ervaren: goed }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 3, leeftijd: 65-74, geslacht: man, gezondheid_ervaren: gaat wel }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 2, leeftijd: 65-74, geslacht: vrouw }
  verwacht:
    gemeente-2022: 50
    centrum-2022: 75
    zuid-west-2022: 25
---*/
select buurt as gebied, jaar, stratum, weging, leeftijd, geslacht,
       case when gezondheid_ervaren in ('zeer goed', 'goed', 'gaat wel', 'slecht', 'zeer slecht') then 'geldig'
            when gezondheid_ervaren = 'weet niet' then 'weet-niet'
            when gezondheid_ervaren = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when gezondheid_ervaren in ('zeer goed', 'goed') then 1
            when gezondheid_ervaren in ('gaat wel', 'slecht', 'zeer slecht') then 0 end as waarde
from staging.enquete
