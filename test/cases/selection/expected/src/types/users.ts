export interface User {
  address?: Address;
}

export interface Address {
  street?: string;
}
