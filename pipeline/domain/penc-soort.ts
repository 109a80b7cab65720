/** Documents of planning and control, in the order of the year. */
export const pencSoorten = ["kaderbrief", "begroting", "bestuursrapportage", "jaarstukken"] as const;

export type PencSoort = (typeof pencSoorten)[number];
