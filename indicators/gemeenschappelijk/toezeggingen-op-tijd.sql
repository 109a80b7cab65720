/*---
titel: Toezeggingen aan de raad op tijd nagekomen
stap: activiteit
element: afspraken-op-schema
maat: aandeel
bron-soort: register
eenheid: procent
richting: omhoog
telt: openbaar
definitie: >
  Aandeel van de toezeggingen met een termijn in dat jaar, dat op of voor de laatste dag is
  nagekomen. Vervallen toezeggingen tellen niet mee; wat nog open staat, telt als niet op tijd.
wat-dit-niet-zegt: >
  Nagekomen betekent dat de raad bericht kreeg, niet dat de raad tevreden was. Het gaat om kleine
  aantallen: een toezegging meer of minder maakt veel uit.
voorbeeld:
  gegeven:
    toezeggingen:
      - { toezegging_id: t1, termijn: 2024-07-01, nagekomen: 2024-07-01, status: nagekomen, deelambitie: ontmoeten }
      - { toezegging_id: t2, termijn: 2024-07-01, nagekomen: 2024-08-01, status: nagekomen, deelambitie: ontmoeten }
      - { toezegging_id: t3, termijn: 2024-11-01, status: open, deelambitie: ontmoeten }
      - { toezegging_id: t4, termijn: 2024-11-01, status: vervallen, deelambitie: ontmoeten }
      - { toezegging_id: t5, termijn: 2024-11-01, nagekomen: 2024-02-01, status: nagekomen, deelambitie: ontmoeten }
      - { toezegging_id: t6, nagekomen: 2024-02-01, status: nagekomen, deelambitie: cultuur }
  verwacht:
    ontmoeten/gemeente-2024: 50
    cultuur/gemeente-2024:
---*/
select 'gemeente' as gebied, year(termijn) as jaar, deelambitie, toezegging_id as eenheid_id,
       case when nagekomen <= termijn then 1 else 0 end as waarde
from staging.toezeggingen
where termijn is not null
  and deelambitie is not null
  and status <> 'vervallen'
