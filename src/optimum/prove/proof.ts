import type { Bilingual } from "../../language.js";

/** One thing that was shown, as plain data; `groundText` says it in words. */
export type Ground =
  /** All zeros of some equations in a box: the rest of it is excluded by enclosures. */
  | {
      readonly by: "search";
      readonly of: Searched;
      readonly where: string;
      readonly boxes: number;
      readonly curves: boolean;
    }
  /** f' keeps its sign between two places. */
  | { readonly by: "signs"; readonly parts: number }
  /** A series tells what f tends to. */
  | { readonly by: "limit"; readonly at: string; readonly side: "left" | "right"; readonly to: string }
  /** The values at the places and the limits there, compared. */
  | { readonly by: "comparison" }
  /** The constraint lies in the box. */
  | { readonly by: "bounded"; readonly where: string }
  /** The constraint lies in the box; f need not be continuous on it. */
  | { readonly by: "inside"; readonly where: string }
  /** Outside of the box f is worse than the value. */
  | { readonly by: "coercivity"; readonly where: string; readonly value: string; readonly than: Than }
  /** f − Σ λᵢgᵢ is convex, or concave. */
  | { readonly by: "convexity"; readonly shape: "convex" | "concave" }
  /** An equation for f itself, which follows from the constraint. */
  | { readonly by: "identity"; readonly equation: string }
  /** Halving of all space: f is nowhere beyond the bound. */
  | { readonly by: "halving"; readonly bound: string; readonly than: Than }
  /** A path of the constraint along which f runs away. */
  | { readonly by: "path"; readonly path: string; readonly to: "∞" | "-∞" }
  /** A point of the constraint, where f is better than at the candidates. */
  | { readonly by: "point"; readonly at: string; readonly value: string };

type Searched = "gradient" | "slope" | "special" | "candidates";
/** What f is where it is worse. */
type Than = "larger" | "smaller";

declare const checked: unique symbol;

/**
 * What a claim rests on. Only `proofIf` makes one, from a check that holds, and only `proved` prints the word: so nothing that
 * was not checked can be called proved.
 */
export interface Proof {
  readonly grounds: readonly Ground[];
  readonly [checked]: true;
}

/** A proof by the grounds, if the check holds. */
export const proofIf = (holds: boolean, ...grounds: readonly Ground[]): Proof | undefined =>
  holds ? ({ grounds } as unknown as Proof) : undefined;

/** A proof that needs all of these; undefined where one of them is missing. */
export function together(...proofs: readonly (Proof | undefined)[]): Proof | undefined {
  const grounds = new Map(proofs.flatMap((proof) => proof?.grounds ?? []).map((one) => [JSON.stringify(one), one]));
  return proofIf(
    proofs.every((proof) => proof !== undefined),
    ...grounds.values(),
  );
}

/** "(proved)", with what the claim depends on where a reader should know it at once. */
export function proved({ grounds }: Proof): Bilingual {
  for (const ground of grounds) {
    if (ground.by === "halving") return { ko: "(여섯 자리까지 증명됨)", en: "(proved to six digits)" };
    if (ground.by !== "coercivity") continue;
    const { where, than } = ground;
    return {
      ko: `(증명됨: 상자 ${where} 밖에서는 f의 값이 더 ${larger[than]})`,
      en: `(proved: outside the box ${where} f is ${than})`,
    };
  }
  return { ko: "(증명됨)", en: "(proved)" };
}

const larger: Record<Than, string> = { larger: "큼", smaller: "작음" };

const solutions: Record<Searched, Bilingual> = {
  slope: { ko: "f' = 0의 해를", en: "the solutions of f' = 0" },
  gradient: { ko: "∇f = 0의 해를", en: "the solutions of ∇f = 0" },
  special: {
    ko: "미분할 수 없을지도 모르는 점(분모, 근호나 로그 속, 절댓값 속이 0이 되는 점)을",
    en: "the points where f may have no derivative (a denominator, or what stands in a root, a logarithm or |…|, is 0)",
  },
  candidates: {
    ko: "제약 조건을 만족하면서 그래디언트들이 일차종속인 점과 정의역의 끝이나 꺾인 곳에 있는 후보를",
    en: "the points of the constraint where the gradients are linearly dependent, and the candidates at ends and corners,",
  },
};

/** The ground in words that a student can follow. */
export const groundText = (ground: Ground): Bilingual => (words[ground.by] as (one: Ground) => Bilingual)(ground);

const liesInside = (where: string): Bilingual => ({
  ko: `제약 조건을 만족하는 점은 모두 상자 ${where} 안에 있고(밖에는 아무리 먼 곳에도 없음을 구간 계산으로 보임)`,
  en: `All points of the constraint lie in the box ${where} (intervals exclude the rest of space, however far)`,
});

const words: { readonly [By in Ground["by"]]: (ground: Extract<Ground, { by: By }>) => Bilingual } = {
  search: ({ of, where, boxes, curves }) => ({
    ko: `${where}에서 ${solutions[of].ko} 빠짐없이 찾았습니다. 방정식을 정확한 계산으로 되도록 인수분해한 다음, 잘게 나눈 조각 ${boxes}개를 구간 계산(바깥쪽 반올림)으로 살폈습니다. 버린 조각에서는 방정식의 값을 감싸는 구간에 0이 없고, 남긴 아주 작은 조각에는 해가 꼭 하나 있습니다.${curves ? " 해가 이어진 곡선은 인수 하나가 0인 곳입니다." : ""}`,
    en: `For ${where} ${solutions[of].en} are all found: the equations were factored exactly as far as they can be, and the box was examined in parts (${boxes}) by intervals rounded outwards. In a part thrown away an interval that holds all values of an equation does not hold 0; each tiny part that is kept holds exactly one solution.${curves ? " A curve of solutions is where one of the factors is 0." : ""}`,
  }),
  signs: ({ parts }) => ({
    ko: `이웃한 두 점 사이(${parts}곳)에서는 f'이 연속이고 0이 되지 않으므로 부호가 바뀌지 않습니다(사잇값 정리). 그래서 한 점에서 f'의 부호를 알면 거기서 f가 증가하는지 감소하는지 알 수 있고, 점마다 양옆을 견주어 종류를 정했습니다.`,
    en: `Between two neighbouring points (${parts} parts) f' is continuous and not 0, so it keeps its sign (intermediate value theorem): its sign at one point tells whether f grows or falls there, and the two sides of a point tell its kind.`,
  }),
  limit: ({ at, side, to }) => ({
    ko: `${at}에 ${side === "left" ? "왼쪽" : "오른쪽"}에서 다가가면 f → ${to}입니다. 계수를 정확히 구하고 나머지항까지 따진 급수로 알았습니다.`,
    en: `From the ${side} of ${at} f → ${to}: so says its series there, with exact coefficients and a remainder.`,
  }),
  comparison: () => ({
    ko: "이웃한 두 점 사이에서 f는 증가하기만 하거나 감소하기만 하므로(또는 일정하므로) 점에서의 값과 극한만 견주면 됩니다. 구간 계산으로 견주고, 구간이 겹치면 정확한 계산으로 견주었습니다.",
    en: "Between two neighbouring points f only grows, only falls or stays the same. So the values at the points and the limits were compared: by enclosures, and exactly where these overlap.",
  }),
  bounded: ({ where }) => ({
    ko: `${liesInside(where).ko}, 그 위에서 f는 연속입니다. 그러므로 최댓값과 최솟값이 있고(최대·최소 정리), 그런 점은 후보 가운데 있습니다.`,
    en: `${liesInside(where).en}, and f is continuous on it. So a largest and a smallest value exist (Weierstrass), and they are at candidates.`,
  }),
  inside: ({ where }) => ({
    ko: `${liesInside(where).ko}, 최댓값이나 최솟값은 후보에서만 나올 수 있습니다.`,
    en: `${liesInside(where).en}, and only at a candidate could f be largest or smallest.`,
  }),
  coercivity: ({ where, value, than }) => ({
    ko: `상자 ${where} 밖에서는 아무리 먼 곳에서도 제약 조건이 성립하지 않거나 f가 ${value}보다 ${than === "larger" ? "큽니다" : "작습니다"}. 그러므로 상자 안의 점만 견주면 되고, 거기서 가장 ${than === "larger" ? "작은" : "큰"} 값은 후보에서 나옵니다(최대·최소 정리).`,
    en: `Outside the box ${where}, however far, the constraint does not hold or f is ${than} than ${value}. So only the points in the box matter, and there the ${than === "larger" ? "smallest" : "largest"} value exists (Weierstrass), at a candidate.`,
  }),
  convexity: ({ shape }) => ({
    ko: `후보의 λ를 넣은 f − Σ λᵢgᵢ는 ${shape === "convex" ? "아래로" : "위로"} 볼록하므로 그 정류점에서 ${shape === "convex" ? "최소" : "최대"}이고, 제약 조건 위에서는 f와 같습니다.`,
    en: `With the candidate's λ, f − Σ λᵢgᵢ is ${shape}, so its stationary point is its ${shape === "convex" ? "minimum" : "maximum"}; and on the constraint it equals f.`,
  }),
  identity: ({ equation }) => ({
    ko: `제약 조건에서 ${equation} = 0이 나오므로(정확한 나눗셈) f의 값은 이 방정식의 해밖에 될 수 없고, 가장 좋은 값을 실제로 가지는 점이 있습니다.`,
    en: `From the constraint follows ${equation} = 0 (exact division), so f can only have the values that solve it, and it has the best of them at a point that was found.`,
  }),
  halving: ({ bound, than }) => ({
    ko: `공간 전체를 반씩 나누며 구간 계산으로 살피니, 제약 조건 위에서 f는 어디서나 ${bound} ${than === "larger" ? "이상" : "이하"}입니다.`,
    en: `Halving all of space shows by intervals that on the constraint f is nowhere ${than === "larger" ? "smaller" : "larger"} than ${bound}.`,
  }),
  path: ({ path, to }) => ({
    ko: `제약 조건 위에서 ${path}인 길을 따라가면 f → ${to}입니다(급수로 구한 극한).`,
    en: `Along ${path} on the constraint f → ${to} (a limit told by its series).`,
  }),
  point: ({ at, value }) => ({
    ko: `${at} 가까이에 제약 조건을 만족하는 점이 꼭 하나 있고(변수 일부를 고정한 크라프치크 연산자), 거기서 f의 값을 감싸는 구간은 ${value} 가까이에 있습니다.`,
    en: `Near ${at} lies a point of the constraint (Krawczyk's operator, with some variables held), and an interval around ${value} holds f there.`,
  }),
};
