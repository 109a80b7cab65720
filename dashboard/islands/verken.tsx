import { render } from "preact";
import { isShown } from "../../pipeline/domain/outcome.ts";
import { withoutUnseen } from "../../pipeline/wording/visible-line.ts";
import { outcomesCsv } from "../outcomes-csv.ts";
import type { FigureEdition, FigureIndex } from "../select/edition-index.ts";
import { indexFigures } from "../select/edition-index.ts";
import { verkenText as text } from "../text/verken.ts";
import { type ChosenFigures, chosenFigures, outcomesOf } from "../verken/chosen-figures.ts";
import { fillForm, formState } from "../verken/form-state.ts";
import { readArrow } from "../verken/read-arrow.ts";
import { Result } from "../verken/result.tsx";
import { addressOf, readState, type ViewState } from "../verken/view-state.ts";
import { enhanceDrawing } from "./point-at.ts";
import { addSaveButtons } from "./save-figure.ts";
import { saveFile } from "./save-file.ts";

const inside = <T extends Element>(selector: string) => document.querySelector(selector) as T;

/** The figures of the edition, from the files that it offers to everybody. */
async function loadFigures({ cijfers, indicatoren, gebieden }: DOMStringMap): Promise<FigureIndex> {
  const [arrow, indicators, areas] = await Promise.all([cijfers, indicatoren, gebieden].map(fetchFile));
  if (!arrow || !indicators || !areas) throw new Error("files of the edition are missing");
  return indexFigures({
    outcomes: readArrow(new Uint8Array(await arrow.arrayBuffer())),
    indicators: JSON.parse(withoutUnseen(await indicators.text())) as FigureEdition["indicators"],
    gebieden: (await areas.json()) as FigureEdition["gebieden"],
  });
}

async function fetchFile(address = ""): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

/** Shows a view; the download and the link are of the same figures. `unknown` was in the address and is left out. */
function show(index: FigureIndex, state: ViewState, unknown: readonly string[] = []): void {
  const chosen = chosenFigures(index, state);
  const place = inside("#verken-beeld");
  inside("#verken-stand").textContent = [statusOf(chosen, state), ...unknownWords(unknown)].join(" ");
  inside<HTMLElement>("#verken-bewaar").hidden = outcomesOf(chosen).length === 0;
  inside<HTMLAnchorElement>("#verken-bewaar a").href = addressOf(state);
  inside<HTMLButtonElement>("#verken-bewaar button").onclick = () =>
    saveFile(new Blob([outcomesCsv(index, outcomesOf(chosen))], { type: "text/csv" }), text.bestand);
  render(<Result index={index} chosen={chosen} state={state} />, place);
  for (const svg of place.querySelectorAll<SVGSVGElement>("svg[role='img']")) enhanceDrawing(svg);
  for (const figure of place.querySelectorAll("figure")) addSaveButtons(figure);
}

function statusOf(chosen: ChosenFigures, state: ViewState): string {
  const outcomes = outcomesOf(chosen);
  const shown = outcomes.filter(({ status }) => isShown(status)).length;
  const empty = state.cijfers.length === 0 || (state.gebieden.length === 0 && state.groep === null);
  return empty ? text.nietsGekozen : text.aantal(shown, outcomes.length - shown);
}

function unknownWords(unknown: readonly string[]): string[] {
  return unknown.length === 0 ? [] : [text.onbekend(unknown)];
}

/** Keeps form, address and view the same: a change makes a step to go back to, the address opens what it says. */
function start(index: FigureIndex, form: HTMLFormElement): void {
  const standard = formState(form);
  const open = () => {
    const state = location.search === "" ? standard : readState(new URLSearchParams(location.search));
    const { unknown } = chosenFigures(index, state);
    const isKnown = (name: string) => !unknown.includes(name);
    const known = {
      ...state,
      cijfers: state.cijfers.filter(isKnown),
      gebieden: state.gebieden.filter(isKnown),
    };
    fillForm(form, known);
    show(index, known, unknown);
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  let last: EventTarget | null = null;
  form.addEventListener("change", ({ target }) => {
    const state = formState(form);
    // Arrow keys in a list change it at every step: together they are one step back.
    if (target === last) history.replaceState(null, "", addressOf(state));
    else history.pushState(null, "", addressOf(state));
    last = target;
    show(index, state);
  });
  addEventListener("popstate", () => {
    last = null;
    open();
  });
  open();
}

const place = document.querySelector<HTMLElement>("#verken");
const form = place?.querySelector("form");
if (place && form) {
  place.hidden = false;
  inside<HTMLElement>("#zonder-script").hidden = true;
  form.reset();
  loadFigures(place.dataset)
    .then((index) => start(index, form))
    .catch(() => {
      inside("#verken-stand").textContent = text.mislukt;
    });
}
