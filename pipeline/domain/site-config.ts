/** How far a site meets the European standard, in the letters of the Dutch model statement. */
export const toegankelijkheidStatussen = ["A", "B", "C", "D", "E"] as const;

/** Letter of the model statement: A meets all, B partly, C first measures taken, D does not, E not examined. */
export type ToegankelijkheidStatus = (typeof toegankelijkheidStatussen)[number];

/** A known barrier, as the model statement wants it described. */
export interface Belemmering {
  /** Success criterion of WCAG, `1.4.10 Reflow`. */
  criterium: string;
  beschrijving: string;
  gevolg: string;
  alternatief: string;
  /** Date by which it is mended, ISO; null when that is not known yet. */
  opgelost: string | null;
}

/** What the accessibility statement says (Besluit digitale toegankelijkheid overheid; fields of the model statement). */
export interface Toegankelijkheidsverklaring {
  status: ToegankelijkheidStatus;
  opgesteld: string;
  onderzoek: { datum: string; door: string; adres: string | null } | null;
  /** Where a visitor reports a barrier: an address or a mailbox of an organisation, never of a person. */
  meldpunt: string;
  /** Office that answers for the statement, never a name. */
  verantwoordelijk: string;
  belemmeringen: Belemmering[];
}

/** What a workspace says of its website, apart from figures. */
export interface SiteConfig {
  /** Address of the start page with a slash at the end; null when the site is not on the web yet. */
  adres: string | null;
  /** For `security.txt` (RFC 9116): where to report a leak (`mailto:` or `https:`) and until when that holds, ISO. */
  beveiliging: { contact: string; verloopt: string } | null;
  toegankelijkheid: Toegankelijkheidsverklaring | null;
}

/** A workspace that says nothing of its website. */
export const noSiteConfig: SiteConfig = { adres: null, beveiliging: null, toegankelijkheid: null };
