import { play, playRefused } from "./support/play.js";
import { parameters, refusedParameters } from "./tables/parameters.js";
import { styleTable, undefinedInPath } from "./tables/style-table.js";

play("style table", styleTable);
playRefused("undefined values in paths", undefinedInPath);
play("parameters", parameters);
playRefused("refused parameters", refusedParameters);
