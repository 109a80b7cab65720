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
  Vindt u dat bewoners in uw buurt de ruimte krijgen om zelf iets te beginnen?
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat vindt dat bewoners in hun buurt de ruimte krijgen om
  zelf iets te beginnen. Veel mensen antwoorden weet niet; zij tellen niet mee in het aandeel.
wat-dit-niet-zegt: >
  Het is een mening. Wie nooit iets wilde beginnen, kan de ruimte moeilijk beoordelen.
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, ruimte_initiatief: ja }
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 3, ruimte_initiatief: nee }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 2, ruimte_initiatief: weet niet }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 3, ruimte_initiatief: ja }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 1, ruimte_initiatief: nee }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 7 }
  verwacht:
    gemeente-2022: 50
    noord-west-2022: 25
    zuid-west-2022: 75
---*/
select buurt as gebied, jaar, stratum, weging,
       case when ruimte_initiatief in ('ja', 'nee')    then 'geldig'
            when ruimte_initiatief = 'weet niet'       then 'weet-niet'
            when ruimte_initiatief = 'niet gevraagd'   then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case ruimte_initiatief when 'ja' then 1 when 'nee' then 0 end as waarde
from staging.enquete
