/*---
titel: Knelpunten die zijn opgepakt
stap: prestatie
element: knelpunten-opgepakt
maat: aandeel
bron-soort: register
eenheid: procent
richting: omhoog
telt: zaken
relevant-verschil: 10
definitie: >
  Aandeel van de knelpunten die bewoners en organisaties in een jaar noemden, dat is opgepakt: in
  behandeling, doorverwezen of opgelost. Alleen ontvangen, of een antwoord dat het niet kan, telt
  niet als opgepakt.
wat-dit-niet-zegt: >
  Opgepakt is nog niet opgelost. Knelpunten van het nieuwste jaar hebben minder tijd gehad.
voorbeeld:
  gegeven:
    knelpunten:
      - { knelpunt_id: k1, datum: 2024-02-01, gebied: BU09350207, deelambitie: ontmoeten }
      - { knelpunt_id: k2, datum: 2024-03-01, gebied: BU09350207, deelambitie: ontmoeten }
      - { knelpunt_id: k3, datum: 2024-04-01, gebied: BU09350000, deelambitie: ontmoeten }
      - { knelpunt_id: k4, datum: 2024-05-01, deelambitie: ontmoeten }
      - { knelpunt_id: k5, datum: 2024-05-01, gebied: BU09350000 }
    knelpunt_opvolging:
      - { knelpunt_id: k1, datum: 2024-02-10, status: ontvangen }
      - { knelpunt_id: k1, datum: 2024-03-10, status: in behandeling }
      - { knelpunt_id: k1, datum: 2024-05-10, status: opgelost }
      - { knelpunt_id: k2, datum: 2024-03-10, status: ontvangen }
      - { knelpunt_id: k3, datum: 2024-05-10, status: doorverwezen }
      - { knelpunt_id: k4, datum: 2024-05-10, status: kan niet }
  verwacht:
    ontmoeten/gemeente-2024: 50
    ontmoeten/noord-west-2024: 50
    ontmoeten/centrum-2024: 100
---*/
select gebied, year(datum) as jaar, deelambitie, knelpunt_id as eenheid_id,
       case when knelpunt_id in (
              select knelpunt_id from staging.knelpunt_opvolging
              where status in ('in behandeling', 'doorverwezen', 'opgelost')
            ) then 1 else 0 end as waarde
from staging.knelpunten
where deelambitie is not null
