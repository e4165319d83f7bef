// An extension of JupyterLite, in the form in which it loads built ones: a container that is given the modules of JupyterLite and hands
// out its own. It registers the kernel, and lets an interrupt reach it.
// A block of its own, as the scripts of all extensions share one scope.
{
  const here = document.currentScript.src;
  let modules;

  globalThis._JUPYTERLAB ??= {};
  globalThis._JUPYTERLAB["nabla-kernel"] = {
    init(scope) {
      modules = scope;
    },
    async get() {
      const plugins = await pluginsOf();
      return () => ({ __esModule: true, default: plugins });
    },
  };

  /** A module of JupyterLite, as "@jupyterlite/services". */
  async function moduleOf(name) {
    const [version] = Object.values(modules[name]);
    return (await version.get())();
  }

  async function pluginsOf() {
    const [{ BaseKernel, IKernelClient, IKernelSpecs }, { kernelClass, languageInfo }] = await Promise.all([
      moduleOf("@jupyterlite/services"),
      // The site's own script, beside those of its pages.
      import(new URL("../../../assets/lab.js", here)),
    ]);
    const Kernel = kernelClass(BaseKernel, languageInfo);
    const display_name = "TypeScript (Nabla)";
    const register = {
      id: "nabla-kernel:register",
      autoStart: true,
      requires: [IKernelSpecs],
      activate: (_, specs) =>
        specs.register({
          spec: { name: "nabla", display_name, language: "typescript", argv: [], resources: {} },
          create: async (options) => new Kernel(options),
        }),
    };
    // JupyterLite's own interrupt only takes back the cells that wait.
    const interrupt = {
      id: "nabla-kernel:interrupt",
      autoStart: true,
      requires: [IKernelClient],
      activate(_, client) {
        const takeBack = client.interrupt.bind(client);
        client.interrupt = async (id) => {
          await takeBack(id);
          await (await client.getModel(id))?.interrupt?.();
        };
      },
    };
    // ?path=en/01-definition.ipynb opens that chapter.
    const open = {
      id: "nabla-kernel:open",
      autoStart: true,
      activate(app) {
        const path = new URLSearchParams(location.search).get("path");
        if (path) void app.restored.then(() => app.commands.execute("docmanager:open", { path }));
      },
    };
    return [register, interrupt, open];
  }
}
