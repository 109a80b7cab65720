/** Code without the contents of its comments, strings and regular expressions. */
export interface MaskedCode {
  /** Comments are gone, a string is `"0"`: its place in `strings`; line breaks are kept. */
  code: string;
  strings: string[];
}

/**
 * One token that hides text: a comment, a template, a string or a regular expression. Strings and
 * regular expressions end on their own line, so that an apostrophe in the text of a page is no string.
 */
const hiding =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<template>`(?:\\[\s\S]|[^\\`])*`)|(?<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(?<regex>(?<=(?:[(,=:[!&|?{+;]|=>|\breturn)\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/\w*)/g;

/**
 * Masks what is not code, so that a search for `import` or `console.` finds statements only. A template
 * within a template is the one thing it does not follow.
 */
export function maskCode(text: string): MaskedCode {
  const strings: string[] = [];
  const code = text.replace(hiding, (match, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    if (groups.string === undefined) return lineBreaks(match);
    strings.push(match.slice(1, -1));
    return `"${strings.length - 1}"`;
  });
  return { code, strings };
}

function lineBreaks(text: string): string {
  return text.replace(/[^\n]/g, "");
}
