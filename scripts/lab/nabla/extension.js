// A JupyterLab extension, in the form in which JupyterLab loads built ones: a container that is given the modules of JupyterLab and
// hands out its own.
const here = document.currentScript.src;
let modules;

globalThis._JUPYTERLAB ??= {};
globalThis._JUPYTERLAB.nabla = {
  init(scope) {
    modules = scope;
  },
  async get() {
    const parts = ["wheel.js", "drawn.js", "chapters.js"].map((name) => import(new URL(name, here)));
    const plugins = (await Promise.all(parts)).map(({ plugin }) => plugin(moduleOf));
    const all = await Promise.all(plugins);
    return () => ({ __esModule: true, default: all });
  },
};

/** A module of JupyterLab, as "@jupyterlab/notebook". */
async function moduleOf(name) {
  const [version] = Object.values(modules[name]);
  return (await version.get())();
}
