/** Light tokens of `style/tokens.css`, for a picture that leaves the site. */
const lightTokens: Record<string, string> = {
  "--bg": "#ffffff",
  "--ink": "#1d1d1b",
  "--ink-2": "#55534e",
  "--ink-3": "#6b6861",
  "--lijn": "#dcd9d2",
  "--lijn-2": "#87837a",
  "--blauw": "#1f5c99",
  "--int-b": "#5a8fc4",
};

/** Makes an inline chart into a file of its own: namespace, literal colours, white ground, a usual font. */
export function standaloneSvg(svg: string): string {
  return svg
    .replace(/var\((--[a-z0-9-]+)\)/g, (_, token: string) => lightTokens[token] ?? "#1d1d1b")
    .replace(/^<svg(?=[ >])(?![^>]*xmlns)/, '<svg xmlns="http://www.w3.org/2000/svg"')
    .replace(/^<svg[^>]*>/, (open) => `${open}<rect width="100%" height="100%" fill="#ffffff" />`)
    .replace(/^<svg /, '<svg font-family="Arial, Liberation Sans, sans-serif" ');
}
