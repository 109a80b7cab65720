/** Gemeenten in the Netherlands on 1 January 2024 and later (CBS). */
export const GEMEENTEN = 342;

/** Rows of a delivery, or of all deliveries together. */
export interface Rows {
  enquete: number;
  subsidies: number;
  participatie: number;
}

/** What 342 gemeenten deliver together, as the task of this benchmark sets it. */
const national: Rows = { enquete: 2_000_000, subsidies: 400_000, participatie: 10_000_000 };

/** Some of a number of gemeenten, that together have as many rows as so many average ones. */
export interface Gemeenten {
  from: number;
  to: number;
  of: number;
}

/** Gemeenten in groups that follow each other, of this size at most: each is a delivery and a warehouse of its own. */
export function groupsOf(gemeenten: number, size: number): Gemeenten[] {
  return Array.from({ length: Math.ceil(gemeenten / size) }, (_, index) => ({
    from: index * size + 1,
    to: Math.min((index + 1) * size, gemeenten),
    of: gemeenten,
  }));
}

/** Rows of this many gemeenten of average size. */
export function rowsOf(gemeenten: number): Rows {
  const share = (rows: number) => Math.round((rows * gemeenten) / GEMEENTEN);
  return {
    enquete: share(national.enquete),
    subsidies: share(national.subsidies),
    participatie: share(national.participatie),
  };
}
