import { addSaveButtons } from "./save-figure.ts";

for (const figure of document.querySelectorAll("figure")) addSaveButtons(figure);
