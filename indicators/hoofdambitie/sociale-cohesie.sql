/*---
titel: Sociale cohesie in de buurt
stap: impact
element: vitale-gemeenschappen
maat: gemiddelde
bron-soort: enquete
eenheid: cijfer
richting: omhoog
telt: personen
schaal: 1-5
relevant-verschil: 0.1
decimalen: 2
vraag: >
  Zes uitspraken, van helemaal mee oneens tot helemaal mee eens: mensen kennen elkaar in deze
  buurt nauwelijks; mensen gaan prettig met elkaar om; ik woon in een gezellige buurt waar mensen
  elkaar helpen en samen dingen doen; ik heb veel contact met andere bewoners; ik ben tevreden met
  wie er wonen; ik voel me thuis in deze buurt.
definitie: >
  Gemiddelde van zes uitspraken over de buurt, van 1 (helemaal oneens) tot 5 (helemaal eens). Dat
  mensen elkaar nauwelijks kennen, telt omgekeerd. De uitspraken en de berekening zijn die van het
  CBS (Sociale cohesie, binding met de buurt, 2018). Alleen wie alle zes beantwoordde, telt mee.
  Gevraagd vanaf 2022.
wat-dit-niet-zegt: >
  Mensen met een sterke band kunnen ook een gesloten groep zijn. Een hoog cijfer zegt niet of
  nieuwe of andere bewoners erbij horen.
effect-2021: [meedoen, bijdragen]
voorbeeld:
  gegeven:
    enquete:
      - { buurt: BU09350207, jaar: 2022, stratum: SD3, weging: 3, samen_kennen: '2', samen_omgaan: '4', samen_gezellig: '4', samen_contact: '3', samen_bewoners: '4', samen_thuis: '5' }
      - { buurt: BU09350205, jaar: 2022, stratum: SD3, weging: 1, samen_kennen: '4', samen_omgaan: '2', samen_gezellig: '2', samen_contact: '2', samen_bewoners: '2', samen_thuis: '2' }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 2, samen_kennen: '1', samen_omgaan: '5', samen_gezellig: '5', samen_contact: '5', samen_bewoners: '5', samen_thuis: '5' }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 2, samen_kennen: '3', samen_omgaan: '3', samen_gezellig: '3', samen_contact: '3', samen_bewoners: '3', samen_thuis: '3' }
      - { buurt: BU09350602, jaar: 2022, stratum: SD6, weging: 7, samen_kennen: '3', samen_omgaan: '3', samen_gezellig: '3', samen_contact: '3', samen_bewoners: '3', samen_thuis: weet niet }
  verwacht:
    gemeente-2022: 3.75
    noord-west-2022: 3.5
    oost-2022: 4
---*/
select buurt as gebied, jaar, stratum, weging,
       case when score is not null then 'geldig'
            when 'niet gevraagd' in (samen_kennen, samen_thuis) then 'niet-gevraagd'
            when 'weet niet' in (samen_kennen, samen_omgaan, samen_gezellig,
                                 samen_contact, samen_bewoners, samen_thuis) then 'weet-niet'
            else 'geen-antwoord' end as antwoord,
       score as waarde
from (select *, (6 - try_cast(samen_kennen as integer) + try_cast(samen_omgaan as integer)
                 + try_cast(samen_gezellig as integer) + try_cast(samen_contact as integer)
                 + try_cast(samen_bewoners as integer) + try_cast(samen_thuis as integer)) / 6 as score
      from staging.enquete)
