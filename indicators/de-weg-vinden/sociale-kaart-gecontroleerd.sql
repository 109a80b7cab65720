/*---
titel: Sociale kaart dit jaar nagekeken
stap: activiteit
element: informatie-controleren
maat: aandeel
bron-soort: register
eenheid: procent
richting: omhoog
telt: openbaar
definitie: >
  Aandeel van de vermeldingen op de sociale kaart dat op 31 december korter dan twaalf maanden
  geleden is nagekeken. Een vermelding die nooit is nagekeken, telt als nee.
wat-dit-niet-zegt: >
  Nagekeken betekent dat iemand keek, niet dat inwoners de vermelding vinden of begrijpen.
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    sociale_kaart:
      - { vermelding_id: v1, jaar: 2024, gebied: noord, gecontroleerd: 2024-01-01 }
      - { vermelding_id: v2, jaar: 2024, gebied: noord, gecontroleerd: 2023-12-31 }
      - { vermelding_id: v3, jaar: 2024, gebied: GM0935 }
      - { vermelding_id: v4, jaar: 2024, gebied: centrum, gecontroleerd: 2024-12-31 }
  verwacht:
    gemeente-2024: 50
    noord-2024: 50
    centrum-2024: 100
---*/
select gebied, jaar, vermelding_id as eenheid_id,
       case when gecontroleerd >= make_date(jaar, 1, 1) then 1 else 0 end as waarde
from staging.sociale_kaart
