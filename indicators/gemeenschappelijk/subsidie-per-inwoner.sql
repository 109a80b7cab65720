/*---
titel: Verleende subsidie per inwoner
stap: middel
element: subsidie-inzet
maat: per-inwoners
bron-soort: register
eenheid: euro
richting: geen
telt: openbaar
telling: geclusterd
noemer: { bron: bevolking, peil: 1-1 }
per: 1
decimalen: 2
definitie: >
  Bedrag aan verleende subsidie in een jaar, gedeeld door het aantal inwoners op 1 januari van dat
  jaar. Subsidie die voor de hele stad geldt, telt alleen bij de stad: de stadsdelen samen zijn dus
  minder dan de stad.
wat-dit-niet-zegt: >
  Een hoger bedrag is niet vanzelf eerlijker of beter: het hangt af van wat er in een gebied nodig
  is.
voorbeeld:
  gegeven:
    subsidies:
      - { subsidie_id: s1, jaar: 2025, verleend: 10000 }
      - { subsidie_id: s2, jaar: 2025, verleend: 4000 }
      - { subsidie_id: s3, jaar: 2025, aangevraagd: 9000 }
    subsidie_verdeling:
      - { subsidie_id: s1, deelambitie: ontmoeten, gebied: BU09350207, aandeel: 0.25 }
      - { subsidie_id: s1, deelambitie: ontmoeten, gebied: GM0935, aandeel: 0.5 }
      - { subsidie_id: s1, deelambitie: cultuur, gebied: BU09350000, aandeel: 0.25 }
      - { subsidie_id: s2, deelambitie: ontmoeten, gebied: BU09350205, aandeel: 1 }
      - { subsidie_id: s3, deelambitie: ontmoeten, gebied: BU09350207, aandeel: 1 }
    bevolking:
      - { buurt: BU09350207, jaar: 2025, leeftijd: 30, inwoners: 400 }
      - { buurt: BU09350205, jaar: 2025, leeftijd: 60, inwoners: 250 }
      - { buurt: BU09350000, jaar: 2025, leeftijd: 40, inwoners: 350 }
  verwacht:
    ontmoeten/gemeente-2025: 11.50
    ontmoeten/noord-west-2025: 10
    cultuur/gemeente-2025: 2.50
---*/
select gebied, jaar, deelambitie, subsidie_id as eenheid_id, verleend * aandeel as waarde
from staging.subsidies
join staging.subsidie_verdeling using (subsidie_id)
where verleend > 0
