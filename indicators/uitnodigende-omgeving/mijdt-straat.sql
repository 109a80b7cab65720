/*---
titel: Inwoners die 's avonds plekken in hun buurt mijden
stap: effect
element: veilig-op-straat
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omlaag
telt: personen
relevant-verschil: 3
vraag: >
  Mijdt u 's avonds straten of plekken in uw buurt omdat u zich er niet veilig voelt? (vaak, soms,
  nooit)
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat 's avonds soms of vaak straten of plekken in de eigen
  buurt mijdt.
wat-dit-niet-zegt: >
  Het gaat om gevoel, niet om wat er gebeurt. Wie nooit 's avonds buiten komt, kan nee antwoorden.
uitsplitsing: [leeftijd, geslacht]
tags: [Omgevingsvisie]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 3, mijdt_straat: soms }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 2, mijdt_straat: nooit }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 5, mijdt_straat: nooit }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 1 }
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 2, mijdt_straat: weet niet }
  verwacht:
    gemeente-2022: 30
    noord-west-2022: 60
    zuid-west-2022: 0
---*/
select buurt as gebied, jaar, stratum, weging, leeftijd, geslacht,
       case when mijdt_straat in ('vaak', 'soms', 'nooit') then 'geldig'
            when mijdt_straat = 'weet niet' then 'weet-niet'
            when mijdt_straat = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when mijdt_straat in ('vaak', 'soms') then 1
            when mijdt_straat = 'nooit' then 0 end as waarde
from staging.enquete
