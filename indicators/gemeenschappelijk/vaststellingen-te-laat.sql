/*---
titel: Subsidies die te laat zijn vastgesteld
stap: middel
element: subsidie-afgerekend
maat: aantal
bron-soort: register
eenheid: aantal
richting: omlaag
telt: openbaar
telling: geclusterd
definitie: >
  Aantal subsidies waarvan de vaststelling in dat jaar klaar moest zijn, en dat op de uiterste dag
  niet was. Ook wat nu nog open staat, telt mee. Een subsidie voor meer deelambities of gebieden
  telt in elk daarvan een keer.
wat-dit-niet-zegt: >
  Het aantal zegt niet bij wie het oponthoud zit: bij de organisatie of bij de gemeente. De gebieden
  en deelambities zijn niet op te tellen tot het totaal.
voorbeeld:
  gegeven:
    subsidies:
      - { subsidie_id: s1, jaar: 2023, verleend: 1000, vaststellen_voor: 2024-07-01, vastgesteld_op: 2024-06-30 }
      - { subsidie_id: s2, jaar: 2023, verleend: 1000, vaststellen_voor: 2024-07-01, vastgesteld_op: 2024-07-02 }
      - { subsidie_id: s3, jaar: 2023, verleend: 1000, vaststellen_voor: 2024-07-01 }
      - { subsidie_id: s4, jaar: 2023, verleend: 1000 }
    subsidie_verdeling:
      - { subsidie_id: s1, deelambitie: ontmoeten, gebied: BU09350207, aandeel: 1 }
      - { subsidie_id: s2, deelambitie: ontmoeten, gebied: BU09350207, aandeel: 0.5 }
      - { subsidie_id: s2, deelambitie: cultuur, gebied: BU09350207, aandeel: 0.5 }
      - { subsidie_id: s3, deelambitie: ontmoeten, gebied: GM0935, aandeel: 1 }
      - { subsidie_id: s4, deelambitie: ontmoeten, gebied: GM0935, aandeel: 1 }
  verwacht:
    ontmoeten/gemeente-2024: 2
    ontmoeten/noord-west-2024: 1
    cultuur/gemeente-2024: 1
---*/
select gebied, year(vaststellen_voor) as jaar, deelambitie, subsidie_id as eenheid_id
from staging.subsidies
join staging.subsidie_verdeling using (subsidie_id)
where vaststellen_voor is not null
  and (vastgesteld_op is null or vastgesteld_op > vaststellen_voor)
