import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { expectGolden } from "../fixtures/match-golden.ts";
import { fixturePenc } from "../fixtures/penc.ts";
import { documentsSentence, pencSentence } from "../text/penc.ts";
import { pencPage } from "./penc.tsx";
import { pencDocumentPages } from "./penc-document.tsx";

const site = fixturePenc();
const [frozen, provisional] = site.publications;
if (!frozen || !provisional) throw new Error("two publications expected");

/** Markup with an element per line, so that a difference can be read. */
const linesOf = (markup: string) =>
  markup.replaceAll(/(<\/(?:p|h\d|li|tr|tbody|thead|table|section)>)/g, "$1\n");

describe("the pages of a document", () => {
  const pages = pencDocumentPages(frozen);
  const htmlOf = (path: string) =>
    renderToString(pages.find((page) => page.path === path)?.content ?? (undefined as never));

  test("are one for the document, one per question it answers, and one to defend it with", () => {
    expect(pages.map(({ path }) => path)).toEqual([
      "/p-en-c/jaarstukken-2025/",
      "/p-en-c/jaarstukken-2025/bereiken/",
      "/p-en-c/jaarstukken-2025/kosten/",
      "/p-en-c/jaarstukken-2025/verantwoording/",
    ]);
  });

  test("what it may cost, as it was looked at", () => {
    expectGolden("penc-kosten.html", linesOf(htmlOf("/p-en-c/jaarstukken-2025/kosten/")), "pages/golden");
  });

  test("what changed since the document before stands on its own page, with the files of every table", () => {
    const html = htmlOf("/p-en-c/jaarstukken-2025/");
    expect(html).toContain("Wijzigingen sinds het vorige document");
    expect(html).toContain('href="../../p-en-c/jaarstukken-2025/jaarstukken-2025.xlsx"');
    expect(html).toContain(
      'href="../../p-en-c/jaarstukken-2025/jaarstukken-2025-wijzigingen-internationaal.csv"',
    );
    expect(html).not.toContain("VOORLOPIG");
  });

  test("say above every table that the document is not final", () => {
    for (const { path, content } of pencDocumentPages(provisional))
      expect(renderToString(content), path).toContain(
        "VOORLOPIG. Editie jaarstukken-2025 is niet vastgesteld",
      );
  });

  test("name no file that is not there", () => {
    const bare = pencDocumentPages({ ...frozen, files: [] });
    for (const { content } of bare) expect(renderToString(content)).not.toMatch(/\.(xlsx|docx|csv)"/);
  });
});

test("the list of documents names what is frozen, what is to come and what could not be made", () => {
  const html = renderToString(pencPage(site).content);
  expect(html).toContain("De tabellen van 2 documenten staan klaar");
  expect(html).toContain('jaarstukken-2025/#wijzigingen">2 wijzigingen</a>');
  expect(html).toContain("geen eerder document");
  expect(html).toContain("Jaarstukken 2026: stand van 1 maart 2027");
  expect(html).toContain("Begroting 2031: 2031 is geen boekjaar van deze editie.");
  expect(renderToString(pencPage({ publications: [], upcoming: [], refused: [] }).content)).toContain(
    "Er staan nog geen documenten in de kalender.",
  );
});

test("sentences count what is there and what lacks", () => {
  expect(pencSentence(frozen.document)).toBe("Jaarstukken 2025 heeft 5 tabellen over de sociale basis.");
  expect(pencSentence(provisional.document)).toContain("Bij 1 cijfer ontbreekt een toelichting");
  const documents = [frozen.document, provisional.document];
  expect(documentsSentence(documents)).toContain("1 document is vastgesteld.");
  expect(documentsSentence([provisional.document])).toContain("Nog geen ervan is vastgesteld.");
});
