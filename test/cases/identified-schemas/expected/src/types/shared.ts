export type Count = number;
