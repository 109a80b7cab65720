import { fields, readState, type ViewState } from "./view-state.ts";

/** What the form says. */
export function formState(form: HTMLFormElement): ViewState {
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return readState(new URLSearchParams(entries));
}

/** Makes the form say what the state says; what it has no field for is left out. */
export function fillForm(form: HTMLFormElement, state: ViewState): void {
  const selects = [...form.querySelectorAll<HTMLSelectElement>("select")];
  for (const [at, select] of selects.filter(({ name }) => name === fields.cijfer).entries())
    select.value = state.cijfers[at] ?? "";
  for (const name of [fields.groep, fields.van, fields.tot])
    for (const select of selects.filter((found) => found.name === name))
      select.value = String(state[name] ?? "");
  for (const box of form.querySelectorAll<HTMLInputElement>(`input[name=${fields.gebied}]`))
    box.checked = state.gebieden.includes(box.value);
}
