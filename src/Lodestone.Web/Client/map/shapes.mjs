// Outlines of the world as SVG paths in an equal-area projection, made once when the pages are bundled.
// Geometry: Natural Earth 1:110m (public domain) by world-atlas; which territories are marked stands in policy.json, and so do
// the points [longitude, latitude] of places that are too small for an outline, or are a bloc.
import { geoEqualEarth, geoPath } from "d3-geo";
import countries from "i18n-iso-countries";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";

const WIDTH = 960;
const HEIGHT = 440;
const MERIDIAN = 11;

/** The document that Lodestone.Web reads: size, blocs, and a path by territory. */
export function shapes() {
  const read = (file) => JSON.parse(readFileSync(file, "utf8"));
  const policy = read(new URL("./policy.json", import.meta.url));
  const world = read(createRequire(import.meta.url).resolve("world-atlas/countries-110m.json"));
  const land = feature(world, world.objects.countries);
  land.features = land.features.filter((f) => !policy.left_out.includes(f.properties.name));
  const projection = geoEqualEarth().rotate([-MERIDIAN, 0]).fitSize([WIDTH, HEIGHT], land);
  const path = geoPath(projection).digits(1);
  const round = (number) => Math.round(number * 10) / 10;
  return {
    width: WIDTH,
    height: HEIGHT,
    meridian: MERIDIAN,
    scale: projection.scale(),
    origin: projection.translate(),
    blocs: policy.blocs,
    points: policy.points,
    territories: land.features.map((f) => ({
      ...middle(f, path, round),
      iso3: f.id ? (countries.numericToAlpha3(f.id) ?? "") : "",
      name: f.properties.name,
      disputed: policy.disputed.includes(f.properties.name),
      path: path(f),
    })),
  };
}

/** The middle of the largest piece of a territory. */
function middle(territory, path, round) {
  const { type, coordinates } = territory.geometry;
  const pieces = (type === "MultiPolygon" ? coordinates : [coordinates]).map((c) => ({ type: "Polygon", coordinates: c }));
  const [x, y] = path.centroid(pieces.reduce((a, b) => (path.area(b) > path.area(a) ? b : a)));
  return { x: round(x), y: round(y) };
}
