export {
  type CreateUsersGetRequest,
  type User,
  type User_9b0f,
  type User_a7f6,
  type UsersGetRequest,
} from "./users.js";
