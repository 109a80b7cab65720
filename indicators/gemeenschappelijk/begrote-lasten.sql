/*---
titel: Begrote lasten
stap: middel
element: budget-beschikbaar
maat: som
bron-soort: register
eenheid: euro
richting: geen
telt: openbaar
telling: geclusterd
definitie: >
  Lasten in de begroting na wijziging, structureel en incidenteel samen. Per kostenplaats telt
  alleen het deel dat volgens de tabel van toerekening bij de deelambitie hoort. Bedragen die nog
  PM of n.n.b. zijn, tellen niet mee.
wat-dit-niet-zegt: >
  De toerekening is een afspraak, geen meting. Taakveld 6.1 is niet hetzelfde als de sociale basis.
voorbeeld:
  gegeven:
    begroting:
      - { begrotingsjaar: 2024, jaar: 2024, kostenplaats: "61", taakveld: "6.1", stand: na wijziging, soort: lasten, aard: structureel, bedrag: 100000 }
      - { begrotingsjaar: 2024, jaar: 2024, kostenplaats: "61", taakveld: "6.1", stand: na wijziging, soort: lasten, aard: incidenteel, bedrag: 20000 }
      - { begrotingsjaar: 2024, jaar: 2024, kostenplaats: "61", taakveld: "6.1", stand: na wijziging, soort: baten, aard: structureel, bedrag: 9000 }
      - { begrotingsjaar: 2024, jaar: 2024, kostenplaats: "61", taakveld: "6.1", stand: primitief, soort: lasten, aard: structureel, bedrag: 70000 }
      - { begrotingsjaar: 2023, jaar: 2024, kostenplaats: "61", taakveld: "6.1", stand: na wijziging, soort: lasten, aard: structureel, bedrag: 70000 }
      - { begrotingsjaar: 2024, jaar: 2024, kostenplaats: "53", taakveld: "5.3", stand: na wijziging, soort: lasten, aard: structureel, bedrag: 40000 }
    toerekening:
      - { kostenplaats: "61", jaar: 2024, deelambitie: ontmoeten, aandeel: 0.5 }
      - { kostenplaats: "61", jaar: 2024, deelambitie: cultuur, aandeel: 0.2 }
      - { kostenplaats: "53", jaar: 2024, deelambitie: cultuur, aandeel: 1 }
  verwacht:
    ontmoeten/gemeente-2024: 60000
    cultuur/gemeente-2024: 64000
---*/
select 'gemeente' as gebied, jaar, deelambitie,
       kostenplaats || ' ' || taakveld || ' ' || aard as eenheid_id, bedrag * aandeel as waarde
from staging.begroting
join staging.toerekening using (kostenplaats, jaar)
where begrotingsjaar = jaar
  and stand = 'na wijziging'
  and soort = 'lasten'
