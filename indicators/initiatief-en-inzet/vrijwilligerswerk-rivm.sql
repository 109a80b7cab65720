/*---
titel: Vrijwilligerswerk volgens het RIVM
stap: effect
element: inzet-voor-anderen
maat: overgenomen
bron-soort: modelschatting
eenheid: procent
richting: geen
telt: openbaar
decimalen: 1
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat vrijwilligerswerk doet, zoals geschat door het RIVM in
  Gezondheid per wijk en buurt. Overgenomen zonder bewerking, vanaf 2016: in 2012 is er niet naar
  gevraagd.
wat-dit-niet-zegt: >
  De vraag is anders dan in de Buurtpeiling; de twee cijfers mag u niet vergelijken. Het is een
  modelschatting: het model kent geen lokaal beleid en kan het effect daarvan dus niet laten zien.
tags: [GALA]
voorbeeld:
  gegeven:
    statistiek:
      - { bron: rivm, gebied: GM0935, jaar: 2020, onderwerp: Vrijwilligerswerk, leeftijd: 18+, waarde: 24.5 }
      - { bron: rivm, gebied: BU09350000, jaar: 2020, onderwerp: Vrijwilligerswerk, leeftijd: 18+, waarde: 27.1 }
      - { bron: rivm, gebied: BU09350000, jaar: 2020, onderwerp: Vrijwilligerswerk, leeftijd: 65+, waarde: 33.3 }
      - { bron: rivm, gebied: GM0935, jaar: 2012, onderwerp: Vrijwilligerswerk, leeftijd: 18+, reden: niet gemeten }
  verwacht:
    gemeente-2020: 24.5
    BU09350000-2020: 27.1
---*/
select gebied, jaar, waarde, onder, boven, reden
from staging.statistiek
where bron = 'rivm'
  and onderwerp = 'Vrijwilligerswerk'
  and leeftijd = '18+'
  and jaar >= 2016
