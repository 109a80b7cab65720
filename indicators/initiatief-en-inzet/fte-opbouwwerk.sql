/*---
titel: Opbouwwerkers
stap: middel
element: opbouwwerk
maat: per-inwoners
bron-soort: register
eenheid: per-inwoners
richting: geen
telt: openbaar
telling: geclusterd
noemer: { bron: bevolking, peil: 1-1 }
per: 10000
decimalen: 2
definitie: >
  Aantal voltijdbanen (fte) van opbouwwerkers, per 10.000 inwoners op 1 januari. Alleen voor de hele
  stad: in een stadsdeel werken er zo weinig dat het over een persoon kan gaan.
wat-dit-niet-zegt: >
  Het cijfer zegt niet hoe de uren over de stadsdelen zijn verdeeld, en niet wat bewoners eraan
  hebben.
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    inzet:
      - { jaar: 2024, functie: opbouwwerker, gebied: noord, fte: 1.25 }
      - { jaar: 2024, functie: opbouwwerker, gebied: oost, fte: 1.75 }
      - { jaar: 2024, functie: procescoördinator, gebied: GM0935, fte: 4 }
    bevolking:
      - { buurt: BU09350207, jaar: 2024, leeftijd: 30, inwoners: 20000 }
      - { buurt: BU09350602, jaar: 2024, leeftijd: 60, inwoners: 40000 }
  verwacht:
    gemeente-2024: 0.5
    noord-2024:
---*/
select 'gemeente' as gebied, jaar, gebied as eenheid_id, fte as waarde
from staging.inzet
where functie = 'opbouwwerker'
