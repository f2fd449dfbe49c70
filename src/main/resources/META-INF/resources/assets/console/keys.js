// Arrow keys on a table: where the focus goes next, or null for a key that is not for moving.
export function move(key, at, rows, columns) {
  const to = { row: at.row, column: at.column };
  if (key === "ArrowUp") to.row -= 1;
  else if (key === "ArrowDown") to.row += 1;
  else if (key === "ArrowLeft") to.column -= 1;
  else if (key === "ArrowRight") to.column += 1;
  else if (key === "Home") to.column = 0;
  else if (key === "End") to.column = columns - 1;
  else if (key === "PageUp") to.row = 0;
  else if (key === "PageDown") to.row = rows - 1;
  else return null;
  to.row = Math.max(0, Math.min(rows - 1, to.row));
  to.column = Math.max(0, Math.min(columns - 1, to.column));
  return to;
}
