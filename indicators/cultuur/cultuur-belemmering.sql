/*---
titel: Inwoners die iets tegenhoudt om aan cultuur te doen
stap: prestatie
element: aanbod-voor-iedereen
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omlaag
telt: personen
relevant-verschil: 3
vraag: >
  Wat houdt u het meest tegen om vaker iets aan cultuur te doen? (niets; kosten; afstand of
  vervoer; niemand om mee te gaan; aanbod past niet; gezondheid)
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat iets noemt dat tegenhoudt om vaker aan cultuur te
  doen. Het kan gaan om kosten, afstand, niemand om mee te gaan, aanbod dat niet past, of
  gezondheid. Gevraagd vanaf 2022.
wat-dit-niet-zegt: >
  Iedereen noemt één reden, de belangrijkste. Wie geen zin heeft in cultuur, zegt dat niets
  tegenhoudt. Een laag cijfer is dus niet altijd een groot publiek.
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 1, cultuur_belemmering: kosten }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 4, cultuur_belemmering: geen }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 2, cultuur_belemmering: afstand of vervoer }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 1, cultuur_belemmering: aanbod past niet }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 2, cultuur_belemmering: geen }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 3, cultuur_belemmering: weet niet }
  verwacht:
    gemeente-2022: 40
    centrum-2022: 20
    noord-2022: 60
---*/
select buurt as gebied, jaar, stratum, weging,
       case when cultuur_belemmering = 'niet gevraagd' then 'niet-gevraagd'
            when cultuur_belemmering = 'weet niet'     then 'weet-niet'
            when cultuur_belemmering is null           then 'geen-antwoord'
            else 'geldig' end as antwoord,
       case when cultuur_belemmering = 'geen' then 0 else 1 end as waarde
from staging.enquete
