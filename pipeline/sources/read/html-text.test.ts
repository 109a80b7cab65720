import { expect, test } from "vitest";
import { htmlText } from "./html-text.ts";

test.each([
  ["paragraphs become lines", "<p>Eerste <b>regel</b></p>\n<p>Tweede</p>", "Eerste regel\nTweede"],
  ["breaks, items and cells become lines", "a<br>b<ul><li>c</li><li>d</ul><td>e", "a\nb\nc\nd\ne"],
  ["entities are decoded", "Caf&eacute; &amp; t&lt;x &#8211; &#x20AC;&nbsp;5 &copy", "Café & t<x – € 5 ©"],
  ["scripts and styles are dropped", "<script>alert('<p>x</p>')</script>na<style>p{}</style>", "na"],
  ["nested content of a drawing is dropped", "<svg><g><text>x</text></g></svg>y", "y"],
  ["comments and attributes are dropped", "<a title='x>y' href=\"z\">link</a><!-- weg -->", "link"],
  ["a text without tags keeps its words", "5 < 6 en a <3 b\r\nnieuw", "5 < 6 en a <3 b\nnieuw"],
  ["a script that is never closed takes the rest", "a<script>b", "a"],
  ["only tags leave nothing", "<p>&nbsp;</p>", ""],
])("%s", (_, html, expected) => {
  expect(htmlText(html)).toBe(expected);
});

test("a cell of a megabyte of open elements is read at once", () => {
  expect(htmlText(`${"<b>".repeat(333_000)}x${"</i>".repeat(100_000)}`)).toBe("x");
});
