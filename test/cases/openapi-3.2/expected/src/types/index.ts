export {
  type Book,
  type FilterBooksFilter,
  type FilterBooksRequest,
  type LoanEvent,
  type QueryBooksRequest,
} from "./books.js";
