/*---
titel: Inwoners die maatje willen zijn
stap: effect
element: inzet-als-maatje
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 2
vraag: >
  Zou u zelf maatje willen zijn voor een ander? (ja, misschien, nee)
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat zelf maatje wil zijn voor een ander. Wie misschien
  antwoordt, telt niet als ja. Gevraagd vanaf 2022.
wat-dit-niet-zegt: >
  Willen is nog niet doen: hoeveel mensen echt maatje worden, staat bij de koppelingen. Wie al
  maatje is, kan ja of nee antwoorden.
tags: [Wmo 2015]
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 1, maatje_interesse: ja }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 9, maatje_interesse: misschien }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 3, maatje_interesse: ja }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 7, maatje_interesse: nee }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 4, maatje_interesse: weet niet }
  verwacht:
    gemeente-2022: 20
    centrum-2022: 10
    noord-2022: 30
---*/
select buurt as gebied, jaar, stratum, weging,
       case when maatje_interesse in ('ja', 'misschien', 'nee') then 'geldig'
            when maatje_interesse = 'weet niet' then 'weet-niet'
            when maatje_interesse = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when maatje_interesse = 'ja' then 1
            when maatje_interesse in ('misschien', 'nee') then 0 end as waarde
from staging.enquete
