/*---
titel: Mantelzorgers volgens het RIVM
stap: effect
element: zorgen-voor-naaste
maat: overgenomen
bron-soort: modelschatting
eenheid: procent
richting: geen
telt: openbaar
decimalen: 1
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat mantelzorg geeft, geschat door het RIVM in Gezondheid
  per wijk en buurt. Overgenomen zonder bewerking. Alleen voor de hele stad: de groep is te klein
  voor een goede schatting per buurt.
wat-dit-niet-zegt: >
  Meer of minder mantelzorgers is niet goed of slecht: het hangt af van hoeveel zorg er nodig is.
  Het is een modelschatting: het model kent geen lokaal beleid en kan het effect daarvan dus niet
  laten zien.
voorbeeld:
  gegeven:
    statistiek:
      - { bron: rivm, gebied: GM0935, jaar: 2020, onderwerp: Mantelzorger, leeftijd: 18+, waarde: 12.4 }
      - { bron: rivm, gebied: BU09350000, jaar: 2020, onderwerp: Mantelzorger, leeftijd: 18+, waarde: 8.7 }
      - { bron: rivm, gebied: BU09350000, jaar: 2020, onderwerp: Mantelzorger, leeftijd: 65+, waarde: 33.3 }
      - { bron: rivm, gebied: GM0935, jaar: 2020, onderwerp: IetsAnders, leeftijd: 18+, waarde: 80.1 }
  verwacht:
    gemeente-2020: 12.4
    BU09350000-2020: null
---*/
select gebied, jaar, waarde, onder, boven, reden
from staging.statistiek
where bron = 'rivm'
  and onderwerp = 'Mantelzorger'
  and leeftijd = '18+'
  and gebied not like 'BU%'
