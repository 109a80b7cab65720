/*---
titel: Ouderen die genoeg bewegen volgens het RIVM
stap: effect
element: genoeg-bewegen
maat: overgenomen
bron-soort: modelschatting
eenheid: procent
richting: geen
telt: openbaar
decimalen: 1
definitie: >
  Aandeel inwoners van 65 jaar en ouder dat voldoet aan de beweegrichtlijn, zoals geschat door het
  RIVM in Gezondheid per wijk en buurt. Overgenomen zonder bewerking; gebieden en jaren zonder
  schatting blijven weg.
wat-dit-niet-zegt: >
  De vragen zijn anders dan in de Buurtpeiling; de twee cijfers mag u niet vergelijken. Het is een
  modelschatting: het model kent geen lokaal beleid en kan het effect daarvan dus niet laten zien.
tags: [GALA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    statistiek:
      - { bron: rivm, gebied: GM0935, jaar: 2020, onderwerp: VoldoetAanBeweegrichtlijn, leeftijd: 65+, waarde: 34.5 }
      - { bron: rivm, gebied: GM0935, jaar: 2020, onderwerp: VoldoetAanBeweegrichtlijn, leeftijd: 18+, waarde: 45.8 }
      - { bron: rivm, gebied: BU09350000, jaar: 2020, onderwerp: VoldoetAanBeweegrichtlijn, leeftijd: 65+, waarde: 40.2 }
      - { bron: rivm, gebied: BU09350403, jaar: 2020, onderwerp: VoldoetAanBeweegrichtlijn, leeftijd: 65+, waarde: null, reden: onbekend of geheim }
  verwacht:
    gemeente-2020: 34.5
    BU09350000-2020: 40.2
    BU09350403-2020: null
---*/
select gebied, jaar, waarde, onder, boven, reden
from staging.statistiek
where bron = 'rivm'
  and onderwerp = 'VoldoetAanBeweegrichtlijn'
  and leeftijd = '65+'
  and waarde is not null
