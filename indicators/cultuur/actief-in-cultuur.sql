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
  Drie vragen: hebt u in de afgelopen twaalf maanden zelf muziek gemaakt of gezongen, toneel
  gespeeld of gedanst, beeldende kunst gemaakt?
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat in de afgelopen twaalf maanden zelf muziek, toneel,
  dans of beeldende kunst maakte.
wat-dit-niet-zegt: >
  Het maakt niet uit of dit in een vereniging was of thuis. Jongeren onder de 18 ontbreken.
effect-2021: [talenten]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 2, cultuur_muziek: nee, cultuur_toneel: nee, cultuur_beeldend: ja }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 2, cultuur_muziek: nee, cultuur_toneel: nee, cultuur_beeldend: nee }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 1, cultuur_muziek: nee, cultuur_toneel: nee, cultuur_beeldend: ja }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 5, cultuur_muziek: nee, cultuur_toneel: nee, cultuur_beeldend: nee }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 3, cultuur_muziek: nee, cultuur_toneel: weet niet, cultuur_beeldend: nee }
  verwacht:
    gemeente-2022: 30
    centrum-2022: 50
---*/
select buurt as gebied, jaar, stratum, weging,
       case when 'ja' in (cultuur_muziek, cultuur_toneel, cultuur_beeldend) then 'geldig'
            when cultuur_muziek = 'nee' and cultuur_toneel = 'nee' and cultuur_beeldend = 'nee' then 'geldig'
            when 'niet gevraagd' in (cultuur_muziek, cultuur_toneel, cultuur_beeldend) then 'niet-gevraagd'
            when 'weet niet' in (cultuur_muziek, cultuur_toneel, cultuur_beeldend) then 'weet-niet'
            else 'geen-antwoord' end as antwoord,
       case when 'ja' in (cultuur_muziek, cultuur_toneel, cultuur_beeldend) then 1 else 0 end as waarde
from staging.enquete
