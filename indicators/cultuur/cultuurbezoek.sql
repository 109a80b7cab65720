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
    Hoe vaak bezocht u in de afgelopen twaalf maanden een voorstelling, concert of film?
  2026: >
    Hoe vaak bezocht u in de afgelopen twaalf maanden een voorstelling, concert, film of museum?
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat in de afgelopen twaalf maanden minstens een keer een
  voorstelling, concert of film bezocht. Vanaf 2026 telt een museum ook mee; daarom is 2026 niet
  te vergelijken met eerdere jaren.
wat-dit-niet-zegt: >
  Een bezoek kan ook buiten Maastricht zijn geweest. Wie een keer per jaar gaat, telt even zwaar
  als wie elke week gaat.
effect-2021: [talenten]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 4, cultuur_bezoek: 1 tot 3 keer }
      - { buurt: BU09350000, jaar: 2022, stratum: SD1, weging: 1, cultuur_bezoek: niet }
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 2, cultuur_bezoek: 1 tot 3 keer }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 3, cultuur_bezoek: niet }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 3 }
  verwacht:
    gemeente-2022: 60
    centrum-2022: 80
    noord-west-2022: 40
---*/
select buurt as gebied, jaar, stratum, weging,
       case when cultuur_bezoek in ('niet', '1 tot 3 keer', '4 tot 11 keer', '12 keer of vaker') then 'geldig'
            when cultuur_bezoek = 'weet niet' then 'weet-niet'
            when cultuur_bezoek = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when cultuur_bezoek in ('1 tot 3 keer', '4 tot 11 keer', '12 keer of vaker') then 1
            when cultuur_bezoek = 'niet' then 0 end as waarde
from staging.enquete
