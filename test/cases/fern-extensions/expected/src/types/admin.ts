export interface User {
  id: string;
  role?: Role;
}

export const Role = {
  Adm: "adm",
  Usr: "usr",
} as const;

export type Role = (typeof Role)[keyof typeof Role] | (string & {});

export interface NewUserBody {
  name: string;
}

export interface NewUser {
  notify?: boolean;
  "X-Debug"?: string;
  name: string;
}
