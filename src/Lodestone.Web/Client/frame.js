// What a page in a frame of another site runs: its chart, and nothing else.
import "./chart/element.js";
