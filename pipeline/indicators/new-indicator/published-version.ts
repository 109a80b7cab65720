import { exampleAreas, type FirstVersion, type NewIndicator, type NewIndicatorContext } from "./wish.ts";

/** A figure that somebody else published, taken over as it is, with an example that is true. */
export function publishedVersion(wish: NewIndicator, { gebieden }: NewIndicatorContext): FirstVersion {
  const [bron = "", onderwerp = "", leeftijd = ""] = (wish.onderwerp ?? "").split(",");
  const { buurten } = exampleAreas(gebieden);
  const age = leeftijd === "" ? {} : { leeftijd };
  const row = (gebied: string, waarde: number, what: string) => ({
    bron,
    gebied,
    jaar: 2024,
    onderwerp: what,
    ...age,
    waarde,
  });
  const gemeente = gebieden.find(({ soort }) => soort === "gemeente")?.id ?? "";
  return {
    kop: {
      maat: "overgenomen",
      "bron-soort": "officieel",
      eenheid: "procent",
      richting: "geen",
      telt: "openbaar",
      decimalen: 1,
      definitie: `Het cijfer "${onderwerp}" van bron ${bron}, overgenomen zonder bewerking.`,
      voorbeeld: {
        gegeven: {
          statistiek: [
            row(gemeente, 43.2, onderwerp),
            row(buurten[0], 45.6, onderwerp),
            row(gemeente, 9, "iets anders"),
          ],
        },
        verwacht: { "gemeente-2024": 43.2, [`${buurten[0]}-2024`]: 45.6 },
      },
    },
    sql: `select gebied, jaar, waarde, onder, boven, reden
from staging.statistiek
where bron = '${bron}'
  and onderwerp = '${onderwerp}'
${leeftijd === "" ? "" : `  and leeftijd = '${leeftijd}'\n`}`,
  };
}
