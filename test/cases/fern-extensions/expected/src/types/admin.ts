export interface User {
  id: string;
  role?: Role;
}

export const Role = {
  Adm: "adm",
  Usr: "usr",
} as const;

export type Role = (typeof Role)[keyof typeof Role] | (string & {});

export interface NewUser {
  name: string;
}

export interface NewUser_482c {
  notify?: boolean;
  "X-Debug"?: string;
  name: string;
}
