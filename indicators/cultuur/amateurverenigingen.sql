/*---
titel: Amateurverenigingen met subsidie
stap: activiteit
element: verenigingen-ondersteunen
maat: aantal
bron-soort: register
eenheid: aantal
richting: geen
telt: organisaties
telling: geclusterd
definitie: >
  Aantal verenigingen dat in een jaar subsidie voor cultuur kreeg, zoals koren, orkesten en
  toneelgroepen. Een vereniging die in meer stadsdelen werkt, telt in elk daarvan een keer.
wat-dit-niet-zegt: >
  Verenigingen zonder subsidie ontbreken. Het aantal zegt niet hoeveel leden er zijn.
effect-2021: [talenten]
voorbeeld:
  gegeven:
    subsidies:
      - { subsidie_id: s1, jaar: 2025, organisatie_id: o1, soort_organisatie: vereniging, verleend: 1000 }
      - { subsidie_id: s2, jaar: 2025, organisatie_id: o1, soort_organisatie: vereniging, verleend: 500 }
      - { subsidie_id: s3, jaar: 2025, organisatie_id: o2, soort_organisatie: vereniging, verleend: 800 }
      - { subsidie_id: s4, jaar: 2025, organisatie_id: o3, soort_organisatie: stichting, verleend: 900 }
      - { subsidie_id: s5, jaar: 2025, organisatie_id: o4, soort_organisatie: vereniging, verleend: 0 }
    subsidie_verdeling:
      - { subsidie_id: s1, deelambitie: cultuur, gebied: BU09350207, aandeel: 1 }
      - { subsidie_id: s2, deelambitie: cultuur, gebied: BU09350000, aandeel: 1 }
      - { subsidie_id: s3, deelambitie: cultuur, gebied: BU09350207, aandeel: 0.5 }
      - { subsidie_id: s3, deelambitie: ontmoeten, gebied: BU09350602, aandeel: 0.5 }
      - { subsidie_id: s4, deelambitie: cultuur, gebied: BU09350207, aandeel: 1 }
      - { subsidie_id: s5, deelambitie: cultuur, gebied: BU09350207, aandeel: 1 }
  verwacht:
    gemeente-2025: 2
    noord-west-2025: 2
    centrum-2025: 1
    oost-2025: 0
---*/
select gebied, jaar, organisatie_id as eenheid_id
from staging.subsidies
join staging.subsidie_verdeling using (subsidie_id)
where deelambitie = 'cultuur'
  and soort_organisatie = 'vereniging'
  and verleend > 0
