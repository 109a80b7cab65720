/*---
titel: Eenzaamheid volgens het RIVM
stap: effect
element: minder-eenzaam
maat: overgenomen
bron-soort: modelschatting
eenheid: procent
richting: geen
telt: openbaar
decimalen: 1
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat zich eenzaam voelt, zoals geschat door het RIVM in
  Gezondheid per wijk en buurt. Overgenomen zonder bewerking.
wat-dit-niet-zegt: >
  Het RIVM vraagt het anders en op een ander moment dan de Buurtpeiling; de twee cijfers mag u niet
  vergelijken. Het is een modelschatting: het model kent geen lokaal beleid en kan het effect
  daarvan dus niet laten zien.
tags: [GALA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    statistiek:
      - { bron: rivm, gebied: GM0935, jaar: 2020, onderwerp: Eenzaam, leeftijd: 18+, waarde: 43.2 }
      - { bron: rivm, gebied: BU09350000, jaar: 2020, onderwerp: Eenzaam, leeftijd: 18+, waarde: 45.6 }
      - { bron: rivm, gebied: BU09350000, jaar: 2020, onderwerp: Eenzaam, leeftijd: 65+, waarde: 33.3 }
      - { bron: rivm, gebied: GM0935, jaar: 2020, onderwerp: IetsAnders, leeftijd: 18+, waarde: 80.1 }
  verwacht:
    gemeente-2020: 43.2
    BU09350000-2020: 45.6
---*/
select gebied, jaar, waarde, onder, boven, reden
from staging.statistiek
where bron = 'rivm'
  and onderwerp = 'Eenzaam'
  and leeftijd = '18+'
