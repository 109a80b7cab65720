import type { Samenvatting, SamenvattingUitkomst } from "../../pipeline/domain/samenvatting.ts";

/** Words of the English summary page: plain English, the only page that is not in Dutch. */
export const enText = {
  titel: "Summary in English",
  omschrijving: "What this monitor is, how things are going, and how to read it, in plain English.",
  wat: {
    kop: "What this is",
    tekst: (naam: string, goals: number) =>
      `This website shows how the municipality of ${naam} is doing on its plans for community life: meeting other people, helping each other, and finding support close to home. The council set ${goals} goals. For each goal we follow a number of figures. Some come from a survey of residents, some from the records of organisations, some from national statistics. All other pages are in Dutch.`,
    stand: (datum: string) => `The figures stand for ${datum}.`,
    concept: "They are provisional: they have not been released yet.",
    fictief: "They are made up, to show how the website works.",
  },
  hoe: { kop: "How things are going", uitleg: "For the whole city, compared with the first measurement." },
  lezen: {
    kop: "How to read it",
    punten: [
      "A survey figure is an estimate. The bar around a point shows the margin: in 95 of 100 cases the true figure lies inside it.",
      "We say better or worse only when a change is larger than chance can explain, and large enough to matter. For a summary we ask for 99% certainty.",
      "We do not show a figure when too few people answered, or when somebody could be recognised.",
      "A change in a figure does not tell what caused it.",
      "A city district (stadsdeel) is compared with the rest of the city. The order of the districts is fixed. It is not a ranking.",
    ],
  },
  contact: {
    kop: "Contact",
    tekst: (contact: string) => `Questions, or a mistake? Please contact: ${contact}.`,
  },
} as const;

const outcomeWords: Record<SamenvattingUitkomst, string> = {
  "overwegend-beter": "mostly better",
  "deels-beter": "partly better",
  gemengd: "mixed: some better, some worse",
  "geen-aantoonbaar-verschil": "no demonstrable change",
  "deels-slechter": "partly worse",
  "overwegend-slechter": "mostly worse",
  "te-weinig-om-te-zeggen": "too little to say",
};

/** The summary of a deelambitie in English, by the rule of the Dutch sentence (`summarySentence`): counts, outcome. */
export function summaryInEnglish(summary: Pick<Samenvatting, "uitkomst" | "effecten"> | undefined): string {
  const { beter = [], slechter = [], geenVerschil = [], nietTeBepalen = [] } = summary?.effecten ?? {};
  const total = beter.length + slechter.length + geenVerschil.length + nietTeBepalen.length;
  if (!summary || total === 0) return "We do not measure an effect here yet.";
  const counts = [
    [beter, "demonstrably better"],
    [slechter, "demonstrably worse"],
    [geenVerschil, "without demonstrable change"],
    [nietTeBepalen, "not possible to say"],
  ] as const;
  const parts = counts.flatMap(([ids, words]) => (ids.length > 0 ? [`${ids.length} ${words}`] : []));
  const measured = `We measure ${total} ${total === 1 ? "effect" : "effects"}: ${parts.join(", ")}.`;
  return `${measured} Taken together: ${outcomeWords[summary.uitkomst]}.`;
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** `2026-10-01` → `1 October 2026`. */
export function dateInEnglish(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}
