/**
 * Plotly makes its slider and its buttons for a pointer alone. Here the Tab key reaches them: the arrow keys, Home and End move the
 * slider, Enter and the space bar press a button. JupyterLab's own keys do not hear of these.
 */
export function withKeys(figure, plotly) {
  const dress = () => {
    const [slider] = figure._fullLayout.sliders ?? [];
    const handle = figure.querySelector(".slider-group");
    if (slider && handle) describeSlider(handle, slider);
    for (const button of figure.querySelectorAll(".updatemenu-button")) describeButton(button);
  };
  figure.addEventListener("keydown", (event) => {
    const control = event.target.closest?.("[role=slider], [role=button]");
    if (!control || event.ctrlKey || event.altKey || event.metaKey) return;
    const move =
      control.getAttribute("role") === "slider" ? moveOf(event.key, figure._fullLayout.sliders[0]) : undefined;
    if (move) plotly.animate(figure, ...move.args);
    else if (control.getAttribute("role") === "button" && /^(Enter| )$/.test(event.key))
      control.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  for (const change of ["plotly_afterplot", "plotly_sliderchange", "plotly_animatingframe"]) figure.on(change, dress);
  dress();
}

/** The step that a key leads to; undefined where the key is none of a slider's. */
function moveOf(key, { active, steps }) {
  const last = steps.length - 1;
  const places = {
    ArrowRight: active + 1,
    ArrowUp: active + 1,
    ArrowLeft: active - 1,
    ArrowDown: active - 1,
    Home: 0,
    End: last,
  };
  return key in places ? steps[Math.min(last, Math.max(0, places[key]))] : undefined;
}

function describeSlider(handle, { active, steps, currentvalue }) {
  describe(handle, {
    tabindex: 0,
    role: "slider",
    "aria-label": (currentvalue.prefix ?? "").replace(/\s*[:=]?\s*$/, ""),
    "aria-valuemin": 0,
    "aria-valuemax": steps.length - 1,
    "aria-valuenow": active,
    "aria-valuetext": steps[active]?.label,
  });
}

const describeButton = (button) =>
  describe(button, { tabindex: 0, role: "button", "aria-label": button.textContent.trim() });

function describe(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
