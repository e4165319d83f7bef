/**
 * What other libraries differentiate in their documentation and their own tests, in our notation and by x. The inputs are theirs;
 * the answers are found by the oracles.
 */
export const examples: Record<string, string[]> = {
  "mathjs: constants and sums":
    "1|10000000|1 + 2|-100^2 + 3*3/2 - 12|3*7^4*123.124|x|(x)|2x|-4x|+4x|-x|1 - (-x)|5x + x + 2|f(x) = 5x + x + 2|5x - x - 2|f(x) = 5 + 2|x^2 + x|2x^2 + 3x + 4".split(
      "|",
    ),
  "mathjs: products and quotients":
    "2(x + x)|(x + x)*2|5x*3x|3x sin(x)|x sin(x)*5x|x + sin(x) + 5x|7x/2|5/(3x)|(2x)/(3x + 2)".split("|"),
  "mathjs: powers": [
    ..."0^(2^x + x^3 + 2)|1^(2^x + x^3 + 2)|10^(2x + 2)|(x^x^x^x)^0|(x + 2)^1|2x^2|2x^(-2)|2x^3|(x^3 + x)^(5x + 2)".split(
      "|",
    ),
    ..."exp(2x)|cbrt(6x)|sqrt(6x)|(6x)^(1/3)|(6x)^(1/(2x))".split("|"),
  ],
  "mathjs: logarithms": "log(x)|log(6*x)|log10(6x)|log_10(6x)|ln(2x)/ln(3x)".split("|"),
  "mathjs: trigonometric and hyperbolic functions and their inverses": [
    ..."sin(2x)|cos(2x)|tan(2x)|sec(2x)|csc(2x)|cot(2x)|asin(2x)|acos(2x)|atan(2x)|acos(1/(2x))|asin(1/(2x))".split(
      "|",
    ),
    ..."π/2 - atan(2x)|sinh(2x)|cosh(2x)|tanh(2x)|1/cosh(2x)|1/sinh(2x)|cosh(2x)/sinh(2x)|asinh(2x)|acosh(2x)".split(
      "|",
    ),
    ..."atanh(2x)|acosh(1/(2x))|asinh(1/(2x))|atanh(1/(2x))|abs(2x)".split("|"),
  ],
  "mathjs: other letters": "x + y|x + log(y)*y|x + y + z|x + log(y)*z|x + log(y)*x|x^2 + x*y + y^2".split("|"),
  "nerdamer: sums, products, quotients": [
    ..."cos(x)|log(x)|tan(x)|4*tan(x)*sec(x)|sqrt(7)|4|x^2|2*x^2+4|sqrt(x)*x|sqrt(x)-1/sqrt(x)|x^2/3-3/x^2".split("|"),
    ..."sqrt(x)*(x^2+1)|e^x/(e^x-1)|e^x|e^x/x|tan(x)*log(1/cos(x))|(2*x)^e|2*cos(x)*log(x)|x*y|y|(5/8)*x^2".split("|"),
    ..."x^2+2*x+1|(x+y)^3|(x+1)/(x-1)|1/(x*(2+3*x))|(2*x)^3*sin(x)|5*(x+1)^3*(x-1)|x*y+sin(y)|x*y+sin(x)".split("|"),
    ..."y*tan(y)*7*tanh(y)|tan(x)*tanh(x)|4*x*tan(x)*7*tanh(x)|cos(x)*tan(x)".split("|"),
  ],
  "nerdamer: the chain rule": [
    ..."cos(2*x)|5*sin(x)|5*cos(x)|5*sin(x)^2|5*cos(x)^2|5*sin(x^2)^2|5*cos(x^2)^2|5*tan(x)|5*tan(x)^2".split("|"),
    ..."5*log(x^2)^2|5*sec(x^2)^2|5*csc(x^2)^2|5*cot(x^2)^2|5*acos(x^2)^2|5*asin(x^2)^2|5*atan(x^2)^2".split("|"),
    ..."5*acos(1/x^2)^2|5*asin(1/x^2)^2|log(sin(x^2))|cos(log(x^3))|abs(x^2+1)|sec(sqrt(cos(x^(4/5))^2))".split("|"),
    ..."cos(5*x)*log(sec(sqrt(cos(x^(4/5))^2))/y^2)*y|log(log(log(cos(x*x)^z)))".split("|"),
  ],
  "nerdamer: powers with x above and below":
    "(x+1)^(x-1)|sin(x)^cos(x)|x^sin(x)|2^x|x*cos(x)^log(x)|6*log(x)^(3*log(x^2))|sinh(x^2)^cos(x)".split("|"),
  "mathjs and nerdamer: functions that are seldom used":
    "asec(2x)|acsc(2x)|acot(2x)|sech(2x)|csch(2x)|coth(2x)|5*asec(x^2)^2|5*acsc(x^2)^2|gelu(2x)".split("|"),
  Algebrite: [
    ..."a|x|x^2|log(x)|exp(x)|a^x|x^x|log(x^2+5)|x*y*z|x+z|cos(x)^2|y^2 x^2|sin(x)|tan(x)|arcsin(x)|arccos(x)".split(
      "|",
    ),
    ..."arctan(x)|arctan(y/x)|arctan(x/y)|sinh(x)|cosh(x)|tanh(x)|arcsinh(x)|arccosh(x)|arctanh(x)|sin(cos(x))".split(
      "|",
    ),
    ..."sin(x)^2|abs(x)|sgn(x)|x^5*y^7|20*x^3*y^7|erf(x)".split("|"),
  ],
};

/** Their inputs that we do not read: functions we lack, lists, operators of programming. Each must be refused in words. */
export const refused =
  "nthRoot(6x)|nthRoot(6x, 3)|log(6x, 10)|log(2x, 3x)|asech(2x)|acsch(2x)|acoth(2x)|x << 2|sqrt()|sqrt(12, 2x)|[1, 2; 3, 4]|x + [1, 2; 3, 4]|[sin(x), x^2, x]|d(x^2, x)|dirac(x)".split(
    "|",
  );
