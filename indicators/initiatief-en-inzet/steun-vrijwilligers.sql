/*---
titel: Cijfer van vrijwilligers voor de steun die zij krijgen
stap: prestatie
element: vrijwilligers-gesteund
maat: gemiddelde
bron-soort: enquete
eenheid: cijfer
richting: omhoog
telt: personen
schaal: 1-10
relevant-verschil: 0.2
decimalen: 1
vraag: >
  Welk cijfer geeft u de steun die u als vrijwilliger krijgt? (1 tot en met 10; alleen aan
  vrijwilligers)
definitie: >
  Gemiddeld cijfer van 1 tot en met 10 dat vrijwilligers van 18 jaar en ouder geven voor de steun
  die zij krijgen. Vrijwilliger is wie dat in de afgelopen twaalf maanden was. Voor het eerst
  gevraagd in 2026.
wat-dit-niet-zegt: >
  Wie stopte omdat de steun tekortschoot, geeft geen cijfer meer. Het cijfer zegt ook niet van wie
  de steun moet komen: de gemeente, de organisatie of andere vrijwilligers.
tags: [Wmo 2015]
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2026, stratum: SD3, weging: 1, vrijwilligerswerk: ja, steun_vrijwilligers: '6' }
      - { buurt: BU09350205, jaar: 2026, stratum: SD3, weging: 3, vrijwilligerswerk: ja, steun_vrijwilligers: '8' }
      - { buurt: BU09350205, jaar: 2026, stratum: SD3, weging: 9, vrijwilligerswerk: nee, steun_vrijwilligers: niet gevraagd }
      - { buurt: BU09350102, jaar: 2026, stratum: SD4, weging: 4, vrijwilligerswerk: ja, steun_vrijwilligers: '5' }
      - { buurt: BU09350102, jaar: 2026, stratum: SD4, weging: 2, vrijwilligerswerk: ja, steun_vrijwilligers: weet niet }
  verwacht:
    gemeente-2026: 6.25
    noord-west-2026: 7.5
    zuid-west-2026: 5
---*/
select buurt as gebied, jaar, stratum, weging,
       case when vrijwilligerswerk = 'nee' then 'niet-gevraagd'
            when try_cast(steun_vrijwilligers as integer) is not null then 'geldig'
            when steun_vrijwilligers = 'weet niet' then 'weet-niet'
            when steun_vrijwilligers = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       try_cast(steun_vrijwilligers as integer) as waarde
from staging.enquete
