/*---
titel: Deelnames aan hulp rond school
stap: prestatie
element: kinderen-doen-mee
maat: per-inwoners
bron-soort: register
eenheid: per-inwoners
richting: omhoog
telt: zaken
telling: geclusterd
noemer: { bron: bevolking, leeftijd: 4-17, peil: 1-1 }
per: 1000
definitie: >
  Aantal deelnames aan huiswerkhulp, weekendschool en voorleesprojecten in een jaar, per 1.000
  inwoners van 4 tot en met 17 jaar op 1 januari. Een kind dat vaker meedoet, telt vaker mee.
wat-dit-niet-zegt: >
  Deelnames zijn geen kinderen. Hulp die scholen of ouders zelf regelen, staat niet in het register.
  Geteld wordt waar de activiteit is, niet waar het kind woont.
effect-2021: [talenten]
voorbeeld:
  gegeven:
    activiteiten:
      - { activiteit_id: a1, jaar: 2024, buurt: BU09350207, deelambitie: laagdrempelige-ondersteuning, soort: huiswerkhulp, deelnemers: 12 }
      - { activiteit_id: a2, jaar: 2024, buurt: BU09350602, deelambitie: laagdrempelige-ondersteuning, soort: weekendschool, deelnemers: 8 }
      - { activiteit_id: a3, jaar: 2024, buurt: BU09350602, deelambitie: laagdrempelige-ondersteuning, soort: inloop, deelnemers: 90 }
    bevolking:
      - { buurt: BU09350207, jaar: 2024, leeftijd: 4, inwoners: 20 }
      - { buurt: BU09350207, jaar: 2024, leeftijd: 17, inwoners: 20 }
      - { buurt: BU09350207, jaar: 2024, leeftijd: 18, inwoners: 500 }
      - { buurt: BU09350602, jaar: 2024, leeftijd: 10, inwoners: 40 }
      - { buurt: BU09350602, jaar: 2024, leeftijd: 3, inwoners: 70 }
  verwacht:
    gemeente-2024: 250
    noord-west-2024: 300
    oost-2024: 200
---*/
select buurt as gebied, jaar, activiteit_id as eenheid_id, deelnemers as waarde
from staging.activiteiten
where deelambitie = 'laagdrempelige-ondersteuning'
  and soort in ('huiswerkhulp', 'weekendschool', 'voorleesproject')
