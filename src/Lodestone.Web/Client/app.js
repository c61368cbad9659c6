// What every page runs: small; charts are loaded where there is one.
import "./chart/element.js";
import "./theme-switch.js";
import "./search.js";
import "./controls.js";
import "./map.js";
import "./embed.js";
import "./palette.js";
import "./keys.js";
