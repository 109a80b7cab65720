/** Words around judgements. */
export const oordeelText = {
  koers: "streefwaarde",
  geenWaarde: "geen cijfer",
  geenBron: "geen bron",
  /** Left out where the column head already says against what. */
  danDeRest: " dan de rest van de stad",
  metDeRest: "met de rest van de stad",
  tegenDeRest: (words: string) => `tegen de rest van de stad ${words}`,
  sinds: (words: string, jaar: number) => `verandering sinds ${jaar} ${words}`,
} as const;
