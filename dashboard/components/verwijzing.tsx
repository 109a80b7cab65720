import { registerText } from "../text/registers.ts";

/** A reference to a document: a link when it is a web address, else its mark; says so when the source has none. */
export function Verwijzing({ naar }: { naar: string | null }) {
  if (naar === null) return <>{registerText.onbekend}</>;
  const address = webAddress(naar);
  if (address === null) return <>{naar}</>;
  return (
    <a rel="external" href={address}>
      {new URL(address).hostname}
    </a>
  );
}

/** Only https: a register is written by people, and a link must not run anything. */
function webAddress(text: string): string | null {
  if (!/^https:\/\//i.test(text)) return null;
  try {
    return new URL(text).href;
  } catch {
    return null;
  }
}
