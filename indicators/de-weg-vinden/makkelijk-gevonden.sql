/*---
titel: Inwoners die met hun hulpvraag makkelijk op de goede plek kwamen
stap: prestatie
element: wegwijs-geholpen
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 5
vraag: >
  Hoe makkelijk vond u de goede plek voor uw hulpvraag? (zeer makkelijk tot zeer moeilijk; alleen
  aan wie om hulp vroeg)
definitie: >
  Deel van de inwoners van 18 jaar en ouder die om hulp vroegen, dat de goede plek makkelijk of
  zeer makkelijk vond. Het gaat om de afgelopen twaalf maanden. Gevraagd vanaf 2022.
wat-dit-niet-zegt: >
  Wie de weg niet vond en het opgaf, vroeg misschien nergens om hulp. Die valt dan buiten het
  cijfer. Of de hulp daarna goed was, staat hier niet.
tags: [Wmo 2015, AZWA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, hulp_gevraagd: ja, hulp_gevonden: makkelijk }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 3, hulp_gevraagd: ja, hulp_gevonden: zeer moeilijk }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 6, hulp_gevraagd: nee, hulp_gevonden: niet gevraagd }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 1, hulp_gevraagd: ja, hulp_gevonden: zeer makkelijk }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 2, hulp_gevraagd: ja, hulp_gevonden: makkelijk }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 1, hulp_gevraagd: ja, hulp_gevonden: niet makkelijk en niet moeilijk }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 5, hulp_gevraagd: ja, hulp_gevonden: weet niet }
  verwacht:
    gemeente-2022: 50
    noord-west-2022: 25
    centrum-2022: 75
---*/
select buurt as gebied, jaar, stratum, weging,
       case when hulp_gevraagd = 'nee' then 'niet-gevraagd'
            when hulp_gevonden in ('zeer makkelijk', 'makkelijk', 'niet makkelijk en niet moeilijk',
                                   'moeilijk', 'zeer moeilijk') then 'geldig'
            when hulp_gevonden = 'weet niet' then 'weet-niet'
            when hulp_gevonden = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when hulp_gevonden in ('zeer makkelijk', 'makkelijk') then 1
            when hulp_gevonden in ('niet makkelijk en niet moeilijk', 'moeilijk', 'zeer moeilijk') then 0 end as waarde
from staging.enquete
