/*---
titel: Mantelzorgers die zich zwaar belast voelen
stap: effect
element: mantelzorg-in-balans
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omlaag
telt: personen
relevant-verschil: 3
vraag: >
  Hoe zwaar voelt u zich door deze zorg belast? (alleen gesteld aan mantelzorgers)
definitie: >
  Aandeel van de mantelzorgers van 18 jaar en ouder dat zich tamelijk zwaar, zeer zwaar of
  overbelast voelt. GGD, CBS en RIVM leggen dezelfde grens. Mantelzorger is wie drie maanden of
  langer, of acht uur per week of meer, voor een ander zorgt.
wat-dit-niet-zegt: >
  Of iemand zich zwaar belast voelt, hangt vooral af van de zorg die nodig is. Mensen die zichzelf
  geen mantelzorger noemen, ontbreken.
tags: [Wmo 2015]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, zwaar_belast: zeer zwaar }
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 3, zwaar_belast: enigszins }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 9, zwaar_belast: niet gevraagd }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 1, zwaar_belast: enigszins }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 5, zwaar_belast: niet gevraagd }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 2, zwaar_belast: weet niet }
  verwacht:
    gemeente-2022: 20
    noord-west-2022: 25
    zuid-west-2022: 0
---*/
select buurt as gebied, jaar, stratum, weging,
       case when zwaar_belast in ('niet of nauwelijks', 'enigszins', 'tamelijk zwaar', 'zeer zwaar',
                                  'overbelast') then 'geldig'
            when zwaar_belast = 'weet niet' then 'weet-niet'
            when zwaar_belast = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when zwaar_belast in ('tamelijk zwaar', 'zeer zwaar', 'overbelast') then 1
            when zwaar_belast in ('niet of nauwelijks', 'enigszins') then 0 end as waarde
from staging.enquete
