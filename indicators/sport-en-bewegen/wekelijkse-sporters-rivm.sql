/*---
titel: Wekelijkse sporters volgens het RIVM
stap: effect
element: wekelijks-sporten
maat: overgenomen
bron-soort: modelschatting
eenheid: procent
richting: geen
telt: openbaar
decimalen: 1
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat elke week sport, zoals geschat door het RIVM in
  Gezondheid per wijk en buurt. Overgenomen zonder bewerking; jaren waarin een gebied niet is
  gemeten blijven weg.
wat-dit-niet-zegt: >
  De vraag is anders dan in de Buurtpeiling; de twee cijfers mag u niet vergelijken. Het is een
  modelschatting: het model kent geen lokaal beleid en kan het effect daarvan dus niet laten zien.
tags: [GALA]
voorbeeld:
  gegeven:
    statistiek:
      - { bron: rivm, gebied: GM0935, jaar: 2020, onderwerp: WekelijkseSporters, leeftijd: 18+, waarde: 42.3 }
      - { bron: rivm, gebied: BU09350000, jaar: 2020, onderwerp: WekelijkseSporters, leeftijd: 18+, waarde: 51.8 }
      - { bron: rivm, gebied: BU09350000, jaar: 2020, onderwerp: WekelijkseSporters, leeftijd: 65+, waarde: 33.3 }
      - { bron: rivm, gebied: GM0935, jaar: 2012, onderwerp: WekelijkseSporters, leeftijd: 18+, reden: niet gemeten }
  verwacht:
    gemeente-2020: 42.3
    BU09350000-2020: 51.8
---*/
select gebied, jaar, waarde, onder, boven, reden
from staging.statistiek
where bron = 'rivm'
  and onderwerp = 'WekelijkseSporters'
  and leeftijd = '18+'
  and reden is distinct from 'niet gemeten'
