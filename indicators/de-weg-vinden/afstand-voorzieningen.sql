/*---
titel: Afstand tot huisarts, supermarkt en basisschool
stap: prestatie
element: voorziening-dichtbij
maat: overgenomen
bron-soort: officieel
eenheid: kilometer
richting: omlaag
telt: openbaar
decimalen: 1
definitie: >
  Gemiddelde van drie afstanden over de weg: tot de huisarts, de grote supermarkt en de
  basisschool. Het CBS publiceert ze in Kerncijfers wijken en buurten. Elk telt even zwaar. Er is
  pas een cijfer als alle drie bekend zijn.
wat-dit-niet-zegt: >
  Dichtbij is nog niet toegankelijk: trappen, drukke wegen, wachttijden en openingstijden tellen
  niet mee. Een gemiddelde verbergt bewoners die ver weg wonen.
tags: [Omgevingsvisie]
voorbeeld:
  gegeven:
    statistiek:
      - { bron: kwb, gebied: GM0935, jaar: 2023, onderwerp: AfstandTotHuisartsenpraktijk, leeftijd: '', waarde: 0.9 }
      - { bron: kwb, gebied: GM0935, jaar: 2023, onderwerp: AfstandTotGroteSupermarkt, leeftijd: '', waarde: 0.6 }
      - { bron: kwb, gebied: GM0935, jaar: 2023, onderwerp: AfstandTotSchool, leeftijd: '', waarde: 0.6 }
      - { bron: kwb, gebied: BU09350000, jaar: 2023, onderwerp: AfstandTotHuisartsenpraktijk, leeftijd: '', waarde: 0.5 }
      - { bron: kwb, gebied: BU09350000, jaar: 2023, onderwerp: AfstandTotGroteSupermarkt, leeftijd: '', waarde: 0.3 }
      - { bron: kwb, gebied: BU09350000, jaar: 2023, onderwerp: AfstandTotSchool, leeftijd: '', waarde: null, reden: onbekend of geheim }
  verwacht:
    gemeente-2023: 0.7
    BU09350000-2023: null
---*/
select huisarts.gebied, huisarts.jaar,
       (huisarts.waarde + winkel.waarde + school.waarde) / 3 as waarde,
       null as onder, null as boven,
       coalesce(huisarts.reden, winkel.reden, school.reden) as reden
from staging.statistiek huisarts
join staging.statistiek winkel
  on winkel.gebied = huisarts.gebied and winkel.jaar = huisarts.jaar
 and winkel.bron = 'kwb' and winkel.onderwerp = 'AfstandTotGroteSupermarkt'
join staging.statistiek school
  on school.gebied = huisarts.gebied and school.jaar = huisarts.jaar
 and school.bron = 'kwb' and school.onderwerp = 'AfstandTotSchool'
where huisarts.bron = 'kwb'
  and huisarts.onderwerp = 'AfstandTotHuisartsenpraktijk'
