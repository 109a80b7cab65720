import type { Positie } from "../../pipeline/domain/judgement.ts";

const positieKort: Record<Positie, string> = {
  gunstiger: "gunstiger",
  ongunstiger: "ongunstiger",
  hoger: "hoger",
  lager: "lager",
  "geen-aantoonbaar-verschil": "geen aantoonbaar verschil",
  "niet-te-bepalen": "niet te bepalen",
};

/** Words around judgements. */
export const oordeelText = {
  koers: "streefwaarde",
  geenWaarde: "geen cijfer",
  geenBron: "geen bron",
  /** Positie where the column head already says against what. */
  positieKort,
} as const;
