/*---
titel: Kinderen in een gezin met een uitkering
stap: effect
element: kansen-kinderen
maat: overgenomen
bron-soort: officieel
eenheid: procent
richting: omlaag
telt: openbaar
decimalen: 1
definitie: >
  Aandeel kinderen tot 18 jaar in een gezin dat van een bijstandsuitkering leeft. Het is een
  verplichte beleidsindicator van gemeenten, volgens het Besluit begroting en verantwoording
  (BBV). Wij delen twee aantallen die waarstaatjegemeente.nl publiceert.
wat-dit-niet-zegt: >
  Ook kinderen met werkende ouders kunnen arm zijn; die staan hier niet in. Het cijfer volgt
  vooral de economie en de regels van het Rijk, niet de hulp in de buurt.
tags: [Participatiewet in Balans]
effect-2021: [bestaanszekerheid]
voorbeeld:
  gegeven:
    statistiek:
      - { bron: waarstaatjegemeente, gebied: GM0935, jaar: 2022, onderwerp: KinderenInUitkeringsgezin, leeftijd: '', waarde: 1200 }
      - { bron: waarstaatjegemeente, gebied: GM0935, jaar: 2022, onderwerp: KinderenTot18, leeftijd: '', waarde: 16000 }
      - { bron: waarstaatjegemeente, gebied: GM0935, jaar: 2023, onderwerp: KinderenInUitkeringsgezin, leeftijd: '', waarde: null, reden: niet gemeten }
      - { bron: waarstaatjegemeente, gebied: GM0935, jaar: 2023, onderwerp: KinderenTot18, leeftijd: '', waarde: 16000 }
  verwacht:
    gemeente-2022: 7.5
    gemeente-2023: null
---*/
select teller.gebied, teller.jaar, 100 * teller.waarde / nullif(noemer.waarde, 0) as waarde,
       null as onder, null as boven, coalesce(teller.reden, noemer.reden) as reden
from staging.statistiek teller
join staging.statistiek noemer
  on noemer.gebied = teller.gebied and noemer.jaar = teller.jaar
 and noemer.bron = 'waarstaatjegemeente' and noemer.onderwerp = 'KinderenTot18'
where teller.bron = 'waarstaatjegemeente'
  and teller.onderwerp = 'KinderenInUitkeringsgezin'
