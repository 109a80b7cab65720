/*---
titel: Doorlooptijd van uitdagingen
stap: activiteit
element: uitdagingen-behandelen
maat: mediaan
bron-soort: register
eenheid: dagen
richting: omlaag
telt: zaken
definitie: >
  Aantal dagen tussen indienen en besluit van een uitdaging: de helft duurde korter, de helft
  langer. Geteld in het jaar van indienen. Zonder besluit telt een uitdaging niet mee.
wat-dit-niet-zegt: >
  Snel is niet altijd goed: overleg met de buurt kost tijd. Zaken die nog lopen ontbreken, zodat het
  nieuwste jaar te gunstig kan lijken.
voorbeeld:
  gegeven:
    uitdagingen:
      - { uitdaging_id: u1, jaar: 2024, buurt: BU09350207, ingediend: 2024-01-10, besluit: 2024-02-09 }
      - { uitdaging_id: u2, jaar: 2024, buurt: BU09350207, ingediend: 2024-03-01, besluit: 2024-05-30 }
      - { uitdaging_id: u3, jaar: 2024, buurt: BU09350602, ingediend: 2024-12-20, besluit: 2025-02-18 }
      - { uitdaging_id: u4, jaar: 2024, buurt: BU09350602, ingediend: 2024-06-01 }
  verwacht:
    gemeente-2024: 60
    noord-west-2024: 60
    oost-2024: 60
---*/
select buurt as gebied, jaar, uitdaging_id as eenheid_id,
       date_diff('day', ingediend, besluit) as waarde
from staging.uitdagingen
where besluit is not null
