/*---
titel: Beweegvriendelijke omgeving
stap: prestatie
element: beweegvriendelijke-buurt
maat: overgenomen
bron-soort: officieel
eenheid: score
richting: omhoog
telt: openbaar
definitie: >
  Score van 0 tot 100: de Kernindicator Beweegvriendelijke Omgeving van het Mulier Instituut. Het
  is het gemiddelde van vier deelscores: sportaccommodaties, sport- en speelplekken, groen en
  water, en voorzieningen dichtbij. Een deelscore die niet bekend is, telt niet mee. De methode is
  in 2020 herzien. Daarom staan eerdere jaren hier niet.
wat-dit-niet-zegt: >
  De score telt wat er ligt en hoe dichtbij, niet of het schoon, veilig of in gebruik is. Een hoge
  score hangt vooral samen met hoe stedelijk een buurt is.
tags: [Omgevingsvisie, GALA]
voorbeeld:
  gegeven:
    statistiek:
      - { bron: kbo, gebied: GM0935, jaar: 2022, onderwerp: Sportaccommodaties, leeftijd: '', waarde: 60 }
      - { bron: kbo, gebied: GM0935, jaar: 2022, onderwerp: SportEnSpeelplekken, leeftijd: '', waarde: 70 }
      - { bron: kbo, gebied: GM0935, jaar: 2022, onderwerp: RecreatiefGroenEnBlauw, leeftijd: '', waarde: 50 }
      - { bron: kbo, gebied: GM0935, jaar: 2022, onderwerp: NabijheidVoorzieningen, leeftijd: '', waarde: 80 }
      - { bron: kbo, gebied: BU09350000, jaar: 2022, onderwerp: Sportaccommodaties, leeftijd: '', waarde: 90 }
      - { bron: kbo, gebied: BU09350000, jaar: 2022, onderwerp: SportEnSpeelplekken, leeftijd: '', waarde: null, reden: onbekend of geheim }
      - { bron: kbo, gebied: BU09350000, jaar: 2022, onderwerp: RecreatiefGroenEnBlauw, leeftijd: '', waarde: 60 }
      - { bron: kbo, gebied: BU09350000, jaar: 2022, onderwerp: NabijheidVoorzieningen, leeftijd: '', waarde: 90 }
      - { bron: kbo, gebied: BU09350403, jaar: 2022, onderwerp: Sportaccommodaties, leeftijd: '', waarde: null, reden: onbekend of geheim }
      - { bron: kbo, gebied: BU09350403, jaar: 2022, onderwerp: SportEnSpeelplekken, leeftijd: '', waarde: null, reden: onbekend of geheim }
      - { bron: kbo, gebied: BU09350403, jaar: 2022, onderwerp: RecreatiefGroenEnBlauw, leeftijd: '', waarde: null, reden: onbekend of geheim }
      - { bron: kbo, gebied: BU09350403, jaar: 2022, onderwerp: NabijheidVoorzieningen, leeftijd: '', waarde: null, reden: onbekend of geheim }
  verwacht:
    gemeente-2022: 65
    BU09350000-2022: 80
    BU09350403-2022: null
---*/
select sport.gebied, sport.jaar,
       (coalesce(sport.waarde, 0) + coalesce(spelen.waarde, 0) + coalesce(groen.waarde, 0) + coalesce(nabij.waarde, 0))
         / nullif(if(sport.waarde is null, 0, 1) + if(spelen.waarde is null, 0, 1)
                  + if(groen.waarde is null, 0, 1) + if(nabij.waarde is null, 0, 1), 0) as waarde,
       null as onder, null as boven, sport.reden
from staging.statistiek sport
join staging.statistiek spelen
  on spelen.bron = 'kbo' and spelen.gebied = sport.gebied and spelen.jaar = sport.jaar
 and spelen.onderwerp = 'SportEnSpeelplekken'
join staging.statistiek groen
  on groen.bron = 'kbo' and groen.gebied = sport.gebied and groen.jaar = sport.jaar
 and groen.onderwerp = 'RecreatiefGroenEnBlauw'
join staging.statistiek nabij
  on nabij.bron = 'kbo' and nabij.gebied = sport.gebied and nabij.jaar = sport.jaar
 and nabij.onderwerp = 'NabijheidVoorzieningen'
where sport.bron = 'kbo'
  and sport.onderwerp = 'Sportaccommodaties'
