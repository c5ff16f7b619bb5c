export interface User {
  id: string;
  role?: Role;
}

export const Role = {
  /** May do all. */
  Administrator: "adm",
  User: "usr",
} as const;

export type Role = (typeof Role)[keyof typeof Role] | (string & {});

export interface NewUserBody {
  name: string;
}

export interface NewUser {
  notify?: boolean;
  name: string;
}
