/*---
titel: Culturele activiteiten buiten het centrum
stap: activiteit
element: cultuur-in-de-buurt
maat: aandeel
bron-soort: register
eenheid: procent
richting: omhoog
telt: zaken
relevant-verschil: 5
definitie: >
  Aandeel van de culturele activiteiten in het participatieregister dat buiten het centrum
  plaatsvond. Het centrum is wijk 00 in de indeling van het CBS. Alleen voor de hele stad berekend.
wat-dit-niet-zegt: >
  Activiteiten zonder steun van de gemeente staan niet in het register. Het cijfer zegt niet hoeveel
  mensen kwamen.
effect-2021: [talenten]
voorbeeld:
  gegeven:
    activiteiten:
      - { activiteit_id: a1, jaar: 2024, buurt: BU09350000, deelambitie: cultuur }
      - { activiteit_id: a2, jaar: 2024, buurt: BU09350207, deelambitie: cultuur }
      - { activiteit_id: a3, jaar: 2024, buurt: BU09350602, deelambitie: cultuur }
      - { activiteit_id: a4, jaar: 2024, buurt: BU09350403, deelambitie: cultuur }
      - { activiteit_id: a5, jaar: 2024, buurt: BU09350000, deelambitie: ontmoeten }
  verwacht:
    gemeente-2024: 75
---*/
select 'GM' || substr(buurt, 3, 4) as gebied, jaar, activiteit_id as eenheid_id,
       case when substr(buurt, 7, 2) = '00' then 0 else 1 end as waarde
from staging.activiteiten
where deelambitie = 'cultuur'
