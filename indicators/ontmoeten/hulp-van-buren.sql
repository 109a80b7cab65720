/*---
titel: Inwoners die buurtgenoten om hulp kunnen vragen
stap: effect
element: buren-kennen-elkaar
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 3
vraag: >
  Kunt u mensen uit uw buurt om hulp vragen als dat nodig is? (ja, vrijwel altijd; soms; nee)
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat mensen uit de buurt vrijwel altijd om hulp kan vragen
  als dat nodig is. Gevraagd vanaf 2022.
wat-dit-niet-zegt: >
  Kunnen vragen is nog niet durven vragen. Wie veel familie of vrienden elders heeft, mist buren
  misschien niet.
uitsplitsing: [huishouden]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 4, huishouden: gezin met kinderen, hulp_buren: 'ja, vrijwel altijd' }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 1, huishouden: alleenstaand, hulp_buren: soms }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 2, huishouden: alleenstaand, hulp_buren: 'ja, vrijwel altijd' }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 3, huishouden: paar zonder kinderen, hulp_buren: nee }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 2, huishouden: alleenstaand, hulp_buren: weet niet }
  verwacht:
    gemeente-2022: 60
    oost-2022: 80
    zuid-west-2022: 40
---*/
select buurt as gebied, jaar, stratum, weging, huishouden,
       case when hulp_buren in ('ja, vrijwel altijd', 'soms', 'nee') then 'geldig'
            when hulp_buren = 'weet niet' then 'weet-niet'
            when hulp_buren = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when hulp_buren = 'ja, vrijwel altijd' then 1
            when hulp_buren in ('soms', 'nee') then 0 end as waarde
from staging.enquete
