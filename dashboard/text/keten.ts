/** Words of the verandertheorie. */
export const ketenText = {
  geenIndicator: "Nog geen indicator",
  verder: (nummers: string) => `Leidt verder via verband ${nummers}`,
  hoeZeker: "Waarop rust een verband?",
  verbanden: "De verbanden, en wat we erover weten",
} as const;
