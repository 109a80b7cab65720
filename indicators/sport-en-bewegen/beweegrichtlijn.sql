/*---
titel: Inwoners die genoeg bewegen
stap: effect
element: genoeg-bewegen
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 3
vraag: >
  Vragen over soort en duur van bewegen, samengevat in: elke week minstens 150 minuten matig of
  zwaar, en het aantal dagen met iets voor spieren en botten.
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat elke week minstens 150 minuten beweegt en twee dagen
  per week iets doet voor spieren en botten. Dit zijn twee onderdelen van de Beweegrichtlijnen
  2017 van de Gezondheidsraad. Oefeningen voor het evenwicht, voor ouderen, tellen niet mee.
wat-dit-niet-zegt: >
  Mensen schatten zelf hoeveel zij bewegen, en vaak te hoog. Lang zitten telt niet mee, ook al is
  dat ongezond.
tags: [GALA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 1, beweeg_minuten: ja, kracht_dagen: '2' }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 1, beweeg_minuten: ja, kracht_dagen: '1' }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 3, beweeg_minuten: ja, kracht_dagen: '7' }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 1, beweeg_minuten: nee, kracht_dagen: '3' }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 2, beweeg_minuten: ja, kracht_dagen: weet niet }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 9, beweeg_minuten: niet gevraagd, kracht_dagen: niet gevraagd }
  verwacht:
    gemeente-2022: 66.7
    centrum-2022: 50
    zuid-west-2022: 75
---*/
select buurt as gebied, jaar, stratum, weging,
       case when beweeg_minuten in ('ja', 'nee')
             and try_cast(kracht_dagen as integer) is not null  then 'geldig'
            when 'weet niet' in (beweeg_minuten, kracht_dagen) then 'weet-niet'
            when beweeg_minuten = 'niet gevraagd'              then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when beweeg_minuten = 'ja' and try_cast(kracht_dagen as integer) >= 2 then 1 else 0 end as waarde
from staging.enquete
