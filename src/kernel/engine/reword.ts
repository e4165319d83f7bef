import type { Bilingual, Language } from "../../language.js";

/** `import("…/cell-3.nabla").P`, as the compiler tells two types of one name apart. */
const QUALIFIED = /import\("[^"]*?cell-(\d+)\.nabla"\)\.([\p{ID_Continue}$]+)/gu;

type Packages = Readonly<Record<string, string>>;

/**
 * The compiler speaks of our modules where the learner wrote declarations in cells. Where two cells declare one type, it says
 * which of them it means; so do we, with what to do.
 *
 * @param labels what the learner calls the cells, by their numbers
 * @param packages that are found at a fixed place: name -> path of its declarations
 */
export function rewordCells(
  message: string,
  labels: ReadonlyMap<number, string>,
  language: Language,
  packages: Packages = {},
): string {
  const cells = new Map<string, Set<string>>();
  for (const [, cell = "", name = ""] of message.matchAll(QUALIFIED))
    cells.set(name, (cells.get(name) ?? new Set()).add(cell));
  const twice = [...cells].filter(([, of]) => of.size > 1).map(([name]) => declaredAgain(name)[language]);
  const plain = message
    .replace(QUALIFIED, (_, cell: string, name: string) => `${name}${labelOf(cell, labels)}`)
    .replace(/(typeof import\()?['"][^'"]*cell-(\d+)\.nabla['"]\)?/g, (_, _typeof, cell: string) =>
      labelOf(cell, labels),
    );
  return [withoutPaths(plain, packages), ...twice].join("\n");
}

/** `typeof import("/a/node_modules/b/index")`: the module by the name that imports have for it, or its file's. */
function withoutPaths(message: string, packages: Packages): string {
  return message.replace(/import\("([^"]*)"\)/g, (_, path: string) => {
    const inPackages = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
    const own = Object.keys(packages).find((one) => packages[one] === `${path}.d.ts`);
    const name = own ?? inPackages ?? path.split("/").at(-1);
    return `import("${name}")`;
  });
}

function labelOf(cell: string, labels: ReadonlyMap<number, string>): string {
  const label = labels.get(Number(cell))?.trim();
  return label ? ` [${label}]` : "";
}

/** Said when a type of an earlier cell meets a newer one of the same name. */
const declaredAgain = (name: string): Bilingual => ({
  ko: `${name}: 다른 셀에서 다시 선언한 이름입니다. 이 이름을 쓰는 앞의 셀도 다시 실행하세요.`,
  en: `${name} has been declared again in another cell: run the cells that use it again, too.`,
});
