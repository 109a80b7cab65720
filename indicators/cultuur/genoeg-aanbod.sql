/*---
titel: Inwoners die genoeg cultuur in hun buurt zien
stap: prestatie
element: aanbod-voor-iedereen
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: omhoog
telt: personen
relevant-verschil: 3
vraag: >
  Is er in uw buurt genoeg te doen aan kunst en cultuur? (meer dan genoeg, genoeg, te weinig)
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat vindt dat er in de buurt genoeg te doen is aan kunst
  en cultuur. Wie het niet weet, telt mee alsof het te weinig is: aanbod dat niemand kent, bereikt
  niemand. Voor het eerst gevraagd in 2026.
wat-dit-niet-zegt: >
  Het is een mening over de eigen buurt. Wie voor cultuur naar het centrum gaat, kan tevreden zijn
  en toch nee zeggen.
effect-2021: [talenten]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350000, jaar: 2026, stratum: SD1, weging: 3, cultuur_aanbod: meer dan genoeg }
      - { buurt: BU09350000, jaar: 2026, stratum: SD1, weging: 1, cultuur_aanbod: te weinig }
      - { buurt: BU09350207, jaar: 2026, stratum: SD3, weging: 1, cultuur_aanbod: genoeg }
      - { buurt: BU09350205, jaar: 2026, stratum: SD3, weging: 2, cultuur_aanbod: te weinig }
      - { buurt: BU09350205, jaar: 2026, stratum: SD3, weging: 1, cultuur_aanbod: weet niet }
      - { buurt: BU09350205, jaar: 2026, stratum: SD3, weging: 2 }
  verwacht:
    gemeente-2026: 50
    centrum-2026: 75
    noord-west-2026: 25
---*/
select buurt as gebied, jaar, stratum, weging,
       case when cultuur_aanbod in ('meer dan genoeg', 'genoeg', 'te weinig', 'weet niet') then 'geldig'
            when cultuur_aanbod = 'niet gevraagd' then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when cultuur_aanbod in ('meer dan genoeg', 'genoeg') then 1 else 0 end as waarde
from staging.enquete
