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
