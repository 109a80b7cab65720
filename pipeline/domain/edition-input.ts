/**
 * What an edition is made of, by the kind of change it can undergo: what was delivered, known errors of a delivery,
 * what is measured and how, and everything else a workspace decides.
 */
export const inputKinds = ["gegevens", "correctie", "definitie", "instelling"] as const;

export type InputKind = (typeof inputKinds)[number];

/** One file an edition was made from. */
export interface InputFile {
  /** `werkomgeving/…` or `gedeeld/…`, with slashes. */
  pad: string;
  soort: InputKind;
  sha256: string;
}

/** Everything an edition was made from: enough to compute it again. */
export interface EditionInputs {
  codeVersion: string;
  bestanden: InputFile[];
}
