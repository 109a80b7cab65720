import { type Document, LineCounter, parseDocument } from "yaml";

/** A text as YAML understands it, sound or not. */
export interface YamlDocument {
  document: Document.Parsed;
  /** Line of a place in the text, counted from 1. */
  lineAt: (offset: number) => number;
}

/** Texts that are remembered: a workspace has a few dozen files, and one command reads most of them three times. */
const REMEMBERED = 100;

const documents = new Map<string, YamlDocument>();

/** Parses a text, once: nobody changes the document, and who wants its value makes one of its own. */
export function yamlDocument(text: string): YamlDocument {
  const found = documents.get(text) ?? parseText(text);
  documents.delete(text);
  documents.set(text, found);
  const [oldest] = documents.keys();
  if (documents.size > REMEMBERED && oldest !== undefined) documents.delete(oldest);
  return found;
}

function parseText(text: string): YamlDocument {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  return { document, lineAt: (offset) => counter.linePos(offset).line };
}

/** The value of a text without any schema. Throws the first fault of what is not YAML. */
export function yamlValue(text: string): unknown {
  const { document } = yamlDocument(text);
  const [fault] = document.errors;
  if (fault) throw fault;
  return document.toJS();
}
