/** Words beside every timeline. */
export const tijdlijnText = {
  inTabel: "De data staan in de tabel.",
  tekens:
    "Een open rondje is een geplande dag, een dicht rondje een werkelijke dag. De stippellijn is de dag waarover deze editie gaat.",
} as const;
