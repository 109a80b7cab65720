/** A pattern of hatching, for what is not shown; `id` must be unique on the page. */
export function hatchPattern(id: string): string {
  return `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--bg)"></rect><line x1="0" y1="0" x2="0" y2="6" stroke="var(--lijn-2)" stroke-width="2"></line></pattern>`;
}
