// Runs in the browser of who writes: loads the page again when the site is new, and shows what is wrong over it.
const events = new EventSource("/_dev/events");

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function clear() {
  document.getElementById("dev-bericht")?.remove();
}

function panel(title) {
  clear();
  const made = document.createElement("section");
  made.id = "dev-bericht";
  made.append(element("h2", title));
  document.body.append(made);
  return made;
}

function show({ titel, problemen }) {
  const made = panel(titel);
  made.setAttribute("role", "alert");
  made.className = "dev-fout";
  for (const { plaats, melding, hint } of problemen) {
    if (plaats) made.append(element("code", plaats));
    made.append(element("p", melding), element("p", hint, "dev-hint"));
  }
}

events.addEventListener("bezig", ({ data }) => {
  panel(data).setAttribute("role", "status");
});
events.addEventListener("fout", ({ data }) => show(JSON.parse(data)));
events.addEventListener("klaar", clear);
events.addEventListener("nieuw", () => location.reload());
