/*---
titel: Inwoners die een culturele activiteit bezoeken
stap: effect
element: cultuur-meemaken
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 3
vraag:
  2014: >
    Hebt u in de afgelopen twaalf maanden een voorstelling, concert of film bezocht?
  2026: >
    Hebt u in de afgelopen twaalf maanden een voorstelling, concert, film of museum bezocht?
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat in de afgelopen twaalf maanden een voorstelling, concert
  of film bezocht. Vanaf 2026 telt een museum ook mee; daarom is 2026 niet te vergelijken met
  eerdere jaren.
wat-dit-niet-zegt: >
  Een bezoek kan ook buiten Maastricht zijn geweest. Hoe vaak iemand gaat, ziet u hier niet.
effect-2021: [talenten]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 4, cultuur_bezoek: ja }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 1, cultuur_bezoek: nee }
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 2, cultuur_bezoek: ja }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 3, cultuur_bezoek: nee }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 3 }
  verwacht:
    gemeente-2022: 60
    centrum-2022: 80
    noord-west-2022: 40
---*/
select buurt as gebied, jaar, stratum, weging,
       case when cultuur_bezoek in ('ja', 'nee')    then 'geldig'
            when cultuur_bezoek = 'weet niet'       then 'weet-niet'
            when cultuur_bezoek = 'niet gevraagd'   then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case cultuur_bezoek when 'ja' then 1 when 'nee' then 0 end as waarde
from staging.enquete
