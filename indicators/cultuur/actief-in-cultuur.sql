/*---
titel: Inwoners die zelf cultuur maken
stap: effect
element: cultuur-maken
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 3
vraag: >
  Hebt u in de afgelopen twaalf maanden zelf muziek, toneel, dans of beeldende kunst gemaakt?
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat in de afgelopen twaalf maanden zelf muziek, toneel, dans
  of beeldende kunst maakte.
wat-dit-niet-zegt: >
  Het maakt niet uit of dit in een vereniging was of thuis. Jongeren onder de 18 ontbreken.
effect-2021: [talenten]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 2, cultuur_actief: ja }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 2, cultuur_actief: nee }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 1, cultuur_actief: ja }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 5, cultuur_actief: nee }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 3, cultuur_actief: weet niet }
  verwacht:
    gemeente-2022: 30
    centrum-2022: 50
---*/
select buurt as gebied, jaar, stratum, weging,
       case when cultuur_actief in ('ja', 'nee')    then 'geldig'
            when cultuur_actief = 'weet niet'       then 'weet-niet'
            when cultuur_actief = 'niet gevraagd'   then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case cultuur_actief when 'ja' then 1 when 'nee' then 0 end as waarde
from staging.enquete
