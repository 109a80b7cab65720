/*---
titel: Geplande acties die op tijd klaar waren
stap: activiteit
element: afspraken-op-schema
maat: aandeel
bron-soort: register
eenheid: procent
richting: omhoog
telt: openbaar
definitie: >
  Aandeel van de mijlpalen die voor een jaar gepland waren, dat op of voor de geplande dag is
  gehaald. Te laat, uitgesteld en vervallen telt als nee. Staat in de bron niet hoe het afliep, dan
  telt de mijlpaal niet mee.
wat-dit-niet-zegt: >
  Op tijd klaar zegt niets over de kwaliteit, en niet elke mijlpaal is even groot.
voorbeeld:
  gegeven:
    mijlpalen:
      - { mijlpaal_id: m1, gepland: 2024-03-01, werkelijk: 2024-03-01, status: gehaald, deelambitie: ontmoeten }
      - { mijlpaal_id: m2, gepland: 2024-06-01, werkelijk: 2024-06-20, status: gehaald, deelambitie: ontmoeten }
      - { mijlpaal_id: m3, gepland: 2024-09-01, status: uitgesteld, deelambitie: ontmoeten }
      - { mijlpaal_id: m4, gepland: 2024-10-01, werkelijk: 2024-08-01, status: gehaald, deelambitie: ontmoeten }
      - { mijlpaal_id: m5, gepland: 2024-10-01, status: onbekend in bron, deelambitie: ontmoeten }
      - { mijlpaal_id: m6, gepland: 2024-10-01, werkelijk: 2024-10-01, status: gehaald, deelambitie: cultuur }
      - { mijlpaal_id: m7, gepland: 2024-10-01, werkelijk: 2025-10-01, status: gehaald }
  verwacht:
    ontmoeten/gemeente-2024: 50
    cultuur/gemeente-2024: 100
---*/
select 'gemeente' as gebied, year(gepland) as jaar, deelambitie, mijlpaal_id as eenheid_id,
       case when werkelijk <= gepland           then 1
            when status = 'onbekend in bron'    then null
            else 0 end as waarde
from staging.mijlpalen
where gepland is not null
  and deelambitie is not null
