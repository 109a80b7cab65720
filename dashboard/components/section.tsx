import type { ComponentChildren } from "preact";
import { frameText } from "../text/frame.ts";

/**
 * A section with its heading and explanation beside the content on wide screens, above it on narrow ones. On a phone it
 * ends with a way back to the menu.
 */
export function Section({
  id,
  titel,
  uitleg,
  wide = false,
  children,
}: {
  id: string;
  titel: string;
  uitleg?: ComponentChildren;
  /** Heading above the content at every width: for cards and chains. */
  wide?: boolean;
  children: ComponentChildren;
}) {
  return (
    <section id={id} class={wide ? "section wide" : "section"} aria-labelledby={`${id}-kop`}>
      <div class="section-head">
        <h2 id={`${id}-kop`}>{titel}</h2>
        {uitleg !== undefined && <div class="uitleg">{uitleg}</div>}
      </div>
      <div class="section-body">{children}</div>
      <p class="naar-boven">
        <a href="#boven" lang="nl">
          {frameText.naarBoven}
        </a>
      </p>
    </section>
  );
}

/** Top of a page: what it is about on the left, facts on the right. */
export function Intro({ children, aside }: { children: ComponentChildren; aside?: ComponentChildren }) {
  if (!aside) return <div class="intro">{children}</div>;
  return (
    <div class="intro with-aside">
      <div class="intro-text">{children}</div>
      <aside class="facts">{aside}</aside>
    </div>
  );
}

/** A figure with its conclusion as title and what it shows as subtitle. */
export function Figure({
  titel,
  sub,
  note,
  children,
}: {
  titel: string;
  sub: string;
  note?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <figure>
      <figcaption>
        <h3>{titel}</h3>
        <p class="sub">{sub}</p>
      </figcaption>
      <div class="picture">{children}</div>
      {note !== undefined && <div class="note">{note}</div>}
    </figure>
  );
}

/** A list of facts: term and value. Entries without a value are left out. */
export function FactList({ facts }: { facts: { term: string; value: ComponentChildren | null }[] }) {
  return (
    <dl>
      {facts
        .filter((fact) => fact.value !== null)
        .map((fact) => (
          <div key={fact.term}>
            <dt>{fact.term}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
    </dl>
  );
}
