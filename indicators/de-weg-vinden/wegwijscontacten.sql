/*---
titel: Contacten met inwoners die de weg zoeken
stap: prestatie
element: wegwijs-geholpen
maat: per-inwoners
bron-soort: register
eenheid: per-inwoners
richting: geen
telt: zaken
telling: geclusterd
noemer: { bron: bevolking, peil: 1-1 }
per: 1000
definitie: >
  Aantal contacten in een jaar tussen wegwijzers en inwoners, bij een inloop, thuis, telefonisch of
  online, per 1.000 inwoners op 1 januari. Telefoon en online tellen alleen bij de stad. Wie vaker
  komt, telt vaker mee. Vanaf 2023 telt ook elk volgend contact over dezelfde vraag.
wat-dit-niet-zegt: >
  Meer contacten kan betekenen dat inwoners de weg vinden, of juist dat zij vastlopen. Daarom heeft
  dit cijfer geen goede of slechte kant.
tags: [Wmo 2015]
effect-2021: [bestaanszekerheid, meedoen]
voorbeeld:
  gegeven:
    wegwijscontacten:
      - { jaar: 2024, gebied: noord, kanaal: inloop, contacten: 60 }
      - { jaar: 2024, gebied: noord, kanaal: huisbezoek, contacten: 15 }
      - { jaar: 2024, gebied: oost, kanaal: inloop, contacten: 25 }
      - { jaar: 2024, gebied: oost, kanaal: huisbezoek }
      - { jaar: 2024, gebied: GM0935, kanaal: telefoon, contacten: 100 }
      - { jaar: 2024, gebied: zuid, kanaal: inloop }
    bevolking:
      - { buurt: BU09350403, jaar: 2024, leeftijd: 30, inwoners: 300 }
      - { buurt: BU09350602, jaar: 2024, leeftijd: 60, inwoners: 500 }
  verwacht:
    gemeente-2024: 250
    noord-2024: 250
    oost-2024: 50
    zuid-2024:
---*/
select gebied, jaar, gebied || ' ' || kanaal as eenheid_id, contacten as waarde
from staging.wegwijscontacten
