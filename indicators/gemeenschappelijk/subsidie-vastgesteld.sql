/*---
titel: Vastgestelde subsidie als deel van de verleende
stap: middel
element: subsidie-afgerekend
maat: verhouding
bron-soort: register
eenheid: procent
richting: geen
telt: openbaar
decimalen: 1
definitie: >
  Vastgesteld bedrag gedeeld door verleend bedrag, van de subsidies uit een jaar die al zijn
  vastgesteld. Subsidies zonder vaststelling tellen niet mee.
wat-dit-niet-zegt: >
  Lager dan 100% kan betekenen dat er minder is gedaan, maar ook dat het goedkoper kon. Van het
  nieuwste jaar zijn nog weinig subsidies vastgesteld.
voorbeeld:
  gegeven:
    subsidies:
      - { subsidie_id: s1, jaar: 2024, verleend: 1000, vastgesteld: 900 }
      - { subsidie_id: s2, jaar: 2024, verleend: 3000, vastgesteld: 3000 }
      - { subsidie_id: s3, jaar: 2024, verleend: 7000 }
    subsidie_verdeling:
      - { subsidie_id: s1, deelambitie: ontmoeten, gebied: BU09350207, aandeel: 1 }
      - { subsidie_id: s2, deelambitie: ontmoeten, gebied: BU09350207, aandeel: 0.5 }
      - { subsidie_id: s2, deelambitie: ontmoeten, gebied: BU09350000, aandeel: 0.5 }
      - { subsidie_id: s3, deelambitie: ontmoeten, gebied: BU09350207, aandeel: 1 }
  verwacht:
    ontmoeten/gemeente-2024: 97.5
    ontmoeten/noord-west-2024: 96
    ontmoeten/centrum-2024: 100
---*/
select gebied, jaar, deelambitie, subsidie_id as eenheid_id,
       vastgesteld * aandeel as teller, verleend * aandeel as noemer
from staging.subsidies
join staging.subsidie_verdeling using (subsidie_id)
where vastgesteld is not null
  and verleend > 0
