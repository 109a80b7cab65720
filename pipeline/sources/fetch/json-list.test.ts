import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJsonList } from "./json-list.ts";
import { PassingFault } from "./polite-get.ts";

/** An answer that comes in parts of so many bytes. */
function inParts(text: string, size: number): Response {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new Response(
    new ReadableStream({
      pull(controller) {
        if (at >= bytes.length) controller.close();
        else controller.enqueue(bytes.slice(at, at + size));
        at += size;
      },
    }),
  );
}

async function read(text: string, size: number) {
  const items: unknown[] = [];
  const envelope = await readJsonList(inParts(text, size), (item) => void items.push(item));
  return { items, envelope };
}

describe("the list in an answer", () => {
  test("comes item by item, with what stands around it", async () => {
    const text =
      '{"@odata.context": "x, [y]", "value": [ {"a": 1}, {"b": "}]\\"{é"} ], "@odata.nextLink": "z"}';
    expect(await read(text, 3)).toEqual({
      items: [{ a: 1 }, { b: '}]"{é' }],
      envelope: { "@odata.context": "x, [y]", value: [], "@odata.nextLink": "z" },
    });
  });

  test("is the same whatever stands in it and wherever the parts end", async () => {
    const item = fc.dictionary(
      fc.string(),
      fc.oneof(
        fc.string(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.array(fc.string()),
        fc.constant(null),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(item),
        fc.integer({ min: 1, max: 20 }),
        fc.string(),
        async (list, size, next) => {
          const text = JSON.stringify({ value: list, next });
          const { items, envelope } = await read(text, size);
          expect(items).toEqual(JSON.parse(text).value);
          expect(envelope).toEqual({ value: [], next });
        },
      ),
      { seed: 9, numRuns: 200 },
    );
  });

  test("that ends halfway is a fault that may pass, wherever it ends", async () => {
    const text = '{"value":[{"a":"b"},{"a":"c"}],"next":"d"}';
    for (let end = 0; end < text.length; end++) {
      await expect(read(text.slice(0, end), 5), text.slice(0, end)).rejects.toThrow(PassingFault);
    }
  });
});
