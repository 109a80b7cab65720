import { searchIndex } from "./search-index.ts";

/** How many results are shown: more is no answer. */
const MOST = 30;

/** Searches the register that stands on the page: prefixes and small typing errors, titles before other words. */
function start(form: HTMLFormElement): void {
  const items = [...document.querySelectorAll<HTMLLIElement>(".register-letter li")];
  const search = searchIndex(
    items.map((item) => ({ titel: item.textContent ?? "", woorden: item.dataset.woorden ?? "" })),
  );
  const field = form.querySelector("input") as HTMLInputElement;
  const show = () => {
    const words = field.value.trim();
    const found = words === "" ? [] : search.search(words).slice(0, MOST);
    render(
      form,
      words,
      found.flatMap(({ id }) => items[id] ?? []),
    );
    history.replaceState(null, "", words === "" ? location.pathname : `?q=${encodeURIComponent(words)}`);
  };
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    form.querySelector<HTMLAnchorElement>("#gevonden a")?.focus();
  });
  form.hidden = false;
  if (field.value !== "") show();
}

function render(form: HTMLFormElement, words: string, found: readonly HTMLLIElement[]): void {
  const status = form.querySelector('[role="status"]') as HTMLElement;
  const { een = "", meer = "", geen = "" } = status.dataset;
  const amount =
    found.length === 0 ? geen : found.length === 1 ? een : meer.replace("{n}", String(found.length));
  status.textContent = words === "" ? "" : amount;
  form.querySelector("#gevonden")?.replaceChildren(...found.map((item) => item.cloneNode(true)));
}

const form = document.querySelector<HTMLFormElement>("#zoekformulier");
if (form) start(form);
