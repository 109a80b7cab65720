/**
 * What a page of the site may load: styles, scripts, pictures and data of the site itself, nothing inline. `blob:` is a picture that
 * a page makes of its own figure when somebody saves it. Stands in every page.
 */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'self'";

/** The same as header, with what only a header can forbid: showing the site inside another. */
export const HEADER_POLICY = `${PAGE_POLICY}; frame-ancestors 'none'`;
