import { type Link, linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { plain, type RegisterEntry, registerOf } from "../select/register.ts";
import { zoekenText as text } from "../text/zoeken.ts";

/** The register of everything with a name; where scripts run, a field searches in it. */
export function zoekenPage(index: EditionIndex): PageView {
  const to = linksFrom(paths.zoeken);
  return {
    path: paths.zoeken,
    titel: text.titel,
    omschrijving: text.omschrijving,
    menu: null,
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    islands: ["zoeken"],
    withoutDrawings: true,
    content: (
      <>
        <Intro>
          <h1>{text.titel}</h1>
          <p class="lead">{text.lead}</p>
          <SearchForm />
        </Intro>
        <Section id="register" titel={text.register}>
          <Register entries={registerOf(index)} to={to} />
        </Section>
      </>
    ),
  };
}

/** Hidden until the island is there: without it the field would do nothing. */
function SearchForm() {
  return (
    <search>
      <form id="zoekformulier" class="search" hidden action="./">
        <label class="utrecht-form-label" for="zoekveld">
          {text.veld}
        </label>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          id="zoekveld"
          name="q"
          type="search"
          autocomplete="off"
          spellcheck={false}
        />
        <p
          role="status"
          data-een={text.eenGevonden}
          data-meer={text.gevonden}
          data-geen={text.nietsGevonden}
        />
        <ul class="register found" id="gevonden" />
      </form>
    </search>
  );
}

function Register({ entries, to }: { entries: RegisterEntry[]; to: Link }) {
  const letters = [...new Set(entries.map(letterOf))];
  return (
    <>
      {letters.map((letter) => (
        <div key={letter} class="register-letter">
          <h3>{letter}</h3>
          <ul class="register">
            {entries
              .filter((entry) => letterOf(entry) === letter)
              .map((entry) => (
                <li key={`${entry.soort}-${entry.path}-${entry.titel}`} data-woorden={entry.woorden}>
                  <a href={to(entry.path)}>{entry.titel}</a> <small>{text.soorten[entry.soort]}</small>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function letterOf({ titel }: RegisterEntry): string {
  const letter = plain(titel).charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : "0-9";
}
