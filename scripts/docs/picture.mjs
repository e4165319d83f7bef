// ARCHITECTURE.md's picture: the rooms of src/ as boxes, and an arrow from a room to what it imports, as the code stands.
import { arrowsOf, base, rooms } from "./rooms.mjs";

/** Each room's column in its wing, so that arrows pass beside the boxes. */
const wings = [
  {
    name: "The library: mathematics",
    columns: {
      number: 0.5,
      expression: 0.5,
      derivative: 0.5,
      optimum: 0,
      figure: 0,
      exercise: 1,
      index: 0.5,
      grading: 2,
    },
  },
  {
    name: "The kernel: runs cells",
    columns: {
      "kernel/engine": 2,
      "kernel/session": 2,
      "kernel/node": 2,
      "kernel/web": 3,
      "kernel/protocol": 0,
      "kernel/confined": 1,
      "kernel/node/main": 0.5,
    },
  },
  {
    name: "The tools: build, run, grade, print",
    columns: { workbook: 0.5, course: 0, print: 1, grade: 2, site: 2.5, cli: 1.5 },
  },
];

const box = { width: 128, height: 38 };
const gap = { x: 22, y: 46, wing: 46 };
const margin = 28;
const colours = ["#0072B2", "#009E73", "#D55E00"];

/** The picture as SVG: for each file of src/ what it imports. Arrows to what lies below everything would only be in the way. */
export function picture(imports) {
  const drawn = ({ from, to }) => rooms[from].includes(to) && !base.includes(from) && !base.includes(to);
  const arrows = reduced(arrowsOf(imports).filter(drawn));
  const present = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const heights = levels([...present], arrows);
  const places = placed(present, heights);
  const right = Math.max(...[...places.values()].map(({ x }) => x + box.width)) + margin;
  const bottom = Math.max(...[...places.values()].map(({ y }) => y + box.height));
  const parts = [
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...arrows.map(({ from, to }) => line(places.get(from), places.get(to), colourOf(from))),
    ...[...places].map(([room, place]) => boxed(room, place, colourOf(room))),
    ...wings.map(({ name }, i) => heading(name, wingLeft(places, i), colours[i])),
    strip(bottom + gap.y - 8, right),
  ];
  const height = bottom + gap.y + box.height + margin - 8;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${right} ${height}" width="${right}" height="${height}" font-family="sans-serif" font-size="14">`;
  const title = "<title>The rooms of src/ and what each imports</title>";
  return `${[head, title, marker, ...parts, "</svg>"].join("\n")}\n`;
}

const wingOf = (room) => wings.findIndex(({ columns }) => room in columns);
const colourOf = (room) => colours[wingOf(room)];

/** Arrows without those that a way over other rooms implies. */
function reduced(arrows) {
  const next = (room) => arrows.filter(({ from }) => from === room).map(({ to }) => to);
  const reaches = (from, to, seen = new Set()) =>
    next(from).some((room) => room === to || (!seen.has(room) && reaches(room, to, seen.add(room))));
  return arrows
    .filter(({ from, to }) => !next(from).some((room) => room !== to && reaches(room, to)))
    .sort((a, b) => `${a.from} ${a.to}`.localeCompare(`${b.from} ${b.to}`, "en"));
}

/** How many arrows lead down from each room at most. */
function levels(rooms, arrows) {
  const level = (room) => Math.max(0, ...arrows.filter(({ from }) => from === room).map(({ to }) => 1 + level(to)));
  return new Map(rooms.map((room) => [room, level(room)]));
}

/** Wings side by side, in each the lowest room at the foot. */
function placed(present, heights) {
  const places = new Map();
  const top = Math.max(...heights.values());
  const step = { x: box.width + gap.x, y: box.height + gap.y };
  let left = margin;
  for (const { columns } of wings) {
    const here = Object.entries(columns).filter(([room]) => present.has(room));
    const first = Math.min(...here.map(([, column]) => column));
    for (const [room, column] of here)
      places.set(room, { x: left + (column - first) * step.x, y: 60 + (top - heights.get(room)) * step.y });
    left = Math.max(...here.map(([room]) => places.get(room).x)) + box.width + gap.wing;
  }
  return places;
}

const wingLeft = (places, i) =>
  Math.min(...Object.keys(wings[i].columns).flatMap((room) => (places.has(room) ? [places.get(room).x] : [])));

const heading = (name, x, colour) =>
  `<text x="${x}" y="34" fill="${colour}" font-size="15" font-weight="bold">${name}</text>`;

const boxed = (room, { x, y }, colour) =>
  `<rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6" fill="#ffffff" stroke="${colour}" stroke-width="1.5"/>
<text x="${x + box.width / 2}" y="${y + box.height / 2 + 5}" text-anchor="middle" fill="#1a1a1a">${room}</text>`;

/** From the foot of the upper box to the head of the lower one. */
function line(from, to, colour) {
  const [x1, y1, x2, y2] = [from.x + box.width / 2, from.y + box.height, to.x + box.width / 2, to.y - 2];
  const bend = (y2 - y1) / 2;
  return `<path d="M${x1} ${y1} C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}" fill="none" stroke="${colour}" stroke-width="1.3" marker-end="url(#head)"/>`;
}

const marker = `<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 1 L9 5 L0 9" fill="none" stroke="#595959" stroke-width="1.6"/></marker></defs>`;

const strip = (y, right) =>
  `<rect x="${margin}" y="${y}" width="${right - 2 * margin}" height="${box.height}" rx="6" fill="#f3f3f3" stroke="#767676"/>
<text x="${right / 2}" y="${y + box.height / 2 + 5}" text-anchor="middle" fill="#1a1a1a">below all of them, without arrows here: ${base.join(", ")}</text>`;
