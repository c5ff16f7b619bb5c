export interface Job {
  id: string;
}

export interface Ticket {
  ticket: number;
}
