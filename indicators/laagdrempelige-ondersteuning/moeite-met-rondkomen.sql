/*---
titel: Inwoners die moeite hebben met rondkomen
stap: effect
element: rondkomen
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omlaag
telt: personen
relevant-verschil: 3
vraag: >
  Had u in de afgelopen twaalf maanden moeite om rond te komen?
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat in de afgelopen twaalf maanden moeite had om rond te
  komen.
wat-dit-niet-zegt: >
  Rondkomen hangt vooral af van inkomen, huur en prijzen. Daar heeft de sociale basis weinig
  invloed op.
effect-2021: [bestaanszekerheid]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 2, rondkomen_moeite: enige moeite }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 3, rondkomen_moeite: geen moeite maar wel opletten }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 5, rondkomen_moeite: geen moeite maar wel opletten }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 2, rondkomen_moeite: weet niet }
  verwacht:
    gemeente-2022: 20
    noord-west-2022: 40
    zuid-west-2022: 0
---*/
select buurt as gebied, jaar, stratum, weging,
       case when rondkomen_moeite in ('geen enkele moeite', 'geen moeite maar wel opletten',
                                      'enige moeite', 'grote moeite') then 'geldig'
            when rondkomen_moeite = 'weet niet' then 'weet-niet'
            when rondkomen_moeite = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when rondkomen_moeite in ('enige moeite', 'grote moeite') then 1
            when rondkomen_moeite in ('geen enkele moeite', 'geen moeite maar wel opletten') then 0 end as waarde
from staging.enquete
