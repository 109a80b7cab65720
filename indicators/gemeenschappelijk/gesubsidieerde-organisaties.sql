/*---
titel: Organisaties met subsidie
stap: activiteit
element: organisaties-aan-het-werk
maat: aantal
bron-soort: register
eenheid: aantal
richting: geen
telt: organisaties
telling: geclusterd
definitie: >
  Aantal verschillende organisaties waaraan in een jaar subsidie is verleend. Particulieren tellen
  niet mee. Een organisatie die in meer gebieden of voor meer deelambities werkt, telt in elk
  daarvan een keer.
wat-dit-niet-zegt: >
  Veel organisaties betekent niet dat er veel gebeurt. De gebieden en deelambities zijn niet op te
  tellen tot het totaal.
voorbeeld:
  gegeven:
    subsidies:
      - { subsidie_id: s1, jaar: 2025, organisatie_id: o1, rechtsvorm: organisatie, verleend: 1000 }
      - { subsidie_id: s2, jaar: 2025, organisatie_id: o1, rechtsvorm: organisatie, verleend: 500 }
      - { subsidie_id: s3, jaar: 2025, organisatie_id: o2, rechtsvorm: organisatie, verleend: 800 }
      - { subsidie_id: s4, jaar: 2025, organisatie_id: o3, rechtsvorm: organisatie, verleend: 0 }
      - { subsidie_id: s5, jaar: 2025, organisatie_id: p1, rechtsvorm: natuurlijk persoon, verleend: 300 }
    subsidie_verdeling:
      - { subsidie_id: s1, deelambitie: ontmoeten, gebied: BU09350207, aandeel: 0.5 }
      - { subsidie_id: s1, deelambitie: ontmoeten, gebied: BU09350000, aandeel: 0.5 }
      - { subsidie_id: s2, deelambitie: ontmoeten, gebied: BU09350207, aandeel: 1 }
      - { subsidie_id: s3, deelambitie: ontmoeten, gebied: GM0935, aandeel: 1 }
      - { subsidie_id: s4, deelambitie: ontmoeten, gebied: BU09350207, aandeel: 1 }
      - { subsidie_id: s5, deelambitie: ontmoeten, gebied: BU09350000, aandeel: 1 }
  verwacht:
    ontmoeten/gemeente-2025: 2
    ontmoeten/noord-west-2025: 1
    ontmoeten/centrum-2025: 1
---*/
select gebied, jaar, deelambitie, organisatie_id as eenheid_id
from staging.subsidies
join staging.subsidie_verdeling using (subsidie_id)
where rechtsvorm = 'organisatie'
  and verleend > 0
