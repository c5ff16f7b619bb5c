/** Items: at most 10. */
export type TextArray = Text[];

export type Text = string;
