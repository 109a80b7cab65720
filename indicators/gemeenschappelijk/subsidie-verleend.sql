/*---
titel: Verleende subsidie
stap: middel
element: subsidie-inzet
maat: som
bron-soort: register
eenheid: euro
richting: geen
telt: openbaar
telling: geclusterd
definitie: >
  Bedrag aan verleende subsidie in een jaar, toegerekend aan deelambitie en gebied volgens de
  verdeling in het subsidieregister. Het gebied is waar de subsidie werkt, niet waar de organisatie
  zit. Subsidie die voor de hele stad geldt, telt alleen bij de stad: de stadsdelen samen zijn dus
  minder dan de stad.
wat-dit-niet-zegt: >
  Meer geld is niet vanzelf meer resultaat. De verdeling over deelambities en gebieden is een
  schatting van het subsidiebureau.
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
  verwacht:
    ontmoeten/gemeente-2025: 11500
    ontmoeten/noord-west-2025: 6500
    cultuur/gemeente-2025: 2500
    cultuur/centrum-2025: 2500
---*/
select gebied, jaar, deelambitie, subsidie_id as eenheid_id, verleend * aandeel as waarde
from staging.subsidies
join staging.subsidie_verdeling using (subsidie_id)
where verleend is not null
