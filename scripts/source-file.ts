import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { maskCode } from "./mask-code.ts";

/** One import, re-export, dynamic import or `import("…")` type. */
export interface Import {
  /** As written; null when the path is computed. */
  specifier: string | null;
  /** Path in the repository for a relative import, null for a package. */
  path: string | null;
  /** Names taken, `*` for all of them; empty for a side effect or a dynamic import. */
  names: string[];
}

/** A TypeScript file as the architecture rules see it. */
export interface SourceFile {
  /** From the root of the repository, with `/`. */
  path: string;
  /** Without comments, strings and regular expressions. */
  code: string;
  lines: number;
  imports: Import[];
}

const statement =
  /(?<![.\w$])(?:import|export)\b((?:(?!\b(?:import|export)\b)[^"'`;()=])*?)\bfrom\s*"(\d+)"/g;
const sideEffect = /(?<![.\w$])import\s*"(\d+)"/g;
const dynamic = /(?<![.\w$])import\s*\(\s*(?:"(\d+)")?/g;

/** Parses the text of one file. `path` is relative to the root of the repository. */
export function parseSourceFile(path: string, text: string): SourceFile {
  const { code, strings } = maskCode(text);
  const found = (index: string | undefined, names: string[]) =>
    importOf(path, index === undefined ? null : (strings[Number(index)] ?? null), names);
  const imports = [
    ...[...code.matchAll(statement)].map((match) => found(match[2], namesOf(match[1] ?? ""))),
    ...[...code.matchAll(sideEffect)].map((match) => found(match[1], [])),
    ...[...code.matchAll(dynamic)].map((match) => found(match[1], [])),
  ];
  return { path, code, lines: text.replace(/\n$/, "").split("\n").length, imports };
}

function importOf(from: string, specifier: string | null, names: string[]): Import {
  if (!specifier?.startsWith(".")) return { specifier, path: null, names };
  return { specifier, path: posix.join(posix.dirname(from), specifier), names };
}

function namesOf(clause: string): string[] {
  const braces = /\{([^}]*)\}/.exec(clause)?.[1] ?? "";
  const named = braces.split(",").map(
    (name) =>
      name
        .replace(/^\s*type\s/, "")
        .split(/\sas\s/)[0]
        ?.trim() ?? "",
  );
  return [...(clause.includes("*") ? ["*"] : []), ...named.filter((name) => name !== "")];
}

/** Reads every `.ts` and `.tsx` file of the folders, sorted by path. */
export function readSourceFiles(root: string, folders: string[]): SourceFile[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) =>
      posix.join(folder, path.split(sep).join("/")),
    ),
  );
  return paths
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => parseSourceFile(path, readFileSync(join(root, path), "utf8")));
}
