import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { linksFrom } from "../components/links.ts";
import { fixtureEdition } from "../fixtures/edition.ts";
import { indexEdition } from "../select/edition-index.ts";
import { OverzichtMatrix } from "./overzicht-matrix.tsx";

test("an indicator measured at each deelambitie is named once, with a row per deelambitie", () => {
  const edition = fixtureEdition();
  const [overzicht] = edition.overzichten;
  const [rij] = overzicht?.rijen ?? [];
  if (!overzicht || !rij) throw new Error("no overzicht");
  const shared = ["ontmoeten", "initiatief-en-inzet"].map((deelambitie) => ({
    ...{ ...rij, indicator: "subsidie-verleend", deelambitie },
  }));
  const html = renderToString(
    <OverzichtMatrix
      index={indexEdition(edition)}
      overzicht={{ ...overzicht, rijen: [...overzicht.rijen, ...shared] }}
      to={linksFrom("/")}
    />,
  );
  expect(html.match(/Verleende subsidie/g)).toHaveLength(1);
  const after = html.slice(html.indexOf("Verleende subsidie, per deelambitie"));
  const heads = [...after.matchAll(/<th scope="row".*?<a[^>]*>(.*?)<\/a>/g)].map(([, naam]) => naam);
  expect(heads).toEqual(["Initiatief en vrijwillige inzet", "Ontmoeten"]);
});
