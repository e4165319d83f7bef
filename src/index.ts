/**
 * Nabla (∇): what a notebook imports.
 *
 * @packageDocumentation
 */
export { automaticDerivative, automaticGradient } from "./derivative/automatic/automatic.js";
export { operations } from "./derivative/automatic/operations.js";
export { type CheckedLine, checkDerivation, type DerivationCheck } from "./derivative/check/check-derivation.js";
export { averageRate, type DifferenceQuotients, differenceQuotients } from "./derivative/definition/average-rate.js";
export { derivativeByDefinition } from "./derivative/definition/by-definition.js";
export type { Derivation, Step } from "./derivative/derivation.js";
export { type DerivativeOptions, derivative, partial } from "./derivative/derivative.js";
export { type Gradient, gradient, type Hessian, hessian } from "./derivative/gradient.js";
export {
  type Estimate,
  type MethodWithError,
  type NumericalOptions,
  numericalDerivative,
  numericalGradient,
} from "./derivative/numerical/numerical.js";
export { type OneSidedSlopes, oneSidedSlopes } from "./derivative/numerical/one-sided.js";
export type { FuncOfSeveral } from "./derivative/several.js";
export { type Displayable, display, type MimeBundle } from "./display.js";
export type { ExerciseHandle, Feedback, Message, Progress, State } from "./exercise/exercise.js";
export { exercise, progress } from "./exercise/index.js";
export { type LineByLine, lineByLine } from "./exercise/practice/line-by-line.js";
export { type PracticeHandle, type PracticeOptions, practice } from "./exercise/practice/practice.js";
export { type Equivalence, equivalent } from "./expression/equivalent/equivalent.js";
export type { Expression } from "./expression/expression.js";
export { parse } from "./expression/parse/parse.js";
export type { Func, Source } from "./expression/source.js";
export { type ComputationalGraphOptions, computationalGraph } from "./figure/computational-graph.js";
export { constraintOnContours } from "./figure/constraint-on-contours.js";
export { type ContourOptions, contour, type GradientFieldOptions, gradientField } from "./figure/contour.js";
export { type CurveOptions, curve } from "./figure/curve.js";
export { type DerivativeCurveOptions, derivativeCurve } from "./figure/derivative-curve.js";
export { type DescentPathOptions, type DescentsToRun, descentPath } from "./figure/descent-path.js";
export type { DescentToDraw } from "./figure/descent-run.js";
export { type DifferentiableCase, differentiableOrNot } from "./figure/differentiable-or-not.js";
export { type DotProductOptions, dotProduct } from "./figure/dot-product.js";
export { type ErrorAgainstStepOptions, errorAgainstStep, type StepMethod } from "./figure/error-against-step.js";
export type { Figure } from "./figure/figure.js";
export { type FunctionMachineOptions, functionMachine } from "./figure/function-machine.js";
export { hessianDirections } from "./figure/hessian-directions.js";
export type { MarkedPoint, PointToMark } from "./figure/marks.js";
export { type ProductRectangleOptions, productRectangle } from "./figure/product-rectangle.js";
export { type SecantOptions, secantToTangent } from "./figure/secant-to-tangent.js";
export { type SliceOptions, slice } from "./figure/slice.js";
export { type SurfaceOptions, surface, surfaceAndContour } from "./figure/surface.js";
export { type Layered, type VanishingGradientOptions, vanishingGradient } from "./figure/vanishing-gradient.js";
export { type Bilingual, type Language, language } from "./language.js";
export type { Candidate, Extreme, Kind, StationaryCurve } from "./optimum/candidate.js";
export { type CriticalPoint, type CriticalPoints, criticalPoints } from "./optimum/critical.js";
export { type Descent, type DescentOptions, gradientDescent } from "./optimum/gradient-descent.js";
export { type LagrangeResult, lagrange } from "./optimum/lagrange.js";
export {
  type StationaryPoint,
  type StationaryPoints,
  stationaryPoints,
} from "./optimum/stationary.js";
