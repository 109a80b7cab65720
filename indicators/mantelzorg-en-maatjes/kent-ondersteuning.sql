/*---
titel: Mantelzorgers die de ondersteuning kennen
stap: prestatie
element: steun-bekend
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 5
vraag: >
  Weet u welke ondersteuning er is voor mantelzorgers? (gesteld aan een willekeurig deel van de
  mantelzorgers)
definitie: >
  Aandeel van de mantelzorgers van 18 jaar en ouder dat weet welke ondersteuning er voor hen is.
  De vraag is aan een willekeurig deel van de mantelzorgers gesteld, in 2014 aan niemand.
wat-dit-niet-zegt: >
  Bekend zijn met steun is nog geen gebruik van steun. Het aantal antwoorden is klein; voor veel
  stadsdelen is er daarom geen cijfer.
tags: [Wmo 2015]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 2, kent_ondersteuning: 'ja, een beetje' }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 2, kent_ondersteuning: nee }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 8, kent_ondersteuning: niet gevraagd }
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, kent_ondersteuning: 'ja, een beetje' }
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 5, kent_ondersteuning: nee }
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1 }
  verwacht:
    gemeente-2022: 30
    oost-2022: 50
---*/
select buurt as gebied, jaar, stratum, weging,
       case when kent_ondersteuning in ('ja, goed', 'ja, een beetje', 'nee') then 'geldig'
            when kent_ondersteuning = 'weet niet' then 'weet-niet'
            when kent_ondersteuning = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when kent_ondersteuning in ('ja, goed', 'ja, een beetje') then 1
            when kent_ondersteuning = 'nee' then 0 end as waarde
from staging.enquete
