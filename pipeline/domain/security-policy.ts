/** What a page of the site may load: styles and pictures of the site itself, and no script. Stands in every page. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The same as header, with what only a header can forbid: showing the site inside another. */
export const HEADER_POLICY = `${PAGE_POLICY}; frame-ancestors 'none'`;
