/*---
titel: Gerealiseerde lasten min baten per inwoner
stap: middel
element: budget-beschikbaar
maat: per-inwoners
bron-soort: register
eenheid: euro
richting: geen
telt: openbaar
telling: geclusterd
noemer: { bron: bevolking, peil: 1-1 }
per: 1
decimalen: 2
definitie: >
  Gerealiseerde lasten min baten, met de tabel van toerekening verdeeld over deelambities, gedeeld
  door het aantal inwoners op 1 januari van dat jaar.
wat-dit-niet-zegt: >
  Het bedrag hangt af van de toerekening. Wat organisaties en bewoners zelf inbrengen, staat niet in
  de boeken van de gemeente.
voorbeeld:
  gegeven:
    begroting:
      - { begrotingsjaar: 2024, jaar: 2024, kostenplaats: "61", taakveld: "6.1", stand: realisatie, soort: lasten, aard: structureel, bedrag: 90000 }
      - { begrotingsjaar: 2024, jaar: 2024, kostenplaats: "61", taakveld: "6.1", stand: realisatie, soort: baten, aard: structureel, bedrag: 10000 }
      - { begrotingsjaar: 2024, jaar: 2024, kostenplaats: "61", taakveld: "6.1", stand: realisatie, soort: baten, aard: incidenteel, bedrag: -5000 }
    toerekening:
      - { kostenplaats: "61", jaar: 2024, deelambitie: ontmoeten, aandeel: 0.4 }
    bevolking:
      - { buurt: BU09350207, jaar: 2024, leeftijd: 30, inwoners: 4000 }
  verwacht:
    ontmoeten/gemeente-2024: 8.5
---*/
select 'gemeente' as gebied, jaar, deelambitie,
       kostenplaats || ' ' || taakveld || ' ' || aard || ' ' || soort as eenheid_id,
       case soort when 'lasten' then bedrag else -bedrag end * aandeel as waarde
from staging.begroting
join staging.toerekening using (kostenplaats, jaar)
where begrotingsjaar = jaar
  and stand = 'realisatie'
