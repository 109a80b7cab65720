/*---
titel: Inwoners die zich eenzaam voelen
stap: effect
element: minder-eenzaam
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omlaag
telt: personen
relevant-verschil: 3
vraag: >
  Elf uitspraken over het gemis van mensen om u heen, bijvoorbeeld: er zijn genoeg mensen op wie ik
  kan terugvallen.
definitie: >
  Aandeel inwoners van 18 jaar en ouder met drie of meer ongunstige antwoorden op elf uitspraken
  over gemis van mensen om zich heen.
wat-dit-niet-zegt: >
  Eenzaamheid hangt van veel meer af dan van het aanbod in de buurt. Een verandering hier is dus
  geen bewijs dat het beleid werkt of niet werkt.
uitsplitsing: [leeftijd, geslacht, huishouden]
tags: [GALA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 3, leeftijd: 75+, geslacht: vrouw, huishouden: alleenstaand, eenzaam: ja }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 1, leeftijd: 35-49, geslacht: man, huishouden: gezin met kinderen, eenzaam: nee }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 2, leeftijd: 18-34, geslacht: man, huishouden: alleenstaand, eenzaam: weet niet }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 2, leeftijd: 18-34, geslacht: vrouw, huishouden: alleenstaand, eenzaam: nee }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 5, leeftijd: 65-74, geslacht: man, huishouden: paar zonder kinderen }
  verwacht:
    gemeente-2022: 50
    noord-west-2022: 75
    centrum-2022: 0
---*/
select buurt as gebied, jaar, stratum, weging, leeftijd, geslacht, huishouden,
       case when eenzaam in ('ja', 'nee')    then 'geldig'
            when eenzaam = 'weet niet'       then 'weet-niet'
            when eenzaam = 'niet gevraagd'   then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case eenzaam when 'ja' then 1 when 'nee' then 0 end as waarde
from staging.enquete
