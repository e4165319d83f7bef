// A JupyterLab extension, in the form in which JupyterLab loads built ones: a container that hands out its one module.
// Plotly holds the page still while the pointer is over a figure in space, even where its config says `scrollZoom: false`
// (plotly.js issue 6458). Here such a figure never hears of the wheel, so the page scrolls.
globalThis._JUPYTERLAB ??= {};
globalThis._JUPYTERLAB.nabla = {
  init() {},
  get: async () => () => ({ __esModule: true, default: { id: "nabla:wheel", autoStart: true, activate } }),
};

function activate() {
  const listen = (event) => {
    const figure = event.target.closest?.(".js-plotly-plot");
    if (figure?._context?.scrollZoom === false) event.stopPropagation();
  };
  document.addEventListener("wheel", listen, { capture: true, passive: true });
}
