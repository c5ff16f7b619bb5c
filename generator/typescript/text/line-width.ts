/** Columns that comments and types are laid out for, before the formatter has its say. */
export const LINE_WIDTH = 120;
