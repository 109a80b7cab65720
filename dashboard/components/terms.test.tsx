import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { Terms } from "./terms.tsx";

const html = (text: string) => renderToString(<Terms text={text} to={() => "../v/"} />);

test("the first mention of a term leads to its place in the glossary, as it is written", () => {
  expect(html("De nulmeting is de eerste. Een nulmeting telt.")).toBe(
    'De <a class="term" href="../v/#begrip-nulmeting">nulmeting</a> is de eerste. Een nulmeting telt.',
  );
});

test("a term of several words is one link, and part of a word is none", () => {
  expect(html("De rest van de stad; stadsdelen, buurtwerk.")).toBe(
    'De <a class="term" href="../v/#begrip-rest-van-de-stad">rest van de stad</a>; stadsdelen, buurtwerk.',
  );
});

test("a text without terms stays as it is", () => expect(html("Niets <hier>.")).toBe("Niets &lt;hier>."));
