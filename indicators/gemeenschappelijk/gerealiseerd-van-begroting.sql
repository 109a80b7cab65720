/*---
titel: Gerealiseerde lasten als deel van de begroting
stap: middel
element: budget-beschikbaar
maat: verhouding
bron-soort: register
eenheid: procent
richting: geen
telt: openbaar
decimalen: 1
definitie: >
  Gerealiseerde lasten gedeeld door de begrote lasten na wijziging, met de tabel van toerekening
  verdeeld over deelambities. Alleen jaren waarvan de realisatie bekend is.
wat-dit-niet-zegt: >
  Onder de 100% kan zuinig zijn, of betekenen dat er minder is gedaan dan gepland. De toelichting in
  de jaarstukken zegt welke van de twee.
voorbeeld:
  gegeven:
    begroting:
      - { begrotingsjaar: 2024, jaar: 2024, kostenplaats: "61", taakveld: "6.1", stand: na wijziging, soort: lasten, aard: structureel, bedrag: 100000 }
      - { begrotingsjaar: 2024, jaar: 2024, kostenplaats: "61", taakveld: "6.1", stand: realisatie, soort: lasten, aard: structureel, bedrag: 90000 }
      - { begrotingsjaar: 2024, jaar: 2024, kostenplaats: "53", taakveld: "5.3", stand: na wijziging, soort: lasten, aard: structureel, bedrag: 60000 }
      - { begrotingsjaar: 2024, jaar: 2024, kostenplaats: "53", taakveld: "5.3", stand: realisatie, soort: lasten, aard: structureel, bedrag: 66000 }
      - { begrotingsjaar: 2025, jaar: 2025, kostenplaats: "61", taakveld: "6.1", stand: na wijziging, soort: lasten, aard: structureel, bedrag: 100000 }
    toerekening:
      - { kostenplaats: "61", jaar: 2024, deelambitie: ontmoeten, aandeel: 0.4 }
      - { kostenplaats: "53", jaar: 2024, deelambitie: ontmoeten, aandeel: 1 }
      - { kostenplaats: "61", jaar: 2025, deelambitie: ontmoeten, aandeel: 0.4 }
  verwacht:
    ontmoeten/gemeente-2024: 102
    ontmoeten/gemeente-2025:
---*/
select 'gemeente' as gebied, jaar, deelambitie,
       kostenplaats || ' ' || taakveld || ' ' || aard || ' ' || stand as eenheid_id,
       case stand when 'realisatie'   then bedrag * aandeel else 0 end as teller,
       case stand when 'na wijziging' then bedrag * aandeel else 0 end as noemer
from staging.begroting
join staging.toerekening using (kostenplaats, jaar)
where begrotingsjaar = jaar
  and soort = 'lasten'
  and stand in ('na wijziging', 'realisatie')
  and jaar in (select jaar from staging.begroting where stand = 'realisatie')
