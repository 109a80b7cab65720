import type { Import, SourceFile } from "./source-file.ts";

/** A rule lists what is wrong, one sentence per problem; an empty list is a house in order. */
export type Rule = (files: SourceFile[]) => string[];

const base = ["domain", "errors", "wording"];
const data = [...base, "db", "sources", "statistics", "indicators"];

/** The rooms and the rooms each may import from, beside itself (design: the order of layers). */
const arrows: Record<string, readonly string[]> = {
  domain: [],
  errors: [],
  wording: ["domain"],
  db: ["errors"],
  solver: [],
  sources: [...base, "db"],
  statistics: ["domain", "db"],
  indicators: [...base, "db", "sources", "statistics"],
  disclosure: [...data, "solver"],
  // The attacker works from what is published: it knows nothing of how figures were made or hidden.
  audit: [...base, "solver"],
  editions: [...data, "disclosure", "audit"],
  // The gate is a wall: documents are made from an edition, never from the warehouse.
  exports: [...base, "editions"],
  jobs: [...data, "disclosure", "audit", "editions", "exports"],
  cli: [...data, "disclosure", "audit", "editions", "exports", "jobs"],
  dashboard: ["domain", "wording"],
  scripts: [...data, "disclosure", "audit", "editions", "exports", "jobs", "dashboard"],
};

const maxLines = 300;
const emptyNames = ["utils", "util", "helpers", "helper", "common", "misc"];
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;

function roomOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "pipeline" ? second.replace(/\.tsx?$/, "") : top;
}

/** Tests and their fixtures may reach for anything; nothing else may reach for them. */
function isTestCode(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.includes("/fixtures/");
}

/** Every import of a file that is no test, as a problem where `judge` says what is wrong with it. */
function problemsOfImports(judge: (from: string, found: Import) => string | null): Rule {
  return (files) =>
    files
      .filter(({ path }) => !isTestCode(path))
      .flatMap(({ path, imports }) =>
        imports.flatMap((found) => {
          const problem = judge(path, found);
          return problem === null ? [] : [`${path} ${problem}`];
        }),
      );
}

/**
 * A room imports from itself and from the rooms its row of the table names; of the dashboard, the command
 * line knows the one file that builds a site.
 */
export const wrongArrows: Rule = problemsOfImports((from, { path }) => {
  if (path === null) return null;
  const [room, target] = [roomOf(from), roomOf(path)];
  const buildsSite = room === "cli" && path === "dashboard/build-site.ts";
  const allowed = room === target || buildsSite || arrows[room]?.includes(target);
  return allowed ? null : `may not import ${path}`;
});

/** Every TypeScript file of the pipeline stands in a room of the table. */
export const unknownRooms: Rule = (files) =>
  files
    .filter(({ path }) => arrows[roomOf(path)] === undefined)
    .map(({ path }) => `${path} is in an unknown room: ${roomOf(path)}`);

/** Nothing but test code imports test code. */
export const importsOfTestCode: Rule = problemsOfImports((_, { path }) =>
  path !== null && isTestCode(path) ? `imports test code: ${path}` : null,
);

/** `domain` and `errors` are pure: they know no files, no clock and no machine. */
export const nodeInPureRooms: Rule = problemsOfImports((from, { specifier }) =>
  specifier?.startsWith("node:") && ["domain", "errors"].includes(roomOf(from))
    ? `may not import ${specifier}`
    : null,
);

/** Only `pipeline/db` knows the DuckDB binding. */
export const bindingOutsideDb: Rule = problemsOfImports((from, { specifier }) =>
  specifier?.startsWith("@duckdb/") && roomOf(from) !== "db" ? `may not import ${specifier}` : null,
);

/** Only `pipeline/solver` knows the solver. */
export const solverOutsideItsRoom: Rule = problemsOfImports((from, { specifier }) =>
  specifier === "highs" && roomOf(from) !== "solver" ? "may not import highs" : null,
);

/** In the dashboard only `read-edition.ts` knows the files of an edition, in the pipeline only `editions`. */
export const readersOfEditions: Rule = problemsOfImports((from, { path, names }) => {
  const takesFiles =
    path === "pipeline/domain/edition.ts" && (names.includes("publicFiles") || names.includes("*"));
  const mayRead = from === "dashboard/read-edition.ts" || roomOf(from) === "editions";
  return takesFiles && !mayRead ? "may not know the files of an edition" : null;
});

/** A relative import names its file with extension: the other rules compare paths. */
export const importsWithoutExtension: Rule = problemsOfImports((_, { path }) =>
  path === null || /\.\w+$/.test(path) ? null : `imports ${path} without extension`,
);

/** An import path is a literal, or this test cannot see where it goes. */
export const computedImports: Rule = problemsOfImports((_, { specifier }) =>
  specifier === null ? "imports a computed path" : null,
);

/** Chains of imports that come back to where they started, each told once; type-only imports count. */
export const importCycles: Rule = (files) => {
  const targets = new Map(files.map(({ path, imports }) => [path, imports.map((found) => found.path)]));
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (trail.includes(path) || finished.has(path)) return;
    for (const target of targets.get(path) ?? []) if (target !== null) visit(target, [...trail, path]);
    finished.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
};

/** Folders and files are kebab-case. */
export const namesNotKebabCase: Rule = (files) =>
  files
    .filter(({ path }) => !path.split("/").every((part) => kebabCase.test(part)))
    .map(({ path }) => `${path} is not kebab-case`);

/** A name says what a file is about. */
export const namesThatSayNothing: Rule = (files) =>
  files
    .filter(({ path }) => path.split(/[/.]/).some((part) => emptyNames.includes(part)))
    .map(({ path }) => `${path} has a name that says nothing`);

/** A file of more than 300 lines has a second room in it. */
export const longFiles: Rule = (files) =>
  files
    .filter(({ path, lines }) => lines > maxLines && !isTestCode(path))
    .map(({ path, lines }) => `${path} has ${lines} lines`);

/** In the pipeline only the command line prints and exits. */
export const printingOutsideCli: Rule = (files) =>
  files
    .filter(({ path }) => path.startsWith("pipeline/") && roomOf(path) !== "cli" && !isTestCode(path))
    .flatMap(({ path, code }) => {
      const found = /(?<![.\w$])(?:console\.\w+|process\.(?:exit\w*|std(?:out|err)\.write))/.exec(code);
      return found === null ? [] : [`${path} uses ${found[0]}`];
    });

/** Exports have a name. */
export const defaultExports: Rule = (files) =>
  files
    .filter(({ code }) => /\bexport\s+default\b|\bas\s+default\b/.test(code))
    .map(({ path }) => `${path} has a default export`);
