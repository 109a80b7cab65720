/*---
titel: Bereik van minimaregelingen
stap: prestatie
element: regelingen-bereikt
maat: verhouding
bron-soort: register
eenheid: procent
richting: omhoog
telt: personen
definitie: >
  Aantal keren dat een huishouden een minimaregeling gebruikte, als deel van het geschatte aantal
  keren dat een huishouden er recht op had. Alle regelingen samen; wie voor twee regelingen in
  aanmerking komt, telt twee keer.
wat-dit-niet-zegt: >
  De doelgroep is een schatting. Wie net boven de grens zit, telt niet mee, ook als het geld krap
  is.
tags: [Participatiewet in Balans]
effect-2021: [bestaanszekerheid]
voorbeeld:
  gegeven:
    minimaregelingen:
      - { jaar: 2024, gebied: noord, regeling: pas, doelgroep: 200, bereikt: 100 }
      - { jaar: 2024, gebied: noord, regeling: kinderen, doelgroep: 50, bereikt: 40 }
      - { jaar: 2024, gebied: oost, regeling: pas, doelgroep: 150, bereikt: 60 }
  verwacht:
    gemeente-2024: 50
    noord-2024: 56
    oost-2024: 40
---*/
select gebied, jaar, gebied || ' ' || regeling as eenheid_id,
       bereikt as teller, doelgroep as noemer
from staging.minimaregelingen
where bereikt is not null
  and doelgroep is not null
