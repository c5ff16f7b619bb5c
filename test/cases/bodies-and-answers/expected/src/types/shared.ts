export interface Note {
  text: string;
}

export interface Piece {
  delta: string;
}
