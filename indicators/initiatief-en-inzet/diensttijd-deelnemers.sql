/*---
titel: Ambtenaren in maatschappelijke diensttijd
stap: activiteit
element: ambtenaren-doen-mee
maat: som
bron-soort: register
eenheid: aantal
richting: omhoog
telt: personen
telling: geclusterd
definitie: >
  Aantal ambtenaren dat in een jaar een deel van de werktijd meewerkte bij een organisatie in de
  stad, geteld in het gebied van die organisatie. Groepen van minder dan tien worden niet getoond.
wat-dit-niet-zegt: >
  Het aantal zegt niets over hoeveel uren iemand meewerkte, en niet wat de organisatie eraan had.
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    diensttijd:
      - { jaar: 2024, gebied: noord, deelnemers: 12, uren: 96, organisaties: 4 }
      - { jaar: 2024, gebied: oost, deelnemers: 15, uren: 200, organisaties: 5 }
      - { jaar: 2023, gebied: oost, deelnemers: 11, uren: 90, organisaties: 4 }
  verwacht:
    gemeente-2024: 27
    noord-2024: 12
    oost-2023: 11
---*/
select gebied, jaar, gebied as eenheid_id, deelnemers as waarde
from staging.diensttijd
