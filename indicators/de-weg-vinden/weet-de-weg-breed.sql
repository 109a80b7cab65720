/*---
titel: Inwoners die voor bijna elke vraag de weg weten
stap: effect
element: weten-waar-hulp
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 3
vraag: >
  Vier vragen: weet u waar u terechtkunt met vragen over geld en schulden, over zorg en hulp
  thuis, over opvoeden en opgroeien, en als u mensen wilt ontmoeten of iets wilt doen in de buurt?
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat bij minstens drie van vier soorten vragen weet waar
  zij terechtkunnen. Het gaat om geld, zorg thuis, opvoeden, en mensen ontmoeten in de buurt. Weet
  niet telt als nee. Gevraagd vanaf 2022.
wat-dit-niet-zegt: >
  Weten waar je moet zijn is niet hetzelfde als er terechtkunnen. Iemand zonder kinderen of
  schulden hoeft niet alle vier te weten.
tags: [Wmo 2015, AZWA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, weg_geld: ja, weg_zorg: ja, weg_opvoeden: nee, weg_meedoen: ja }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 4, weg_geld: ja, weg_zorg: ja, weg_opvoeden: weet niet, weg_meedoen: nee }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 2, weg_geld: ja, weg_zorg: ja, weg_opvoeden: ja, weg_meedoen: ja }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 1, weg_geld: ja, weg_zorg: ja, weg_opvoeden: ja, weg_meedoen: weet niet }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 2, weg_geld: nee, weg_zorg: nee, weg_opvoeden: nee, weg_meedoen: ja }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 6, weg_geld: ja, weg_zorg: ja, weg_opvoeden: ja }
  verwacht:
    gemeente-2022: 40
    noord-west-2022: 20
    oost-2022: 60
---*/
select buurt as gebied, jaar, stratum, weging,
       case when 'niet gevraagd' in (weg_geld, weg_zorg, weg_opvoeden, weg_meedoen) then 'niet-gevraagd'
            when weg_geld is null or weg_zorg is null
              or weg_opvoeden is null or weg_meedoen is null then 'geen-antwoord'
            else 'geldig' end as antwoord,
       case when if(weg_geld = 'ja', 1, 0) + if(weg_zorg = 'ja', 1, 0)
                 + if(weg_opvoeden = 'ja', 1, 0) + if(weg_meedoen = 'ja', 1, 0) >= 3 then 1 else 0 end as waarde
from staging.enquete
