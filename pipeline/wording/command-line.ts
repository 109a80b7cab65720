const titles: Record<string, string> = {
  "Usage:": "Gebruik:",
  "Options:": "Opties:",
  "Commands:": "Opdrachten:",
  "Arguments:": "Argumenten:",
};

/** Heading of the help text in Dutch; an unknown one stays as it is. */
export function helpTitle(title: string): string {
  return titles[title] ?? title;
}

/** Explanation of an option in Dutch, with what counts when it is not given. */
export function optionHelp(text: string): string {
  return text.replace(/\(default: /, "(standaard: ");
}

const complaints: [RegExp, string][] = [
  [/required option '(.+?)' not specified/, "de optie $1 is verplicht"],
  [/unknown option '(.+?)'/, "de optie $1 bestaat niet"],
  [/unknown command '(.+?)'/, "de opdracht $1 bestaat niet"],
  [/option '(.+?)' argument missing/, "achter de optie $1 hoort een waarde"],
  [/option '(.+?)' argument '(.+?)' is invalid\./, 'bij de optie $1 klopt "$2" niet:'],
  [/too many arguments.*$/m, "er staan te veel woorden achter de opdracht"],
  [/\(Did you mean (.+?)\?\)/, "Bedoelde u $1?"],
  [/^error: /, "Fout: "],
];

/** What the command-line library says about wrong options, in Dutch. */
export function optionComplaint(text: string): string {
  return complaints.reduce((said, [pattern, dutch]) => said.replace(pattern, dutch), text);
}
