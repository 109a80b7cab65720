/*---
titel: Dagen tot bewoners horen wat er met hun inbreng is gedaan
stap: prestatie
element: inwoners-horen-terug
maat: mediaan
bron-soort: register
eenheid: dagen
richting: omlaag
telt: zaken
definitie: >
  Aantal dagen tussen een bijeenkomst met bewoners en het bericht over de uitkomst: bij de helft
  duurde het korter, bij de helft langer. Geteld in het jaar van de bijeenkomst.
wat-dit-niet-zegt: >
  Bijeenkomsten zonder terugkoppeling tellen niet mee; daardoor kan het cijfer te gunstig zijn. De
  dekking zegt van welk deel de dag bekend is.
effect-2021: [meedoen]
voorbeeld:
  gegeven:
    bijeenkomsten:
      - { bijeenkomst_id: b1, datum: 2024-03-01, gebied: zuid, teruggekoppeld: 2024-03-31 }
      - { bijeenkomst_id: b2, datum: 2024-05-01, gebied: zuid, teruggekoppeld: 2024-06-20 }
      - { bijeenkomst_id: b3, datum: 2024-06-01, gebied: noord, teruggekoppeld: 2024-06-11 }
      - { bijeenkomst_id: b4, datum: 2024-09-01, gebied: noord }
  verwacht:
    gemeente-2024: 30
    zuid-2024: 40
    noord-2024: 10
---*/
select gebied, year(datum) as jaar, bijeenkomst_id as eenheid_id,
       date_diff('day', datum, teruggekoppeld) as waarde
from staging.bijeenkomsten
