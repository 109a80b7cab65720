/*---
titel: Inwoners die mantelzorg geven
stap: effect
element: zorgen-voor-naaste
maat: aandeel
bron-soort: enquete
eenheid: procent
richting: geen
telt: personen
relevant-verschil: 3
vraag: >
  Zorgt u voor iemand die ziek of beperkt is, en hoe lang al? Hoeveel uur per week zorgt u voor
  die persoon?
definitie: >
  Aandeel inwoners van 18 jaar en ouder dat voor een zieke of beperkte naaste zorgt. Dat duurt al
  drie maanden, of kost minstens acht uur per week. GGD, CBS en RIVM gebruiken dezelfde grenzen.
wat-dit-niet-zegt: >
  Meer of minder mantelzorgers is niet goed of slecht. Het hangt af van hoeveel zorg er nodig is.
  Niet iedereen noemt die zorg mantelzorg.
tags: [Wmo 2015]
effect-2021: [bijdragen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 2, mantelzorg_duur: drie maanden of langer, mantelzorg_uren: minder dan acht uur }
      - { buurt: BU09350102, jaar: 2022, stratum: SD4, weging: 3, mantelzorg_duur: geen mantelzorg, mantelzorg_uren: niet gevraagd }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 1, mantelzorg_duur: korter dan drie maanden, mantelzorg_uren: acht uur of meer }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 4, mantelzorg_duur: korter dan drie maanden, mantelzorg_uren: minder dan acht uur }
      - { buurt: BU09350403, jaar: 2022, stratum: SD5, weging: 6, mantelzorg_duur: korter dan drie maanden, mantelzorg_uren: weet niet }
  verwacht:
    gemeente-2022: 30
    zuid-west-2022: 40
    noord-2022: 20
---*/
select buurt as gebied, jaar, stratum, weging,
       case when mantelzorg_duur in ('geen mantelzorg', 'drie maanden of langer') then 'geldig'
            when mantelzorg_duur = 'korter dan drie maanden'
             and mantelzorg_uren in ('minder dan acht uur', 'acht uur of meer')   then 'geldig'
            when 'weet niet' in (mantelzorg_duur, mantelzorg_uren)                then 'weet-niet'
            when mantelzorg_duur = 'niet gevraagd'                                then 'niet-gevraagd'
            else 'geen-antwoord' end as antwoord,
       case when mantelzorg_duur = 'drie maanden of langer' then 1
            when mantelzorg_duur = 'geen mantelzorg'        then 0
            when mantelzorg_uren = 'acht uur of meer'       then 1 else 0 end as waarde
from staging.enquete
