/*---
titel: Inwoners met wekelijks contact met buurtgenoten
stap: effect
element: buren-kennen-elkaar
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 3
vraag: >
  Hoe vaak hebt u contact met mensen uit uw buurt?
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat elke week of vaker contact heeft met mensen uit de
  eigen buurt.
wat-dit-niet-zegt: >
  Contact is geen steun: een groet op straat telt ook. Wie liever weinig contact met buren heeft,
  telt als geen contact.
uitsplitsing: [leeftijd, huishouden]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 3, contact_buurtgenoten: dagelijks }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 1, contact_buurtgenoten: wekelijks }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 1, contact_buurtgenoten: minder vaak }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 1, contact_buurtgenoten: wekelijks }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 4, contact_buurtgenoten: maandelijks }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 2, contact_buurtgenoten: weet niet }
  verwacht:
    gemeente-2022: 50
    noord-2022: 80
    centrum-2022: 20
---*/
select buurt as gebied, jaar, stratum, weging, leeftijd, huishouden,
       case when contact_buurtgenoten in ('dagelijks', 'wekelijks', 'maandelijks', 'minder vaak') then 'geldig'
            when contact_buurtgenoten = 'weet niet' then 'weet-niet'
            when contact_buurtgenoten = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when contact_buurtgenoten in ('dagelijks', 'wekelijks') then 1
            when contact_buurtgenoten in ('maandelijks', 'minder vaak') then 0 end as waarde
from staging.enquete
