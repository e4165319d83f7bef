import { withKeys } from "./keys.js";

const PLOTLY = "application/vnd.plotly.v1+json";

/**
 * The plotly extension writes a picture of every figure that it draws into the notebook, which then counts as changed though its reader
 * has only opened it. Our figures bring their own picture. Here the drawing is given a model that it cannot write to. What is drawn gets
 * the words that its output brings for those who do not see it, and keys.
 */
export async function plugin(moduleOf) {
  const { IRenderMimeRegistry } = await moduleOf("@jupyterlab/rendermime");
  return {
    id: "nabla:drawn",
    autoStart: true,
    requires: [IRenderMimeRegistry],
    activate(app, registry) {
      // The plotly extension may be activated after this one, but before any notebook is open.
      void app.started.then(() => {
        const factory = registry.getFactory(PLOTLY);
        if (factory) readOnly(factory);
      });
    },
  };
}

function readOnly(factory) {
  const create = factory.createRenderer;
  factory.createRenderer = (options) => {
    const renderer = create.call(factory, options);
    const render = renderer.renderModel;
    let drawn = false;
    renderer.renderModel = async ({ data, metadata, trusted }) => {
      await render.call(renderer, { data, metadata, trusted, setData() {} });
      renderer.node.setAttribute("role", "figure");
      renderer.node.setAttribute("aria-label", [data["text/plain"] ?? ""].flat().join(""));
      if (!drawn) withKeys(renderer.node, renderer.constructor.Plotly);
      drawn = true;
    };
    return renderer;
  };
}
