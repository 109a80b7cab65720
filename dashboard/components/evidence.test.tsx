import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { fixtureEdition } from "../fixtures/edition.ts";
import { indexEdition } from "../select/edition-index.ts";
import { kwaliteitText } from "../text/kwaliteit.ts";
import { QualityCardSection } from "./quality-card.tsx";
import { Verhalen } from "./verhalen.tsx";

const index = indexEdition(fixtureEdition());

describe("the quality card", () => {
  test("gives every question an answer in a word, and why", () => {
    const html = render(<QualityCardSection index={index} indicator="eenzaamheid" />);
    for (const vraag of Object.values(kwaliteitText.vragen)) expect(html).toContain(`<dt>${vraag}</dt>`);
    expect(html).toContain(
      "Deels</b> Van de 7 cijfers per stadsdeel tonen we er 1 niet. Er zijn weinig antwoorden.",
    );
    expect(html).toContain("Nee</b> Er is geen nulmeting gekozen.");
    expect(html).toContain("Onbekend</b> Er is nog geen cijfer.");
  });

  test("is not there for an indicator without one", () => {
    expect(render(<QualityCardSection index={index} indicator="cultuurbezoek" />)).toBe("");
  });
});

describe("verhalen", () => {
  test("say where and when they were told; the hele stad when there is no stadsdeel", () => {
    const html = render(<Verhalen index={index} verhalen={index.edition.verhalen} />);
    expect(html).toContain("Door de wandelgroep kom ik weer elke week buiten.");
    expect(html).toContain("<figcaption>West, 2025</figcaption>");
    expect(html).toContain("<figcaption>hele stad, 2024</figcaption>");
    expect(html).toContain("Dit doen we anders: </b>Spreek af wie terugkoppelt.");
  });

  test("leave no empty section behind", () => {
    expect(render(<Verhalen index={index} verhalen={[]} />)).toBe("");
  });
});
