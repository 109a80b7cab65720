/*---
titel: Buurtsportcoaches
stap: middel
element: buurtsportcoaches
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
  Aantal voltijdbanen (fte) van buurtsportcoaches, per 10.000 inwoners op 1 januari. Alleen voor de
  hele stad bekend.
wat-dit-niet-zegt: >
  Een baan op papier is niet altijd bezet. Het gaat om functies; personen staan niet in het register.
tags: [GALA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    inzet:
      - { jaar: 2024, functie: buurtsportcoach, gebied: GM0935, fte: 10.5 }
      - { jaar: 2024, functie: cultuurcoach, gebied: GM0935, fte: 4 }
    bevolking:
      - { buurt: BU09350207, jaar: 2024, leeftijd: 30, inwoners: 40000 }
      - { buurt: BU09350602, jaar: 2024, leeftijd: 60, inwoners: 80000 }
  verwacht:
    gemeente-2024: 0.875
---*/
select gebied, jaar, functie as eenheid_id, fte as waarde
from staging.inzet
where functie = 'buurtsportcoach'
