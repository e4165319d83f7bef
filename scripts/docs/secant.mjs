// README's moving picture: the secant of y = x² through P(1, 1) turns into the tangent, one still after another.

const f = (x) => x ** 2;
const at = 1;
/** Δx of each still; at the last one the tangent is there. */
const steps = [2, 1.6, 1.2, 0.9, 0.7, 0.5, 0.3, 0.2, 0.1, 0.05, 0.01];
/** Seconds that a still is seen; the tangent stays for longer. */
const seconds = { still: 0.7, tangent: 2.8 };

const size = { width: 736, height: 420 };
/** The part of the plane that is seen, and its margins in the picture. */
const window = { x: [-1.5, 3.5], y: [-1, 11] };
const margin = { left: 46, right: 20, top: 58, bottom: 34 };
const colours = { curve: "#0072B2", secant: "#D55E00", tangent: "#009E73", ink: "#1a1a1a", faint: "#d9d9d9" };

const scale = (value, [from, to], [first, last]) => first + ((value - from) / (to - from)) * (last - first);
const px = (x) => scale(x, window.x, [margin.left, size.width - margin.right]).toFixed(1);
const py = (y) => scale(y, window.y, [size.height - margin.bottom, margin.top]).toFixed(1);

/** The difference quotient of f at P. */
export const slope = (step) => (f(at + step) - f(at)) / step;

/** The picture as SVG. */
export function secant() {
  const total = steps.length * seconds.still + seconds.tangent;
  const share = (time) => ((100 * time) / total).toFixed(2);
  const style = `<style>
.still, .tangent { visibility: hidden; animation: still ${total}s step-end infinite; }
.tangent { animation-name: tangent; }
@keyframes still { 0% { visibility: visible } ${share(seconds.still)}% { visibility: hidden } }
@keyframes tangent { 0% { visibility: visible } ${share(seconds.tangent)}% { visibility: hidden } }
@media (prefers-reduced-motion) { .still, .tangent { animation: none } .tangent { visibility: visible } }
</style>`;
  const delay = (i) => `style="animation-delay:${(i * seconds.still).toFixed(1)}s"`;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" font-family="sans-serif" font-size="16" fill="${colours.ink}">`,
    "<title>The secant of y = x² becomes the tangent</title>",
    style,
    `<rect width="100%" height="100%" rx="8" fill="#ffffff"/>`,
    ...axes(),
    curve(),
    ...steps.map((step, i) => `<g class="still" ${delay(i)}>${still(step)}</g>`),
    `<g class="tangent" ${delay(steps.length)}>${tangent()}</g>`,
    point(at, "P"),
    "</svg>",
  ];
  return `${parts.join("\n")}\n`;
}

function axes() {
  const [left, right] = window.x;
  const [low, high] = window.y;
  const line = (x1, y1, x2, y2, colour) =>
    `<path d="M${px(x1)} ${py(y1)} L${px(x2)} ${py(y2)}" stroke="${colour}" fill="none"/>`;
  const xs = [-1, 0, 1, 2, 3];
  const ys = [0, 2, 4, 6, 8, 10];
  return [
    ...xs.map((x) => line(x, low, x, high, x === 0 ? colours.ink : colours.faint)),
    ...ys.map((y) => line(left, y, right, y, y === 0 ? colours.ink : colours.faint)),
    ...xs.map((x) => text(px(x), size.height - 12, minus(x), "middle", 13)),
    ...ys.map((y) => text(margin.left - 8, Number(py(y)) + 4, String(y), "end", 13)),
  ];
}

function curve() {
  const xs = Array.from({ length: 101 }, (_, i) => window.x[0] + (i / 100) * (window.x[1] - window.x[0]));
  const seen = xs.filter((x) => f(x) <= window.y[1]);
  const path = seen.map((x) => `${px(x)} ${py(f(x))}`).join(" L");
  return `<path d="M${path}" fill="none" stroke="${colours.curve}" stroke-width="3"/>`;
}

function still(step) {
  const [dx, dy] = [round(step), round(f(at + step) - f(at))];
  return [
    through(slope(step), colours.secant),
    `<path d="M${px(at)} ${py(f(at))} H${px(at + step)} V${py(f(at + step))}" fill="none" stroke="#737373" stroke-dasharray="6 5" stroke-width="1.5"/>`,
    // Beside P there is no room for its name.
    point(at + step, step < 0.3 ? "" : "Q"),
    text(24, 36, `Δx = ${dx}`, "start", 18),
    `<text x="150" y="36" font-size="18">Δy/Δx = ${dy} / ${dx} = <tspan font-weight="bold" fill="${colours.secant}">${round(slope(step))}</tspan></text>`,
  ].join("");
}

function tangent() {
  return [
    through(2 * at, colours.tangent),
    `<text x="24" y="36" font-size="18">Δx → 0</text>`,
    `<text x="150" y="36" font-size="18">Δy/Δx → <tspan font-weight="bold" fill="${colours.tangent}">${2 * at}</tspan> = f′(${at})</text>`,
  ].join("");
}

/** The line through P with this slope, as far as it is seen. */
function through(slope, colour) {
  const y = (x) => f(at) + slope * (x - at);
  const inside = (x) => Math.min(window.x[1], Math.max(window.x[0], x));
  const [from, to] = window.y.map((edge) => inside(at + (edge - f(at)) / slope));
  return `<path d="M${px(from)} ${py(y(from))} L${px(to)} ${py(y(to))}" stroke="${colour}" stroke-width="3" fill="none"/>`;
}

const point = (x, name) =>
  `<circle cx="${px(x)}" cy="${py(f(x))}" r="5" fill="#ffffff" stroke="${colours.ink}" stroke-width="2.5"/>${text(px(x) - 14, py(f(x)) - 10, name, "middle", 15)}`;

const text = (x, y, words, anchor, size) =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}">${words}</text>`;

const round = (value) => String(Number(value.toFixed(4)));
const minus = (value) => String(value).replace("-", "−");
