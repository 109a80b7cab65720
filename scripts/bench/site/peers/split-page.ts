/** A page as content: its place, its title, and its body in turn as ready HTML and as the number of a chart. */
export interface PageContent {
  pad: string;
  titel: string;
  delen: ({ html: string } | { grafiek: number })[];
}

const PLACE = /<svg data-grafiek="(\d+)"><\/svg>/;

/** Takes a page of the site apart. Throws where it has no title or body. */
export function splitPage(path: string, html: string): PageContent {
  const titel = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  const body = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1];
  if (titel === undefined || body === undefined) throw new Error(`no page: ${path}`);
  const delen = body
    .split(PLACE)
    .map((part, place) => (place % 2 === 0 ? { html: part } : { grafiek: Number(part) }));
  return { pad: path.replace(/index\.html$/, ""), titel, delen };
}
