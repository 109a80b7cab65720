/*---
titel: Leefbaarheid volgens de Leefbaarometer
stap: effect
element: prettig-wonen
maat: overgenomen
bron-soort: modelschatting
eenheid: score
richting: omhoog
telt: openbaar
decimalen: 2
definitie: >
  Score van de Leefbaarometer van het ministerie van Binnenlandse Zaken: hoger is leefbaarder, op
  een schaal rond 4. Overgenomen zonder bewerking, vanaf 2014, het jaar van de eerste
  Buurtpeiling.
wat-dit-niet-zegt: >
  De score komt uit kenmerken van woningen, bewoners, voorzieningen en veiligheid. Het model laat
  geen oorzaken zien. Wie een kenmerk verandert, verandert daarmee nog niet hoe prettig mensen
  wonen.
tags: [Omgevingsvisie]
voorbeeld:
  gegeven:
    statistiek:
      - { bron: leefbaarometer, gebied: GM0935, jaar: 2022, onderwerp: Leefbaarheid, leeftijd: '', waarde: 4.11 }
      - { bron: leefbaarometer, gebied: BU09350000, jaar: 2022, onderwerp: Leefbaarheid, leeftijd: '', waarde: 4.18 }
      - { bron: leefbaarometer, gebied: GM0935, jaar: 2012, onderwerp: Leefbaarheid, leeftijd: '', waarde: 4.02 }
      - { bron: kbo, gebied: GM0935, jaar: 2022, onderwerp: Leefbaarheid, leeftijd: '', waarde: 3.5 }
  verwacht:
    gemeente-2022: 4.11
    BU09350000-2022: 4.18
    gemeente-2012: null
---*/
select gebied, jaar, waarde, onder, boven, reden
from staging.statistiek
where bron = 'leefbaarometer'
  and onderwerp = 'Leefbaarheid'
  and jaar >= 2014
