export interface UserObject {
  a?: string;
}

export interface User {
  b?: string;
}

export interface User_9b0f {
  c?: string;
}

export interface UsersGetRequest {
  d?: string;
}

export interface PostUserGetRequest {
  user_?: User_9b0f;
}
