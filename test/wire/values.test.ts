import { play, playRefused } from "./support/play.js";
import { refusedValues, valueRows } from "./tables/values.js";

play("values", valueRows);
playRefused("refused values", refusedValues);
