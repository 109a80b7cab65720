import { expect, test } from "vitest";
import { splitPage } from "./split-page.ts";

test("a page is its title and its body, in turn text and charts", () => {
  const html = `<html><head><title>Zuid &amp; west</title></head><body><main id="inhoud"><h1>Zuid</h1>
<svg data-grafiek="12"></svg><p>Na</p><svg data-grafiek="3"></svg></main><footer>Voet</footer></body></html>`;
  expect(splitPage("stadsdelen/zuid/index.html", html)).toEqual({
    pad: "stadsdelen/zuid/",
    titel: "Zuid &amp; west",
    delen: [
      { html: "<h1>Zuid</h1>\n" },
      { grafiek: 12 },
      { html: "<p>Na</p>" },
      { grafiek: 3 },
      { html: "" },
    ],
  });
  expect(() => splitPage("leeg.html", "<html></html>")).toThrow("no page: leeg.html");
});
