import { expect, test } from "vitest";
import { keepAmountsWhole } from "./keep-amounts-whole.ts";

/** With the blanks at which no line ends made visible. */
const seen = (html: string) => keepAmountsWhole(html).replaceAll("\u00a0", "_");

test.each([
  ["<td>€ 122,29 per inwoner</td>", "<td>€_122,29 per inwoner</td>"],
  ["<p>Dat is € 15,0 mln, of -€ 2 mld.</p>", "<p>Dat is €_15,0_mln, of -€_2_mld.</p>"],
  ["<td>€ -3</td><td>0,4 km</td><td>12 %</td>", "<td>€_-3</td><td>0,4_km</td><td>12_%</td>"],
])("an amount stays with its sign and its unit: %s", (html, kept) => {
  expect(seen(html)).toBe(kept);
});

test("other blanks stay as they are: words, years, a sign on its own", () => {
  const html = "<p>In 2025 kwamen 12 mensen voor 3 kmmeters, in € per jaar.</p>";
  expect(seen(html)).toBe(html);
});

test.each(['<a title="€ 10">x</a>', "<svg><text>€ 10</text></svg>", "<pre>€ 10</pre>"])(
  "%s is no text of the page",
  (html) => expect(seen(html)).toBe(html),
);
