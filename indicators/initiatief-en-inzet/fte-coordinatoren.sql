/*---
titel: Coördinatoren en contactambtenaren
stap: middel
element: coordinatoren-initiatief
maat: som
bron-soort: register
eenheid: aantal
richting: geen
telt: openbaar
telling: geclusterd
decimalen: 1
definitie: >
  Aantal voltijdbanen (fte) van procescoördinatoren en contactambtenaren die bewoners met een idee
  op weg helpen, voor de hele stad. In 2015 sprak de raad over 4 fte procescoördinator en 2
  contactambtenaren.
wat-dit-niet-zegt: >
  Een baan op papier is niet altijd bezet. Hoeveel tijd naar bewoners gaat en hoeveel naar overleg,
  staat er niet in. Het gaat om functies; personen staan niet in het register.
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    inzet:
      - { jaar: 2024, functie: procescoördinator, gebied: GM0935, fte: 4.5 }
      - { jaar: 2024, functie: contactambtenaar, gebied: GM0935, fte: 2 }
      - { jaar: 2024, functie: opbouwwerker, gebied: noord, fte: 1.25 }
  verwacht:
    gemeente-2024: 6.5
---*/
select gebied, jaar, functie || ' ' || gebied as eenheid_id, fte as waarde
from staging.inzet
where functie in ('procescoördinator', 'contactambtenaar')
