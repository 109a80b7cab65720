/*---
titel: Inwoners die zich ernstig eenzaam voelen
stap: effect
element: minder-eenzaam
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omlaag
telt: personen
relevant-verschil: 2
vraag: >
  Elf uitspraken over het gemis van mensen om u heen; het aantal ongunstige antwoorden telt, van 0
  tot en met 11.
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat negen of meer van elf uitspraken over gemis van mensen
  ongunstig beantwoordt. Dat is de grens van de schaal van De Jong Gierveld. GGD, CBS en RIVM
  gebruiken dezelfde grens.
wat-dit-niet-zegt: >
  Wie ernstig eenzaam is, doet minder vaak mee aan een peiling; het echte aandeel kan hoger zijn.
  Een plek om mensen te ontmoeten is voor deze groep vaak niet genoeg.
uitsplitsing: [leeftijd]
tags: [GALA, AZWA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, leeftijd: 75+, eenzaam_score: '10' }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 3, leeftijd: 50-64, eenzaam_score: '8' }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 2, leeftijd: 18-34, eenzaam_score: '9' }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 2, leeftijd: 35-49, eenzaam_score: '0' }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 2, leeftijd: 35-49, eenzaam_score: weet niet }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 5, leeftijd: 65-74 }
  verwacht:
    gemeente-2022: 37.5
    noord-west-2022: 25
    noord-2022: 50
---*/
select buurt as gebied, jaar, stratum, weging, leeftijd,
       case when try_cast(eenzaam_score as integer) is not null then 'geldig'
            when eenzaam_score = 'weet niet'                    then 'weet-niet'
            when eenzaam_score = 'niet gevraagd'                then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when try_cast(eenzaam_score as integer) >= 9 then 1 else 0 end as waarde
from staging.enquete
