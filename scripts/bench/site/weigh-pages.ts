import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";

/** What a reader fetches for one page, in bytes after gzip. */
export interface PageWeight {
  path: string;
  text: number;
  script: number;
}

/** Weighs every page of a built site: HTML with stylesheets, and scripts. */
export function weighPages(folder: string): PageWeight[] {
  const sizes = new Map<string, number>();
  const sizeOf = (path: string) => {
    const known = sizes.get(path) ?? gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;
    sizes.set(path, known);
    return known;
  };
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("index.html"))
    .sort()
    .map((path) => {
      const { document } = parseHTML(readFileSync(join(folder, path), "utf8"));
      const linked = (selector: string, attribute: string) =>
        [...document.querySelectorAll(selector)]
          .map((node) => posix.join(posix.dirname(path), node.getAttribute(attribute) ?? ""))
          .reduce((sum, file) => sum + sizeOf(file), 0);
      return {
        path: `/${path.replace(/index\.html$/, "")}`,
        text: sizeOf(path) + linked('link[rel="stylesheet"]', "href"),
        script: linked("script[src]", "src"),
      };
    });
}
