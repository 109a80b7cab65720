/** A file of the site: where it goes, relative to the root, and what is in it. */
export interface SiteFile {
  path: string;
  content: string | Buffer;
}
