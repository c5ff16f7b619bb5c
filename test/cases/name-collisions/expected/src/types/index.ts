export {
  type PostUserGetRequest,
  type User,
  type UserObject,
  type User_9b0f,
  type UsersGetRequest,
} from "./users.js";
