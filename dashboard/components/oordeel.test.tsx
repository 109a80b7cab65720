import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { koersen, ontwikkelingen, posities } from "../../pipeline/domain/judgement.ts";
import { KoersSign, OntwikkelingSign, PositieSign } from "./oordeel.tsx";

const shapeOf = (markup: string) => /<svg[^>]*>(.*?)<\/svg>/s.exec(markup)?.[1] ?? "";

test("no two judgements share a sign", () => {
  const shapes = [
    ...ontwikkelingen.map((value) => renderToString(<OntwikkelingSign ontwikkeling={value} reden={null} />)),
    ...posities.map((value) => renderToString(<PositieSign positie={value} reden={null} />)),
    ...koersen.map((value) => renderToString(<KoersSign koers={value} />)),
  ].map(shapeOf);
  expect(new Set(shapes).size).toBe(shapes.length);
  expect(shapes).not.toContain("");
});

test("a judgement that cannot be made says why", () => {
  const markup = renderToString(<OntwikkelingSign ontwikkeling="niet-te-bepalen" reden="trendbreuk" />);
  expect(markup).toContain("niet te bepalen: de metingen zijn niet te vergelijken");
});

test("the word streefwaarde stands once", () => {
  expect(renderToString(<KoersSign koers="streefwaarde-volgt" />).match(/streefwaarde/g)).toHaveLength(1);
});

test("beside each other, both signs say with what is compared", () => {
  const words = (markup: string) => markup.replace(/<[^>]+>/g, "").trim();
  const ontwikkeling = (value: "beter" | "geen-aantoonbaar-verschil" | "niet-te-bepalen") =>
    words(renderToString(<OntwikkelingSign ontwikkeling={value} reden={null} sinds={2022} />));
  expect(ontwikkeling("geen-aantoonbaar-verschil")).toBe("geen aantoonbaar verschil met 2022");
  expect(ontwikkeling("beter")).toBe("aantoonbaar beter dan in 2022");
  expect(ontwikkeling("niet-te-bepalen")).toBe("verandering sinds 2022 niet te bepalen");
  expect(words(renderToString(<PositieSign positie="niet-te-bepalen" reden="privacy" />))).toBe(
    "tegen de rest van de stad niet te bepalen: privacy",
  );
});
