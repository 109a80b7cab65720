import type { PencDocument } from "../pipeline/domain/penc.ts";

/** A document of planning and control with its files, as they were made for it: the site only offers them. */
export interface PencPublication {
  document: PencDocument;
  files: { name: string; content: Buffer }[];
}

/** What the site tells of planning and control. */
export interface PencSite {
  /** Documents in the order of the calendar. */
  publications: PencPublication[];
  /** Documents of which the day of the figures is still to come. */
  upcoming: { titel: string; peildatum: string }[];
  /** Documents that could not be made, with why. */
  refused: { titel: string; waarom: string }[];
}
