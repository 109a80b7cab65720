/*---
titel: Inwoners die weten waar zij terechtkunnen voor hulp
stap: effect
element: weten-waar-hulp
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 3
vraag: >
  Weet u waar u terechtkunt als u hulp of ondersteuning nodig hebt?
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat zegt te weten waar zij terechtkunnen als zij hulp of
  ondersteuning nodig hebben.
wat-dit-niet-zegt: >
  Wie denkt het te weten, komt niet altijd op de goede plek uit. Mensen zonder hulpvraag
  beantwoorden de vraag ook.
tags: [Wmo 2015, AZWA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 2, weet_hulp: ja }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 3, weet_hulp: nee }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 4, weet_hulp: weet niet }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 5, weet_hulp: ja }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 0.5 }
  verwacht:
    gemeente-2022: 70
    noord-west-2022: 40
    oost-2022: 100
---*/
select buurt as gebied, jaar, stratum, weging,
       case when weet_hulp in ('ja', 'nee')    then 'geldig'
            when weet_hulp = 'weet niet'       then 'weet-niet'
            when weet_hulp = 'niet gevraagd'   then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case weet_hulp when 'ja' then 1 when 'nee' then 0 end as waarde
from staging.enquete
