/**
 * Roles a table already has, given again: on a phone its rows are laid out as a grid, and browsers then forget that
 * they are rows and cells.
 */
export const tableRoles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  columnHead: { role: "columnheader" },
  rowHead: { role: "rowheader" },
  cell: { role: "cell" },
} as const;
