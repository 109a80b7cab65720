/*---
titel: Inwoners die vrijwilligerswerk doen
stap: effect
element: inzet-voor-anderen
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 3
vraag: >
  Hebt u in de afgelopen twaalf maanden vrijwilligerswerk gedaan?
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat in de afgelopen twaalf maanden vrijwilligerswerk deed.
wat-dit-niet-zegt: >
  Niet elke inzet voor een ander heet vrijwilligerswerk: burenhulp en mantelzorg tellen hier niet
  mee. Dit cijfer is niet te vergelijken met dat van het RIVM, dat een andere vraag stelt.
uitsplitsing: [leeftijd, geslacht]
ook-bij: [inzet-als-maatje]
tags: [GALA]
effect-2021: [meedoen, bijdragen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 2, leeftijd: 50-64, geslacht: vrouw, vrijwilligerswerk: ja }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 3, leeftijd: 18-34, geslacht: man, vrijwilligerswerk: nee }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 3, leeftijd: 65-74, geslacht: man, vrijwilligerswerk: ja }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 2, leeftijd: 75+, geslacht: vrouw, vrijwilligerswerk: nee }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 4, leeftijd: 35-49, geslacht: man, vrijwilligerswerk: weet niet }
  verwacht:
    gemeente-2022: 50
    noord-west-2022: 40
    oost-2022: 60
---*/
select buurt as gebied, jaar, stratum, weging, leeftijd, geslacht,
       case when vrijwilligerswerk in ('ja', 'nee')    then 'geldig'
            when vrijwilligerswerk = 'weet niet'       then 'weet-niet'
            when vrijwilligerswerk = 'niet gevraagd'   then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case vrijwilligerswerk when 'ja' then 1 when 'nee' then 0 end as waarde
from staging.enquete
