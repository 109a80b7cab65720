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
  Mijdt u 's avonds bepaalde straten of plekken in uw buurt?
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat 's avonds bepaalde straten of plekken in de eigen buurt
  mijdt.
wat-dit-niet-zegt: >
  Het gaat om gevoel, niet om wat er gebeurt. Wie nooit 's avonds buiten komt, kan nee antwoorden.
tags: [Omgevingsvisie]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 3, mijdt_straat: ja }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 2, mijdt_straat: nee }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 5, mijdt_straat: nee }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 1 }
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 2, mijdt_straat: weet niet }
  verwacht:
    gemeente-2022: 30
    noord-west-2022: 60
    zuid-west-2022: 0
---*/
select buurt as gebied, jaar, stratum, weging,
       case when mijdt_straat in ('ja', 'nee')    then 'geldig'
            when mijdt_straat = 'weet niet'       then 'weet-niet'
            when mijdt_straat = 'niet gevraagd'   then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case mijdt_straat when 'ja' then 1 when 'nee' then 0 end as waarde
from staging.enquete
