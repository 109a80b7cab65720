/*---
titel: Inwoners die niet wekelijks sporten
stap: effect
element: wekelijks-sporten
maat: overgenomen
bron-soort: officieel
eenheid: procent
richting: omlaag
telt: openbaar
decimalen: 1
definitie: >
  Aandeel inwoners dat niet elke week sport. Het is een verplichte beleidsindicator van gemeenten,
  volgens het Besluit begroting en verantwoording (BBV). De cijfers komen uit de
  Gezondheidsmonitor van GGD, CBS en RIVM. Overgenomen van waarstaatjegemeente.nl, alleen voor de
  hele gemeente.
wat-dit-niet-zegt: >
  Wie veel loopt, fietst of in de tuin werkt maar niet sport, telt als niet-sporter. De vraag is
  anders dan in de Buurtpeiling, dus de cijfers zijn samen geen honderd.
tags: [GALA]
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    statistiek:
      - { bron: waarstaatjegemeente, gebied: GM0935, jaar: 2022, onderwerp: NietSporters, leeftijd: '', waarde: 53.1 }
      - { bron: waarstaatjegemeente, gebied: GM0935, jaar: 2023, onderwerp: NietSporters, leeftijd: '', waarde: null, reden: niet gemeten }
      - { bron: rivm, gebied: GM0935, jaar: 2022, onderwerp: NietSporters, leeftijd: '', waarde: 50.0 }
  verwacht:
    gemeente-2022: 53.1
    gemeente-2023: null
---*/
select gebied, jaar, waarde, onder, boven, reden
from staging.statistiek
where bron = 'waarstaatjegemeente'
  and onderwerp = 'NietSporters'
  and reden is null
