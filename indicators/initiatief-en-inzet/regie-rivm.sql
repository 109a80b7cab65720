/*---
titel: Inwoners met regie over hun leven volgens het RIVM
stap: effect
element: anderen-doen-mee
maat: overgenomen
bron-soort: modelschatting
eenheid: procent
richting: geen
telt: openbaar
decimalen: 1
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat matig of veel regie over het eigen leven ervaart,
  zoals geschat door het RIVM in Gezondheid per wijk en buurt. Overgenomen zonder bewerking,
  alleen voor de hele stad en alleen voor jaren met een schatting.
wat-dit-niet-zegt: >
  Regie over het eigen leven is maar een deel van meedoen en jezelf redden. Het is een
  modelschatting: het model kent geen lokaal beleid en kan het effect daarvan dus niet laten zien.
tags: [GALA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    statistiek:
      - { bron: rivm, gebied: GM0935, jaar: 2020, onderwerp: MatigVeelRegieOverEigenLeven, leeftijd: 18+, waarde: 86.9 }
      - { bron: rivm, gebied: GM0935, jaar: 2020, onderwerp: MatigVeelRegieOverEigenLeven, leeftijd: 65+, waarde: 80.2 }
      - { bron: rivm, gebied: BU09350000, jaar: 2020, onderwerp: MatigVeelRegieOverEigenLeven, leeftijd: 18+, waarde: 88.1 }
      - { bron: rivm, gebied: GM0935, jaar: 2016, onderwerp: MatigVeelRegieOverEigenLeven, leeftijd: 18+, waarde: null, reden: niet gemeten }
  verwacht:
    gemeente-2020: 86.9
    BU09350000-2020: null
    gemeente-2016: null
---*/
select gebied, jaar, waarde, onder, boven, reden
from staging.statistiek
where bron = 'rivm'
  and onderwerp = 'MatigVeelRegieOverEigenLeven'
  and leeftijd = '18+'
  and gebied not like 'BU%'
  and waarde is not null
