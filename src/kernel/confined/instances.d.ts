/** The bundles of the library, each under the name of those who use it: the build makes every name a copy of its own. */
declare module "nabla?cells";
declare module "nabla?sealed";
declare module "nabla/grading?sealed";
