/*---
titel: Inwoners die ruimte ervaren voor initiatief
stap: effect
element: ruimte-ervaren
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 3
vraag: >
  Bewoners in mijn buurt krijgen de ruimte om zelf iets te beginnen. Bent u het daarmee eens?
  (vijf antwoorden, van helemaal mee eens tot helemaal mee oneens)
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat het eens of helemaal eens is met de uitspraak dat
  bewoners in hun buurt de ruimte krijgen om zelf iets te beginnen. Veel mensen antwoorden weet
  niet; zij tellen niet mee in het aandeel.
wat-dit-niet-zegt: >
  Het is een mening. Wie nooit iets wilde beginnen, kan de ruimte moeilijk beoordelen.
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, ruimte_initiatief: mee eens }
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 3, ruimte_initiatief: niet eens en niet oneens }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 2, ruimte_initiatief: weet niet }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 3, ruimte_initiatief: mee eens }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 1, ruimte_initiatief: niet eens en niet oneens }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 7 }
  verwacht:
    gemeente-2022: 50
    noord-west-2022: 25
    zuid-west-2022: 75
---*/
select buurt as gebied, jaar, stratum, weging,
       case when ruimte_initiatief in ('helemaal mee eens', 'mee eens', 'niet eens en niet oneens',
                                       'mee oneens', 'helemaal mee oneens') then 'geldig'
            when ruimte_initiatief = 'weet niet' then 'weet-niet'
            when ruimte_initiatief = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when ruimte_initiatief in ('helemaal mee eens', 'mee eens') then 1
            when ruimte_initiatief in ('niet eens en niet oneens', 'mee oneens',
                                       'helemaal mee oneens') then 0 end as waarde
from staging.enquete
