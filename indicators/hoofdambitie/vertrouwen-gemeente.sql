/*---
titel: Inwoners met vertrouwen in de gemeente
stap: impact
element: vertrouwen-in-gemeente
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 3
vraag:
  2018: >
    Hoeveel vertrouwen hebt u in de gemeenteraad? (heel veel, tamelijk veel, niet zo veel, helemaal
    geen)
  2026: >
    Hoeveel vertrouwen hebt u in de gemeente? (heel veel, tamelijk veel, niet zo veel, helemaal
    geen)
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat heel veel of tamelijk veel vertrouwen heeft in de
  gemeente. Antwoorden en grens zijn die van het CBS. Tot en met 2022 ging de vraag over de
  gemeenteraad. Daarom is 2026 niet te vergelijken met eerdere jaren.
wat-dit-niet-zegt: >
  Vertrouwen in de gemeente beweegt mee met het nieuws en met de landelijke politiek. Het is geen
  rapportcijfer voor de sociale basis.
uitsplitsing: [leeftijd]
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 1, leeftijd: 18-34, vertrouwen_gemeente: heel veel }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 4, leeftijd: 35-49, vertrouwen_gemeente: niet zo veel }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 2, leeftijd: 50-64, vertrouwen_gemeente: tamelijk veel }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 2, leeftijd: 65-74, vertrouwen_gemeente: heel veel }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 1, leeftijd: 75+, vertrouwen_gemeente: helemaal geen }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 3, leeftijd: 75+, vertrouwen_gemeente: weet niet }
  verwacht:
    gemeente-2022: 50
    noord-west-2022: 20
    oost-2022: 80
---*/
select buurt as gebied, jaar, stratum, weging, leeftijd,
       case when vertrouwen_gemeente in ('heel veel', 'tamelijk veel', 'niet zo veel',
                                         'helemaal geen') then 'geldig'
            when vertrouwen_gemeente = 'weet niet' then 'weet-niet'
            when vertrouwen_gemeente = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when vertrouwen_gemeente in ('heel veel', 'tamelijk veel') then 1
            when vertrouwen_gemeente in ('niet zo veel', 'helemaal geen') then 0 end as waarde
from staging.enquete
