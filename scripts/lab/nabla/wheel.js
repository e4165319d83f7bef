/**
 * Plotly holds the page still while the pointer is over a figure in space, even where its config says `scrollZoom: false` (plotly.js
 * issue 6458). Here such a figure never hears of the wheel, so the page scrolls.
 */
export const plugin = () => ({
  id: "nabla:wheel",
  autoStart: true,
  activate() {
    const listen = (event) => {
      const figure = event.target.closest?.(".js-plotly-plot");
      if (figure?._context?.scrollZoom === false) event.stopPropagation();
    };
    document.addEventListener("wheel", listen, { capture: true, passive: true });
  },
});
