import type { BewijsSterkte } from "../../pipeline/domain/verandertheorie.ts";

const sterkte: Record<BewijsSterkte, string> = {
  sterk: "sterk bewijs",
  matig: "matig bewijs",
  zwak: "zwak bewijs",
};

/** Words of the verandertheorie. */
export const ketenText = {
  geenElement: "Nog geen element",
  geenIndicator: "Nog geen indicator",
  verder: (nummers: string) => `Leidt verder via verband ${nummers}`,
  hoeZeker: "Waarop rust een verband?",
  sterkte,
  vertraging: (jaren: number) =>
    jaren === 0 ? "Werkt in hetzelfde jaar" : `Werkt op zijn vroegst na ${jaren} jaar`,
  verbanden: "De verbanden, en wat we erover weten",
} as const;
