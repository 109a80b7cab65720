/*---
titel: Bijeenkomsten met inwoners
stap: activiteit
element: inwoners-praten-mee
maat: aantal
bron-soort: register
eenheid: aantal
richting: omhoog
telt: zaken
telling: geclusterd
definitie: >
  Aantal bijeenkomsten in een jaar waar de gemeente met inwoners sprak over wat hun gebied nodig
  heeft. Is het gebied niet bekend, dan telt de bijeenkomst alleen bij de stad.
wat-dit-niet-zegt: >
  Het aantal zegt niet hoeveel mensen kwamen en wat er met hun inbreng is gedaan.
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    bijeenkomsten:
      - { bijeenkomst_id: b1, datum: 2024-03-01, gebied: zuid }
      - { bijeenkomst_id: b2, datum: 2024-05-01, gebied: BU09350600 }
      - { bijeenkomst_id: b3, datum: 2024-06-01, gebied: noord }
      - { bijeenkomst_id: b4, datum: 2024-09-01 }
      - { bijeenkomst_id: b5, datum: 2023-12-31, gebied: noord }
  verwacht:
    gemeente-2024: 4
    zuid-2024: 2
    noord-2024: 1
---*/
select gebied, year(datum) as jaar, bijeenkomst_id as eenheid_id
from staging.bijeenkomsten
