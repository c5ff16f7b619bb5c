export interface Account {
  id: string;
  /** Format: email. */
  email: string;
  profile?: Profile;
  plan?: Plan;
}

export interface AccountInput {
  /** Format: email. */
  email: string;
  password: string;
  profile?: ProfileInput;
  plan?: Plan;
}

export interface Profile {
  /** Format: date-time. */
  joined?: string;
  nick?: string;
}

export interface ProfileInput {
  nick?: string;
}

export interface Plan {
  name?: string;
}
