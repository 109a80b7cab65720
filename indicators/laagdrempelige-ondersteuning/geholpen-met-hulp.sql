/*---
titel: Inwoners die met de gevraagde hulp zijn geholpen
stap: effect
element: inwoners-geholpen
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 5
vraag: >
  Bent u met die hulp geholpen? (helemaal, grotendeels, een beetje, niet, nog bezig; alleen aan
  wie om hulp vroeg)
definitie: >
  Deel van de inwoners van 18 jaar en ouder die om hulp vroegen, dat helemaal of grotendeels is
  geholpen. Het gaat om de afgelopen twaalf maanden. Wie nog bezig is, telt niet mee. Gevraagd
  vanaf 2018.
wat-dit-niet-zegt: >
  De vraag gaat over alle hulp, ook van huisarts of familie. De sociale basis is daar maar een
  deel van. Wie geen hulp durfde te vragen, ontbreekt.
tags: [Wmo 2015, AZWA]
effect-2021: [bestaanszekerheid, meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 2, hulp_geholpen: helemaal }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 1, hulp_geholpen: grotendeels }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 2, hulp_geholpen: niet }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 4, hulp_geholpen: nog bezig }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 2, hulp_geholpen: grotendeels }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 3, hulp_geholpen: een beetje }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 7, hulp_geholpen: niet gevraagd }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 1, hulp_geholpen: weet niet }
  verwacht:
    gemeente-2022: 50
    noord-west-2022: 60
    zuid-west-2022: 40
---*/
select buurt as gebied, jaar, stratum, weging,
       case when hulp_geholpen in ('helemaal', 'grotendeels', 'een beetje', 'niet') then 'geldig'
            when hulp_geholpen = 'weet niet' then 'weet-niet'
            when hulp_geholpen in ('nog bezig', 'niet gevraagd') then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when hulp_geholpen in ('helemaal', 'grotendeels') then 1
            when hulp_geholpen in ('een beetje', 'niet') then 0 end as waarde
from staging.enquete
