// Made by `npm run build` from the exercises in notebooks/*.md. Change them there.
import type { Exercise } from "./types.js";

export const exercises: Exercise[] = [
  {
    "id": "01-1",
    "kind": "number",
    "question": {
      "ko": "$f(x)=x^2-x$가 $x=1$에서 $x=3$까지 변할 때의 평균변화율은 얼마입니까?",
      "en": "What is the average rate of change of $f(x)=x^2-x$ from $x=1$ to $x=3$?"
    },
    "key": "3",
    "hints": [
      {
        "ko": "$\\dfrac{f(3)-f(1)}{3-1}$을 계산하면 됩니다.",
        "en": "Work out $\\dfrac{f(3)-f(1)}{3-1}$."
      },
      {
        "ko": "$f(3)=3^2-3$이고 $f(1)=1^2-1$입니다.",
        "en": "$f(3)=3^2-3$, and $f(1)=1^2-1$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$\\frac{f(3)-f(1)}{3-1}=\\frac{(3^2-3)-(1^2-1)}{2}=\\frac{6-0}{2}=3$$\n",
        "en": "$$\\frac{f(3)-f(1)}{3-1}=\\frac{(3^2-3)-(1^2-1)}{2}=\\frac{6-0}{2}=3$$\n"
      }
    },
    "slips": [
      {
        "answer": "6",
        "says": {
          "ko": "$\\Delta y$까지는 맞았습니다. 이제 $\\Delta x=2$로 나누세요.",
          "en": "That is $\\Delta y$, and it is right; now divide it by $\\Delta x=2$."
        }
      },
      {
        "answer": "4",
        "says": {
          "ko": "그것은 $x^2$의 평균변화율입니다. $-x$도 함께 변합니다.",
          "en": "That is the average rate of $x^2$ alone; the term $-x$ changes too."
        }
      },
      {
        "answer": "1/3",
        "says": {
          "ko": "분자와 분모가 바뀌었습니다. $\\Delta y$를 $\\Delta x$로 나눕니다.",
          "en": "Upside down. Divide $\\Delta y$ by $\\Delta x$."
        }
      },
      {
        "answer": "5",
        "says": {
          "ko": "그것은 $x=3$에서의 순간변화율입니다. 여기서는 두 점 사이의 평균을 구합니다.",
          "en": "That is the instantaneous rate at $x=3$. Here we want the average between two points."
        }
      }
    ]
  },
  {
    "id": "01-2",
    "kind": "expression",
    "question": {
      "ko": "정의를 써서 $f(x)=7-2x$의 도함수를 구하세요.",
      "en": "Use the definition to find the derivative of $f(x)=7-2x$."
    },
    "key": "-2",
    "hints": [
      {
        "ko": "그래프는 직선입니다. 직선의 기울기는 어디서나 같습니다.",
        "en": "The graph is a straight line, and a line is equally steep everywhere."
      },
      {
        "ko": "$f(x+\\Delta x)-f(x)=7-2(x+\\Delta x)-(7-2x)$를 정리한 뒤 $\\Delta x$로 나누세요.",
        "en": "Simplify $f(x+\\Delta x)-f(x)=7-2(x+\\Delta x)-(7-2x)$, then divide by $\\Delta x$."
      }
    ],
    "solution": {
      "definitionOf": "7-2x"
    },
    "slips": [
      {
        "answer": "2",
        "says": {
          "ko": "크기는 맞고 부호가 다릅니다. $x$가 커지면 $7-2x$는 작아집니다.",
          "en": "Right size, wrong sign. As $x$ grows, $7-2x$ falls."
        }
      },
      {
        "answer": "-2x",
        "says": {
          "ko": "$x$가 남았습니다. $\\Delta x$로 나누면 기울기 $-2$만 남습니다.",
          "en": "An $x$ is left over. After dividing by $\\Delta x$ only the slope $-2$ remains."
        }
      },
      {
        "answer": "5",
        "says": {
          "ko": "상수 $7$은 빼는 순간 사라집니다. 더하지 마세요.",
          "en": "The constant $7$ vanishes in the subtraction; it does not add to the slope."
        }
      }
    ]
  },
  {
    "id": "01-3",
    "kind": "expression",
    "question": {
      "ko": "정의를 써서 $f(x)=x^2+3x$의 도함수를 구하세요.",
      "en": "Use the definition to find the derivative of $f(x)=x^2+3x$."
    },
    "key": "2x+3",
    "vars": [
      "Δx"
    ],
    "hints": [
      {
        "ko": "$(x+\\Delta x)^2=x^2+2x\\,\\Delta x+(\\Delta x)^2$입니다.",
        "en": "$(x+\\Delta x)^2=x^2+2x\\,\\Delta x+(\\Delta x)^2$."
      },
      {
        "ko": "빼고 나면 $2x\\,\\Delta x+(\\Delta x)^2+3\\Delta x$가 남습니다. $\\Delta x$로 나누고 $\\Delta x\\to 0$을 취하세요.",
        "en": "The subtraction leaves $2x\\,\\Delta x+(\\Delta x)^2+3\\Delta x$. Divide by $\\Delta x$ and let $\\Delta x\\to 0$."
      }
    ],
    "solution": {
      "definitionOf": "x^2+3x"
    },
    "slips": [
      {
        "answer": "2x",
        "says": {
          "ko": "$x^2$ 쪽은 맞았습니다. $3x$도 미분해서 더해야 합니다.",
          "en": "The part from $x^2$ is right; $3x$ contributes too."
        }
      },
      {
        "answer": "5x",
        "says": {
          "ko": "$3x$를 미분하면 $3x$가 아니라 $3$입니다. 직선 $y=3x$의 기울기를 생각해 보세요.",
          "en": "The derivative of $3x$ is $3$, not $3x$. Think of the slope of the line $y=3x$."
        }
      },
      {
        "answer": "x+3",
        "says": {
          "ko": "$(x+\\Delta x)^2$을 전개하면 $x\\,\\Delta x$가 두 번 나옵니다. 그래서 $x$가 아니라 $2x$입니다.",
          "en": "Expanding $(x+\\Delta x)^2$ gives $x\\,\\Delta x$ twice, so $2x$, not $x$."
        }
      }
    ]
  },
  {
    "id": "01-4",
    "kind": "number",
    "question": {
      "ko": "$f(x)=x^2+3x$일 때 미분계수 $f'(2)$를 구하세요.",
      "en": "For $f(x)=x^2+3x$, find $f'(2)$."
    },
    "key": "7",
    "hints": [
      {
        "ko": "바로 앞 연습에서 구한 도함수를 쓰세요.",
        "en": "Use the derivative that you found in the exercise before."
      },
      {
        "ko": "도함수 $f'(x)=2x+3$에 $x=2$를 넣으세요.",
        "en": "Put $x=2$ into $f'(x)=2x+3$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$f'(x)=2x+3,\\qquad f'(2)=2\\cdot 2+3=7$$\n",
        "en": "$$f'(x)=2x+3,\\qquad f'(2)=2\\cdot 2+3=7$$\n"
      }
    },
    "slips": [
      {
        "answer": "10",
        "says": {
          "ko": "그것은 함숫값 $f(2)$입니다. 기울기를 알려면 도함수에 $2$를 넣으세요.",
          "en": "That is the value $f(2)$. For the slope, put $2$ into the derivative."
        }
      },
      {
        "answer": "4",
        "says": {
          "ko": "$3x$에서 나오는 $3$을 빠뜨렸습니다.",
          "en": "The $3$ that comes from $3x$ is missing."
        }
      },
      {
        "answer": "0",
        "says": {
          "ko": "$f(2)$라는 수를 먼저 구해 미분하면 늘 $0$이 됩니다. 먼저 미분하고 나중에 $2$를 넣으세요.",
          "en": "Working out the number $f(2)$ first and differentiating that always gives $0$. Differentiate first, then put in $2$."
        }
      }
    ]
  },
  {
    "id": "01-5",
    "kind": "choice",
    "question": {
      "ko": "**틀린 곳 찾기.** 누군가 $f(x)=x^2$의 도함수를 이렇게 구했습니다. 처음으로 틀린 줄은 몇 번입니까?\n\n$$\n\\begin{aligned}\nf'(x)&=\\lim_{\\Delta x\\to 0}\\frac{(x+\\Delta x)^2-x^2}{\\Delta x} && (1)\\\\\n&=\\lim_{\\Delta x\\to 0}\\frac{x^2+(\\Delta x)^2-x^2}{\\Delta x} && (2)\\\\\n&=\\lim_{\\Delta x\\to 0}\\Delta x && (3)\\\\\n&=0 && (4)\n\\end{aligned}\n$$\n",
      "en": "**Find the bug.** Someone found the derivative of $f(x)=x^2$ like this. Which line is the first wrong one?\n\n$$\n\\begin{aligned}\nf'(x)&=\\lim_{\\Delta x\\to 0}\\frac{(x+\\Delta x)^2-x^2}{\\Delta x} && (1)\\\\\n&=\\lim_{\\Delta x\\to 0}\\frac{x^2+(\\Delta x)^2-x^2}{\\Delta x} && (2)\\\\\n&=\\lim_{\\Delta x\\to 0}\\Delta x && (3)\\\\\n&=0 && (4)\n\\end{aligned}\n$$\n"
    },
    "key": "2",
    "choices": [
      {
        "id": "1",
        "text": {
          "ko": "정의에 $f(x)=x^2$을 넣은 줄",
          "en": "where $f(x)=x^2$ goes into the definition"
        },
        "why": {
          "ko": "(1)은 정의에 $f(x)=x^2$을 그대로 넣은 것이므로 맞습니다.",
          "en": "Line (1) is the definition with $f(x)=x^2$ put in; it is right."
        }
      },
      {
        "id": "2",
        "text": {
          "ko": "제곱을 전개한 줄",
          "en": "where the square is expanded"
        },
        "why": {
          "ko": "$(x+\\Delta x)^2$을 전개하면 $2x\\,\\Delta x$가 있어야 합니다.",
          "en": "Expanding $(x+\\Delta x)^2$ must also give $2x\\,\\Delta x$."
        }
      },
      {
        "id": "3",
        "text": {
          "ko": "$\\Delta x$로 나눈 줄",
          "en": "where $\\Delta x$ is divided out"
        },
        "why": {
          "ko": "(3)은 (2)를 바르게 정리한 것입니다. 틀린 곳은 그보다 앞에 있습니다.",
          "en": "Line (3) follows from line (2). The bug is further up."
        }
      },
      {
        "id": "4",
        "text": {
          "ko": "극한을 취한 줄",
          "en": "where the limit is taken"
        },
        "why": {
          "ko": "(4)는 (3)의 극한이 맞습니다. 틀린 곳은 그보다 앞에 있습니다.",
          "en": "Line (4) is the limit of line (3). The bug is further up."
        }
      }
    ],
    "hints": [
      {
        "ko": "각 줄이 바로 윗줄에서 나오는지 차례로 확인하세요. $x=1$, $\\Delta x=0.1$을 넣어 보아도 좋습니다.",
        "en": "Check in turn whether each line follows from the one above. Try $x=1$ and $\\Delta x=0.1$."
      },
      {
        "ko": "$(a+b)^2$은 $a^2+b^2$이 아닙니다.",
        "en": "$(a+b)^2$ is not $a^2+b^2$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$(x+\\Delta x)^2=x^2+2x\\,\\Delta x+(\\Delta x)^2$이므로 (2)에서 $2x\\,\\Delta x$가 빠졌습니다. 바르게 이어 가면 다음과 같습니다.\n\n$$\\lim_{\\Delta x\\to 0}\\frac{2x\\,\\Delta x+(\\Delta x)^2}{\\Delta x}=\\lim_{\\Delta x\\to 0}(2x+\\Delta x)=2x$$\n",
        "en": "Since $(x+\\Delta x)^2=x^2+2x\\,\\Delta x+(\\Delta x)^2$, line (2) has lost $2x\\,\\Delta x$. Done right:\n\n$$\\lim_{\\Delta x\\to 0}\\frac{2x\\,\\Delta x+(\\Delta x)^2}{\\Delta x}=\\lim_{\\Delta x\\to 0}(2x+\\Delta x)=2x$$\n"
      }
    },
    "slips": []
  },
  {
    "id": "01-6",
    "kind": "choice",
    "question": {
      "ko": "**먼저 예상하고, 그다음 실행하기.** $f(x)=|x-1|+x$는 $x=1$에서 어떻습니까? 먼저 고른 뒤, 아래쪽 셀을 실행해 확인하세요.\n",
      "en": "**Predict, then run.** What does $f(x)=|x-1|+x$ do at $x=1$? Choose first, then run the cell further down to see.\n"
    },
    "key": "b",
    "choices": [
      {
        "id": "a",
        "text": {
          "ko": "왼쪽 기울기는 $-1$, 오른쪽 기울기는 $1$이다.",
          "en": "the slope is $-1$ from the left and $1$ from the right"
        },
        "why": {
          "ko": "그것은 $|x-1|$만 보았을 때입니다. 여기에 $x$의 기울기 $1$이 양쪽에 더해집니다.",
          "en": "That is $|x-1|$ alone. The slope $1$ of $x$ is added on both sides."
        }
      },
      {
        "id": "b",
        "text": {
          "ko": "왼쪽 기울기는 $0$, 오른쪽 기울기는 $2$이다.",
          "en": "the slope is $0$ from the left and $2$ from the right"
        },
        "why": {
          "ko": "$|x-1|$의 기울기 $-1$과 $1$에 각각 $1$이 더해집니다. 양쪽이 다르므로 미분할 수 없습니다.",
          "en": "The slopes $-1$ and $1$ of $|x-1|$ each gain $1$. They differ, so there is no derivative."
        }
      },
      {
        "id": "c",
        "text": {
          "ko": "양쪽 기울기가 모두 $1$이라서 미분할 수 있다.",
          "en": "both slopes are $1$, so it is differentiable"
        },
        "why": {
          "ko": "$|x-1|$은 $x=1$에서 꺾입니다. 매끄러운 $x$를 더해도 꺾임은 없어지지 않습니다.",
          "en": "$|x-1|$ has a corner at $x=1$, and adding the smooth $x$ does not take it away."
        }
      },
      {
        "id": "d",
        "text": {
          "ko": "함숫값이 갑자기 뛴다.",
          "en": "the value jumps"
        },
        "why": {
          "ko": "$x=1$의 양쪽에서 함숫값은 모두 $1$로 다가갑니다. 그래프는 끊기지 않고 꺾일 뿐입니다.",
          "en": "From both sides the value tends to $1$. The graph is bent there, not broken."
        }
      }
    ],
    "hints": [
      {
        "ko": "$x<1$일 때와 $x>1$일 때로 나누어 절댓값을 풀어 보세요.",
        "en": "Write $f$ without the absolute value, once for $x<1$ and once for $x>1$."
      },
      {
        "ko": "$x<1$이면 $f(x)=-(x-1)+x=1$이고, $x>1$이면 $f(x)=(x-1)+x=2x-1$입니다.",
        "en": "For $x<1$, $f(x)=-(x-1)+x=1$; for $x>1$, $f(x)=(x-1)+x=2x-1$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$x<1$이면 $f(x)=1$이라 기울기가 $0$이고, $x>1$이면 $f(x)=2x-1$이라 기울기가 $2$입니다. 두 기울기가 다르므로 $x=1$에서 미분할 수 없습니다.\n",
        "en": "For $x<1$ we have $f(x)=1$, slope $0$; for $x>1$ we have $f(x)=2x-1$, slope $2$. The slopes differ, so $f$ is not differentiable at $x=1$.\n"
      }
    },
    "slips": []
  },
  {
    "id": "01-7",
    "kind": "expression",
    "question": {
      "ko": "정의를 써서 $f(x)=x^3$의 도함수를 구하세요.",
      "en": "Use the definition to find the derivative of $f(x)=x^3$."
    },
    "key": "3x^2",
    "vars": [
      "Δx"
    ],
    "hints": [
      {
        "ko": "$(x+\\Delta x)^3=x^3+3x^2\\,\\Delta x+3x\\,(\\Delta x)^2+(\\Delta x)^3$입니다.",
        "en": "$(x+\\Delta x)^3=x^3+3x^2\\,\\Delta x+3x\\,(\\Delta x)^2+(\\Delta x)^3$."
      },
      {
        "ko": "$\\Delta x$로 나눈 뒤에도 $\\Delta x$가 곱해져 있는 항은 극한에서 $0$으로 갑니다.",
        "en": "After dividing by $\\Delta x$, every term that still has a factor $\\Delta x$ tends to $0$."
      }
    ],
    "solution": {
      "definitionOf": "x^3"
    },
    "slips": [
      {
        "answer": "x^2",
        "says": {
          "ko": "차수는 맞습니다. $x^2\\,\\Delta x$가 세 번 나오므로 앞에 $3$이 붙습니다.",
          "en": "The power is right; $x^2\\,\\Delta x$ occurs three times, so a $3$ goes in front."
        }
      },
      {
        "answer": "3x",
        "says": {
          "ko": "계수는 맞습니다. $x$의 차수를 다시 보세요. $\\Delta x$와 곱해진 것은 $3x^2$입니다.",
          "en": "The $3$ is right. Check the power of $x$; what multiplies $\\Delta x$ is $3x^2$."
        }
      },
      {
        "answer": "3x^2+3x",
        "says": {
          "ko": "$3x\\,(\\Delta x)^2$은 $\\Delta x$로 나누어도 $\\Delta x$가 하나 남으므로 극한에서 $0$이 됩니다.",
          "en": "The term $3x\\,(\\Delta x)^2$ keeps one $\\Delta x$ after the division, so it tends to $0$."
        }
      },
      {
        "answer": "3x^3",
        "says": {
          "ko": "앞의 $3$은 맞지만 차수는 하나 낮아집니다.",
          "en": "The $3$ in front is right, but the power goes down by one."
        }
      }
    ]
  },
  {
    "id": "01-8",
    "kind": "number",
    "question": {
      "ko": "$x<1$에서는 $f(x)=x^2$, $x\\ge 1$에서는 $f(x)=2x+c$입니다. $f$가 $x=1$에서 미분가능하도록 하는 $c$의 값을 구하세요.\n",
      "en": "Let $f(x)=x^2$ for $x<1$ and $f(x)=2x+c$ for $x\\ge 1$. For which value of $c$ is $f$ differentiable at $x=1$?\n"
    },
    "key": "-1",
    "hints": [
      {
        "ko": "양쪽의 기울기가 같은지만 보아서는 부족합니다. 먼저 그래프가 이어져야 합니다.",
        "en": "Equal slopes on both sides are not enough. First the graph must be in one piece."
      },
      {
        "ko": "왼쪽에서 다가간 값 $1^2$과 오른쪽의 값 $2\\cdot 1+c$가 같아야 합니다.",
        "en": "The value reached from the left, $1^2$, must equal the value on the right, $2\\cdot 1+c$."
      }
    ],
    "solution": {
      "text": {
        "ko": "이어지려면 $1^2=2\\cdot 1+c$, 곧 $c=-1$이어야 합니다. 이때 왼쪽 기울기는 $2\\cdot 1=2$, 오른쪽 기울기도 $2$이므로 미분가능합니다.\n",
        "en": "To be in one piece, $1^2=2\\cdot 1+c$, so $c=-1$. Then the slope from the left is $2\\cdot 1=2$ and from the right it is $2$ too, so $f$ is differentiable.\n"
      }
    },
    "slips": [
      {
        "answer": "0",
        "says": {
          "ko": "기울기는 양쪽 모두 $2$이지만, $c=0$이면 $x=1$에서 함숫값이 $1$에서 $2$로 뜁니다.",
          "en": "Both slopes are $2$, but with $c=0$ the value jumps from $1$ to $2$ at $x=1$."
        }
      },
      {
        "answer": "1",
        "says": {
          "ko": "부호를 다시 보세요. $1=2+c$를 $c$에 대해 풀면 됩니다.",
          "en": "Check the sign. Solve $1=2+c$ for $c$."
        }
      },
      {
        "answer": "2",
        "says": {
          "ko": "$2$는 두 조각의 기울기입니다. $c$는 두 조각이 이어지도록 높이를 맞추는 수입니다.",
          "en": "$2$ is the slope of both pieces. $c$ sets the height at which they meet."
        }
      }
    ]
  },
  {
    "id": "01-9",
    "kind": "expression",
    "question": {
      "ko": "(도전) 정의를 써서 $f(x)=\\dfrac{1}{x}$의 도함수를 구하세요.\n",
      "en": "(A harder one) Use the definition to find the derivative of $f(x)=\\dfrac{1}{x}$.\n"
    },
    "key": "-1/x^2",
    "hints": [
      {
        "ko": "분자의 $\\dfrac{1}{x+\\Delta x}-\\dfrac{1}{x}$을 통분하세요.",
        "en": "Put $\\dfrac{1}{x+\\Delta x}-\\dfrac{1}{x}$ over a common denominator."
      },
      {
        "ko": "통분하면 $\\dfrac{-\\Delta x}{x(x+\\Delta x)}$입니다. $\\Delta x$로 나누고 $\\Delta x\\to 0$을 취하세요.\n",
        "en": "It becomes $\\dfrac{-\\Delta x}{x(x+\\Delta x)}$. Divide by $\\Delta x$ and let $\\Delta x\\to 0$.\n"
      }
    ],
    "solution": {
      "definitionOf": "1/x"
    },
    "slips": [
      {
        "answer": "1/x^2",
        "says": {
          "ko": "부호를 다시 보세요. 통분한 분자는 $x-(x+\\Delta x)=-\\Delta x$입니다.",
          "en": "Check the sign. The numerator over the common denominator is $x-(x+\\Delta x)=-\\Delta x$."
        }
      },
      {
        "answer": "-1/x",
        "says": {
          "ko": "극한을 취하면 분모는 $x\\cdot x$가 됩니다.",
          "en": "In the limit the denominator becomes $x\\cdot x$."
        }
      },
      {
        "answer": "1",
        "says": {
          "ko": "분모만 따로 미분할 수는 없습니다. 분수 전체를 정의에 넣어 보세요.",
          "en": "The denominator cannot be differentiated on its own. Put the whole fraction into the definition."
        }
      }
    ]
  },
  {
    "id": "02-1",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=5x^4-3x^2+2x-9$를 미분하세요.",
      "en": "Differentiate $f(x)=5x^4-3x^2+2x-9$."
    },
    "key": "20x^3-6x+2",
    "hints": [
      {
        "ko": "항마다 따로 미분해서 더하면 됩니다.",
        "en": "Differentiate term by term and add."
      },
      {
        "ko": "$(5x^4)'=5\\cdot4x^3$이고, 상수 $-9$의 도함수는 $0$입니다.",
        "en": "$(5x^4)'=5\\cdot4x^3$, and the constant $-9$ has the derivative $0$."
      }
    ],
    "solution": {
      "derivativeOf": "5x^4-3x^2+2x-9"
    },
    "slips": [
      {
        "answer": "20x^3-6x+2-9",
        "says": {
          "ko": "상수 $-9$는 변하지 않으므로 미분하면 $0$입니다.",
          "en": "The constant $-9$ does not change; its derivative is $0$."
        }
      },
      {
        "answer": "20x^4-6x^2+2x",
        "says": {
          "ko": "지수가 앞으로 나온 것은 맞습니다. 그다음 지수가 하나 줄어야 합니다.",
          "en": "The exponents came down in front, as they should; then each must also go down by one."
        }
      },
      {
        "answer": "5x^3-3x+2",
        "says": {
          "ko": "지수가 줄기만 하고 앞으로 나오지 않았습니다. $(x^4)'=4x^3$입니다.",
          "en": "The exponents went down but did not come in front. Remember $(x^4)'=4x^3$."
        }
      },
      {
        "answer": "20x^3-6x",
        "says": {
          "ko": "$2x$의 도함수 $2$가 빠졌습니다.",
          "en": "The derivative of $2x$ is missing; it is $2$."
        }
      }
    ]
  },
  {
    "id": "02-2",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=2e^x-4\\ln x+6$을 미분하세요.",
      "en": "Differentiate $f(x)=2e^x-4\\ln x+6$."
    },
    "key": "2e^x-4/x",
    "hints": [
      {
        "ko": "표에서 $e^x$과 $\\ln x$를 찾고, 앞의 상수는 그대로 두세요.",
        "en": "Look up $e^x$ and $\\ln x$ in the table and keep the constants in front."
      },
      {
        "ko": "$(e^x)'=e^x$이고 $(\\ln x)'=\\dfrac1x$입니다.",
        "en": "$(e^x)'=e^x$ and $(\\ln x)'=\\dfrac1x$."
      }
    ],
    "solution": {
      "derivativeOf": "2e^x-4ln x+6"
    },
    "slips": [
      {
        "answer": "2x e^(x-1)-4/x",
        "says": {
          "ko": "$e^x$은 변수가 지수에 있으므로 거듭제곱의 규칙을 쓸 수 없습니다. $(e^x)'=e^x$입니다.",
          "en": "In $e^x$ the variable is the exponent, so the power rule does not apply; $(e^x)'=e^x$."
        }
      },
      {
        "answer": "2e^x-4/x+6",
        "says": {
          "ko": "상수 $6$을 미분하면 $0$입니다.",
          "en": "The constant $6$ has the derivative $0$."
        }
      },
      {
        "answer": "2e^x+4/x",
        "says": {
          "ko": "$\\ln x$ 앞의 부호를 다시 보세요.",
          "en": "Check the sign in front of $\\ln x$."
        }
      },
      {
        "answer": "2e^x-4x",
        "says": {
          "ko": "$\\ln x$의 도함수는 $x$가 아니라 $\\dfrac1x$입니다.",
          "en": "The derivative of $\\ln x$ is $\\dfrac1x$, not $x$."
        }
      }
    ]
  },
  {
    "id": "02-3",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=\\dfrac{3}{x^2}+4e^{-x}$을 미분하세요.",
      "en": "Differentiate $f(x)=\\dfrac{3}{x^2}+4e^{-x}$."
    },
    "key": "-6/x^3-4e^(-x)",
    "hints": [
      {
        "ko": "$\\dfrac{3}{x^2}=3x^{-2}$으로 쓰면 거듭제곱의 규칙을 쓸 수 있습니다.",
        "en": "Write $\\dfrac{3}{x^2}=3x^{-2}$; then the power rule applies."
      },
      {
        "ko": "지수 $-2$에서 $1$을 빼면 $-3$입니다. $e^{-x}$은 표에 있습니다.",
        "en": "The exponent $-2$ goes down by one, to $-3$. And $e^{-x}$ is in the table."
      }
    ],
    "solution": {
      "derivativeOf": "3/x^2+4e^(-x)"
    },
    "slips": [
      {
        "answer": "3/(2x)-4e^(-x)",
        "says": {
          "ko": "분모만 따로 미분할 수는 없습니다. $3x^{-2}$으로 바꾸어 미분하세요.",
          "en": "The denominator cannot be differentiated on its own. Write $3x^{-2}$ first."
        }
      },
      {
        "answer": "-6/x-4e^(-x)",
        "says": {
          "ko": "$-2$보다 $1$ 작은 수는 $-1$이 아니라 $-3$입니다.",
          "en": "One less than $-2$ is $-3$, not $-1$."
        }
      },
      {
        "answer": "-6/x^3+4e^(-x)",
        "says": {
          "ko": "앞의 항은 맞았습니다. $(e^{-x})'$에는 음의 부호가 붙습니다.",
          "en": "The first term is right; $(e^{-x})'$ has a minus sign."
        }
      },
      {
        "answer": "6/x^3-4e^(-x)",
        "says": {
          "ko": "지수 $-2$가 앞으로 나올 때 부호도 함께 나옵니다.",
          "en": "When the exponent $-2$ comes in front, its sign comes along."
        }
      }
    ]
  },
  {
    "id": "02-4",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=x^2e^x$을 미분하세요.",
      "en": "Differentiate $f(x)=x^2e^x$."
    },
    "key": "2x e^x+x^2 e^x",
    "hints": [
      {
        "ko": "두 함수의 곱입니다. $f'g+fg'$의 두 항이 모두 있어야 합니다.",
        "en": "It is a product of two functions; both terms of $f'g+fg'$ are needed."
      },
      {
        "ko": "$(x^2)'e^x+x^2(e^x)'$을 계산하세요.",
        "en": "Work out $(x^2)'e^x+x^2(e^x)'$."
      }
    ],
    "solution": {
      "derivativeOf": "x^2 e^x"
    },
    "slips": [
      {
        "answer": "2x e^x",
        "says": {
          "ko": "도함수끼리 곱한 것입니다. 곱의 미분법은 $f'g+fg'$입니다.",
          "en": "That is the product of the derivatives. The product rule is $f'g+fg'$."
        }
      },
      {
        "answer": "x^2 e^x",
        "says": {
          "ko": "$e^x$만 미분했습니다. $x^2$을 미분한 항도 더해야 합니다.",
          "en": "Only $e^x$ was differentiated; the term with $(x^2)'$ is missing."
        }
      },
      {
        "answer": "2x+e^x",
        "says": {
          "ko": "그것은 합 $x^2+e^x$의 도함수입니다. 여기서는 곱입니다.",
          "en": "That is the derivative of the sum $x^2+e^x$. Here the two are multiplied."
        }
      },
      {
        "answer": "2x e^x-x^2 e^x",
        "says": {
          "ko": "빼기는 몫의 미분법에서 나옵니다. 곱에서는 더합니다.",
          "en": "The minus sign belongs to the quotient rule; in a product the terms are added."
        }
      }
    ]
  },
  {
    "id": "02-5",
    "kind": "choice",
    "question": {
      "ko": "**틀린 곳 찾기.** 누군가 $f(x)=\\dfrac{e^x}{x}$을 이렇게 미분했습니다. 처음으로 틀린 줄은 몇 번입니까?\n\n$$\n\\begin{aligned}\nf'(x)&=\\left(e^x\\cdot\\frac1x\\right)' && (1)\\\\\n&=(e^x)'\\cdot\\frac1x+e^x\\cdot\\left(\\frac1x\\right)' && (2)\\\\\n&=e^x\\cdot\\frac1x+e^x\\cdot\\frac1{x^2} && (3)\\\\\n&=\\frac{(x+1)\\,e^x}{x^2} && (4)\n\\end{aligned}\n$$\n",
      "en": "**Find the bug.** Someone differentiated $f(x)=\\dfrac{e^x}{x}$ like this. Which line is the first wrong one?\n\n$$\n\\begin{aligned}\nf'(x)&=\\left(e^x\\cdot\\frac1x\\right)' && (1)\\\\\n&=(e^x)'\\cdot\\frac1x+e^x\\cdot\\left(\\frac1x\\right)' && (2)\\\\\n&=e^x\\cdot\\frac1x+e^x\\cdot\\frac1{x^2} && (3)\\\\\n&=\\frac{(x+1)\\,e^x}{x^2} && (4)\n\\end{aligned}\n$$\n"
    },
    "key": "3",
    "choices": [
      {
        "id": "1",
        "text": {
          "ko": "몫을 곱으로 고친 줄",
          "en": "where the quotient becomes a product"
        },
        "why": {
          "ko": "$x$로 나누는 것은 $\\dfrac1x$을 곱하는 것과 같으므로 (1)은 맞습니다.",
          "en": "Dividing by $x$ is multiplying by $\\dfrac1x$; line (1) is right."
        }
      },
      {
        "id": "2",
        "text": {
          "ko": "곱의 미분법을 쓴 줄",
          "en": "where the product rule is used"
        },
        "why": {
          "ko": "(2)는 곱의 미분법 $f'g+fg'$을 바르게 썼습니다.",
          "en": "Line (2) is the product rule $f'g+fg'$, rightly used."
        }
      },
      {
        "id": "3",
        "text": {
          "ko": "표에서 도함수를 찾아 넣은 줄",
          "en": "where the derivatives from the table are put in"
        },
        "why": {
          "ko": "$\\left(\\dfrac1x\\right)'=-\\dfrac1{x^2}$인데 음의 부호가 빠졌습니다.",
          "en": "$\\left(\\dfrac1x\\right)'=-\\dfrac1{x^2}$; the minus sign was lost."
        }
      },
      {
        "id": "4",
        "text": {
          "ko": "통분한 줄",
          "en": "where the fractions are added"
        },
        "why": {
          "ko": "(4)는 (3)을 바르게 통분한 것입니다. 틀린 곳은 그보다 앞에 있습니다.",
          "en": "Line (4) follows from line (3). The bug is further up."
        }
      }
    ],
    "hints": [
      {
        "ko": "줄마다 어떤 규칙을 썼는지 이름을 붙여 보세요.",
        "en": "Name the rule that each line uses."
      },
      {
        "ko": "표에서 $\\dfrac1x$의 도함수를 다시 찾아보세요.",
        "en": "Look up the derivative of $\\dfrac1x$ in the table again."
      }
    ],
    "solution": {
      "derivativeOf": "e^x/x"
    },
    "slips": []
  },
  {
    "id": "02-6",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=\\dfrac{x-1}{x+1}$을 미분하세요.",
      "en": "Differentiate $f(x)=\\dfrac{x-1}{x+1}$."
    },
    "key": "2/(x+1)^2",
    "hints": [
      {
        "ko": "몫의 미분법 $\\dfrac{f'g-fg'}{g^2}$에서 $f=x-1$, $g=x+1$입니다.",
        "en": "Use the quotient rule $\\dfrac{f'g-fg'}{g^2}$ with $f=x-1$ and $g=x+1$."
      },
      {
        "ko": "분자는 $1\\cdot(x+1)-(x-1)\\cdot1$입니다. 괄호를 풀 때 부호를 조심하세요.",
        "en": "The numerator is $1\\cdot(x+1)-(x-1)\\cdot1$. Mind the sign when you remove the brackets."
      }
    ],
    "solution": {
      "derivativeOf": "(x-1)/(x+1)"
    },
    "slips": [
      {
        "answer": "1",
        "says": {
          "ko": "도함수끼리 나눈 것입니다. 몫의 미분법은 $\\dfrac{f'g-fg'}{g^2}$입니다.",
          "en": "That is the quotient of the derivatives. The quotient rule is $\\dfrac{f'g-fg'}{g^2}$."
        }
      },
      {
        "answer": "-2/(x+1)^2",
        "says": {
          "ko": "분자의 순서가 바뀌었습니다. 위의 함수를 먼저 미분해 $f'g-fg'$로 씁니다.",
          "en": "The numerator is the wrong way round. The upper function is differentiated first, $f'g-fg'$."
        }
      },
      {
        "answer": "2/(x+1)",
        "says": {
          "ko": "분모를 제곱해야 합니다.",
          "en": "The denominator must be squared."
        }
      },
      {
        "answer": "2x/(x+1)^2",
        "says": {
          "ko": "분자에서 $fg'$을 더했습니다. 몫의 미분법에서는 뺍니다.",
          "en": "In the numerator $fg'$ was added; the quotient rule subtracts it."
        }
      },
      {
        "answer": "2",
        "says": {
          "ko": "분자는 맞았습니다. $g^2$으로 나누어야 합니다.",
          "en": "The numerator is right; divide it by $g^2$."
        }
      }
    ]
  },
  {
    "id": "02-7",
    "kind": "choice",
    "question": {
      "ko": "**먼저 예상하고, 그다음 실행하기.** $f(x)=e^x\\cdot e^{-x}$의 도함수는 무엇입니까? 먼저 고른 뒤, 아래쪽 셀을 실행해 확인하세요.\n",
      "en": "**Predict, then run.** What is the derivative of $f(x)=e^x\\cdot e^{-x}$? Choose first, then run the cell further down to see.\n"
    },
    "key": "b",
    "choices": [
      {
        "id": "a",
        "text": {
          "ko": "$-1$",
          "en": "$-1$"
        },
        "why": {
          "ko": "도함수끼리 곱하면 $e^x\\cdot(-e^{-x})=-1$이지만, 곱의 미분법은 $f'g+fg'$입니다.",
          "en": "Multiplying the derivatives gives $e^x\\cdot(-e^{-x})=-1$, but the product rule is $f'g+fg'$."
        }
      },
      {
        "id": "b",
        "text": {
          "ko": "$0$",
          "en": "$0$"
        },
        "why": {
          "ko": "$f'g+fg'=1-1$이기도 하고, $e^x\\cdot e^{-x}$이 늘 $1$인 상수이기 때문이기도 합니다.",
          "en": "The product rule gives $1-1$; and $e^x\\cdot e^{-x}$ is the constant $1$ anyway."
        }
      },
      {
        "id": "c",
        "text": {
          "ko": "$2$",
          "en": "$2$"
        },
        "why": {
          "ko": "$(e^{-x})'$의 음의 부호를 빠뜨리면 그렇게 됩니다.",
          "en": "That comes out when the minus sign of $(e^{-x})'$ is lost."
        }
      },
      {
        "id": "d",
        "text": {
          "ko": "$e^x-e^{-x}$",
          "en": "$e^x-e^{-x}$"
        },
        "why": {
          "ko": "그것은 합 $e^x+e^{-x}$의 도함수입니다.",
          "en": "That is the derivative of the sum $e^x+e^{-x}$."
        }
      }
    ],
    "hints": [
      {
        "ko": "곱의 미분법을 쓰거나, 먼저 식을 간단히 해 보세요.",
        "en": "Use the product rule, or simplify the formula first."
      },
      {
        "ko": "지수법칙으로 $e^x\\cdot e^{-x}=e^{x-x}$입니다.",
        "en": "By the law of exponents, $e^x\\cdot e^{-x}=e^{x-x}$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$(e^x\\cdot e^{-x})'=e^x\\cdot e^{-x}+e^x\\cdot(-e^{-x})=1-1=0$$\n\n$e^x\\cdot e^{-x}=e^0=1$이므로 상수이고, 상수의 도함수는 $0$입니다. 두 방법의 답이 같습니다.\n",
        "en": "$$(e^x\\cdot e^{-x})'=e^x\\cdot e^{-x}+e^x\\cdot(-e^{-x})=1-1=0$$\n\nAlso $e^x\\cdot e^{-x}=e^0=1$ is a constant, and the derivative of a constant is $0$. Both ways agree.\n"
      }
    },
    "slips": []
  },
  {
    "id": "02-8",
    "kind": "number",
    "question": {
      "ko": "$f(x)=ax^2+\\ln x$의 $x=1$에서의 접선이 수평이 되도록 하는 상수 $a$의 값을 구하세요.",
      "en": "For which constant $a$ is the tangent of $f(x)=ax^2+\\ln x$ at $x=1$ level?"
    },
    "key": "-1/2",
    "hints": [
      {
        "ko": "접선이 수평이면 기울기가 $0$입니다. $f'(1)=0$이 되어야 합니다.",
        "en": "A level tangent has slope $0$, so $f'(1)=0$."
      },
      {
        "ko": "$f'(x)=2ax+\\dfrac1x$에 $x=1$을 넣으세요.",
        "en": "Put $x=1$ into $f'(x)=2ax+\\dfrac1x$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$f'(x)=2ax+\\frac1x,\\qquad f'(1)=2a+1=0,\\qquad a=-\\frac12$$\n",
        "en": "$$f'(x)=2ax+\\frac1x,\\qquad f'(1)=2a+1=0,\\qquad a=-\\frac12$$\n"
      }
    },
    "slips": [
      {
        "answer": "0",
        "says": {
          "ko": "$f(1)=a$가 $0$이 되는 값을 구했습니다. $0$이 되어야 하는 것은 기울기 $f'(1)$입니다.",
          "en": "That makes the value $f(1)=a$ zero. It is the slope $f'(1)$ that must be $0$."
        }
      },
      {
        "answer": "1/2",
        "says": {
          "ko": "부호를 다시 보세요. $2a+1=0$을 풀면 됩니다.",
          "en": "Check the sign; solve $2a+1=0$."
        }
      },
      {
        "answer": "-1",
        "says": {
          "ko": "$ax^2$의 도함수는 $ax$가 아니라 $2ax$입니다.",
          "en": "The derivative of $ax^2$ is $2ax$, not $ax$."
        }
      },
      {
        "answer": "-2",
        "says": {
          "ko": "거의 다 왔습니다. $2a=-1$의 양변을 $2$로 나누세요.",
          "en": "Nearly. Divide both sides of $2a=-1$ by $2$."
        }
      }
    ]
  },
  {
    "id": "02-9",
    "kind": "expression",
    "question": {
      "ko": "(도전) 세 함수의 곱 $f(x)=x\\,e^x\\ln x$를 미분하세요.\n",
      "en": "(A harder one) Differentiate the product of three functions $f(x)=x\\,e^x\\ln x$.\n"
    },
    "key": "e^x ln x + x e^x ln x + e^x",
    "hints": [
      {
        "ko": "$x\\cdot(e^x\\ln x)$로 보고 곱의 미분법을 두 번 쓰세요.",
        "en": "See it as $x\\cdot(e^x\\ln x)$ and use the product rule twice."
      },
      {
        "ko": "결과는 셋 가운데 하나씩만 미분한 항 세 개의 합 $f'gh+fg'h+fgh'$입니다.",
        "en": "The result is $f'gh+fg'h+fgh'$, three terms in each of which just one function is differentiated."
      }
    ],
    "solution": {
      "derivativeOf": "x e^x ln x"
    },
    "slips": [
      {
        "answer": "e^x/x",
        "says": {
          "ko": "도함수 세 개를 곱한 것입니다. 하나씩만 미분한 항 세 개를 더하세요.",
          "en": "That multiplies the three derivatives. Add three terms, each with just one of them differentiated."
        }
      },
      {
        "answer": "e^x ln x + e^x",
        "says": {
          "ko": "$e^x$을 미분한 항 $x\\,e^x\\ln x$가 빠졌습니다.",
          "en": "The term where $e^x$ is differentiated, $x\\,e^x\\ln x$, is missing."
        }
      },
      {
        "answer": "x e^x ln x + e^x",
        "says": {
          "ko": "$x$를 미분한 항 $e^x\\ln x$가 빠졌습니다.",
          "en": "The term where $x$ is differentiated, $e^x\\ln x$, is missing."
        }
      },
      {
        "answer": "e^x ln x + x e^x ln x",
        "says": {
          "ko": "$\\ln x$를 미분한 항이 빠졌습니다. $x\\,e^x\\cdot\\dfrac1x$을 정리해 더하세요.",
          "en": "The term where $\\ln x$ is differentiated is missing. Simplify $x\\,e^x\\cdot\\dfrac1x$ and add it."
        }
      }
    ]
  },
  {
    "id": "03-1",
    "kind": "number",
    "question": {
      "ko": "$f(x)=x^2$의 $f'(3)$을 $h=0.1$인 **전진차분**으로 어림하면 얼마입니까? 손으로 계산해 보세요.",
      "en": "Estimate $f'(3)$ for $f(x)=x^2$ by the **forward difference** with $h=0.1$. Work it out by hand."
    },
    "key": "6.1",
    "hints": [
      {
        "ko": "$\\dfrac{f(3.1)-f(3)}{0.1}$을 계산하면 됩니다.",
        "en": "Work out $\\dfrac{f(3.1)-f(3)}{0.1}$."
      },
      {
        "ko": "$3.1^2=9.61$이고 $3^2=9$입니다.",
        "en": "$3.1^2=9.61$, and $3^2=9$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$\\frac{f(3.1)-f(3)}{0.1}=\\frac{9.61-9}{0.1}=6.1$$\n\n정확한 값 $6$보다 $h=0.1$만큼 큽니다.\n",
        "en": "$$\\frac{f(3.1)-f(3)}{0.1}=\\frac{9.61-9}{0.1}=6.1$$\n\nIt exceeds the exact value $6$ by $h=0.1$.\n"
      }
    },
    "slips": [
      {
        "answer": "6",
        "says": {
          "ko": "그것은 정확한 미분계수입니다(중심차분도 같은 값을 줍니다). 전진차분은 조금 빗나갑니다.",
          "en": "That is the exact derivative (the central difference gives it too). The forward difference is a little off."
        }
      },
      {
        "answer": "0.61",
        "says": {
          "ko": "분자까지는 맞았습니다. 이제 $h=0.1$로 나누세요.",
          "en": "That is the numerator, and it is right; now divide by $h=0.1$."
        }
      },
      {
        "answer": "5.9",
        "says": {
          "ko": "그것은 뒤로 한 걸음 나간 후진차분입니다. $3.1$ 쪽으로 나가 보세요.",
          "en": "That is the backward difference. Take the step towards $3.1$ instead."
        }
      }
    ]
  },
  {
    "id": "03-2",
    "kind": "number",
    "question": {
      "ko": "$f(x)=x^3$의 $f'(1)$을 $h=0.1$인 **중심차분**으로 어림하면 얼마입니까? $1.1^3=1.331$, $0.9^3=0.729$입니다.",
      "en": "Estimate $f'(1)$ for $f(x)=x^3$ by the **central difference** with $h=0.1$. You may use $1.1^3=1.331$ and $0.9^3=0.729$."
    },
    "key": "3.01",
    "hints": [
      {
        "ko": "분자는 $f(1.1)-f(0.9)$입니다. 두 점 사이의 간격은 얼마인가요?",
        "en": "The numerator is $f(1.1)-f(0.9)$. How far apart are the two points?"
      },
      {
        "ko": "$\\dfrac{1.331-0.729}{0.2}$를 계산하세요.",
        "en": "Work out $\\dfrac{1.331-0.729}{0.2}$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$\\frac{f(1.1)-f(0.9)}{2\\cdot 0.1}=\\frac{0.602}{0.2}=3.01$$\n\n정확한 값 $3$과의 차이는 $h^2=0.01$입니다.\n",
        "en": "$$\\frac{f(1.1)-f(0.9)}{2\\cdot 0.1}=\\frac{0.602}{0.2}=3.01$$\n\nIt differs from the exact value $3$ by $h^2=0.01$.\n"
      }
    },
    "slips": [
      {
        "answer": "6.02",
        "says": {
          "ko": "$h$가 아니라 두 점 사이의 간격 $2h$로 나누어야 합니다.",
          "en": "Divide by $2h$, the distance between the two points, not by $h$."
        }
      },
      {
        "answer": "3.31",
        "says": {
          "ko": "그것은 전진차분입니다. $f(1)$ 대신 $f(0.9)$를 빼고 $2h$로 나누세요.",
          "en": "That is the forward difference. Subtract $f(0.9)$ instead of $f(1)$, and divide by $2h$."
        }
      },
      {
        "answer": "3",
        "says": {
          "ko": "그것은 정확한 미분계수입니다. 여기서는 어림값을 구합니다.",
          "en": "That is the exact derivative; here we want the estimate."
        }
      },
      {
        "answer": "0.602",
        "says": {
          "ko": "분자까지는 맞았습니다. 이제 $2h=0.2$로 나누세요.",
          "en": "That is the numerator, and it is right; now divide by $2h=0.2$."
        }
      }
    ]
  },
  {
    "id": "03-3",
    "kind": "number",
    "question": {
      "ko": "어떤 함수의 미분계수를 $h=0.1$인 중심차분으로 구했더니 오차가 $0.012$였습니다. $h=0.05$로 줄이면 오차는 약 얼마가 될까요? (오차가 $h^2$에 비례한다고 보세요.)\n",
      "en": "A central difference with $h=0.1$ is off by $0.012$. About how far off is it with $h=0.05$? (Take the error to be proportional to $h^2$.)\n"
    },
    "key": "0.003",
    "hints": [
      {
        "ko": "$h$가 반이 되면 $h^2$은 몇 분의 1이 되나요?",
        "en": "When $h$ is halved, what becomes of $h^2$?"
      },
      {
        "ko": "$\\left(\\frac12\\right)^2=\\frac14$입니다.",
        "en": "$\\left(\\frac12\\right)^2=\\frac14$."
      }
    ],
    "solution": {
      "text": {
        "ko": "오차는 $ch^2$이고 $h$가 반이 되면 $\\frac14$이 되므로 $0.012\\div 4=0.003$입니다.\n",
        "en": "The error is $ch^2$; halving $h$ leaves a quarter of it: $0.012\\div 4=0.003$.\n"
      }
    },
    "slips": [
      {
        "answer": "0.006",
        "says": {
          "ko": "전진차분이라면 그렇습니다. 중심차분의 오차는 $h^2$에 비례합니다.",
          "en": "That would be so for a forward difference. The central error goes like $h^2$."
        }
      },
      {
        "answer": "0.00012",
        "says": {
          "ko": "100분의 1이 되는 것은 $h$가 10분의 1이 될 때입니다. 여기서는 반이 되었습니다.",
          "en": "A hundredth is what you get when $h$ is ten times smaller. Here it is halved."
        }
      },
      {
        "answer": "0.048",
        "says": {
          "ko": "거꾸로입니다. 간격이 줄면 절단 오차도 줄어듭니다.",
          "en": "The other way round. A smaller step means a smaller truncation error."
        }
      }
    ]
  },
  {
    "id": "03-4",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=x^2$의 **전진차분**은 $2x+E$입니다. 오차 $E$를 $h$의 식으로 구하세요.\n",
      "en": "The **forward difference** of $f(x)=x^2$ is $2x+E$. Find the error $E$ in terms of $h$.\n"
    },
    "key": "h",
    "hints": [
      {
        "ko": "$\\dfrac{(x+h)^2-x^2}{h}$을 정리해 보세요.",
        "en": "Simplify $\\dfrac{(x+h)^2-x^2}{h}$."
      },
      {
        "ko": "분자를 전개하면 $2xh+h^2$입니다. $h$로 나눈 뒤 $2x$를 빼면 $E$가 남습니다.",
        "en": "The numerator expands to $2xh+h^2$. Divide by $h$ and take away $2x$; what is left is $E$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$\\frac{(x+h)^2-x^2}{h}=\\frac{2xh+h^2}{h}=2x+h$$\n\n오차는 $E=h$입니다. 연습 1에서 $0.1$만큼 빗나간 까닭입니다.\n",
        "en": "$$\\frac{(x+h)^2-x^2}{h}=\\frac{2xh+h^2}{h}=2x+h$$\n\nSo $E=h$, which is why exercise 1 was off by $0.1$.\n"
      }
    },
    "slips": [
      {
        "answer": "h^2",
        "says": {
          "ko": "$h^2$은 분자에 있는 항입니다. 분모의 $h$로 나누어야 합니다.",
          "en": "$h^2$ is a term of the numerator; it still has to be divided by $h$."
        }
      },
      {
        "answer": "2x+h",
        "says": {
          "ko": "전진차분은 바르게 구했습니다. 오차 $E$는 거기서 $2x$를 뺀 나머지입니다.",
          "en": "That is the whole forward difference, and it is right. The error $E$ is what exceeds $2x$."
        }
      },
      {
        "answer": "0",
        "says": {
          "ko": "중심차분이라면 오차가 $0$입니다. 여기서는 전진차분입니다.",
          "en": "For the central difference the error is $0$; here it is the forward one."
        }
      }
    ]
  },
  {
    "id": "03-5",
    "kind": "choice",
    "question": {
      "ko": "**틀린 곳 찾기.** 누군가 $f(x)=x^2$의 $f'(3)$을 중심차분으로 이렇게 구했습니다. 처음으로 틀린 줄은 몇 번입니까?\n\n$$\n\\begin{aligned}\n\\frac{f(3+h)-f(3-h)}{2h}&=\\frac{(3+h)^2-(3-h)^2}{2h} && (1)\\\\\n&=\\frac{(9+6h+h^2)-(9-6h-h^2)}{2h} && (2)\\\\\n&=\\frac{12h+2h^2}{2h} && (3)\\\\\n&=6+h && (4)\n\\end{aligned}\n$$\n",
      "en": "**Find the bug.** Someone worked out the central difference for $f'(3)$, $f(x)=x^2$, like this. Which line is the first wrong one?\n\n$$\n\\begin{aligned}\n\\frac{f(3+h)-f(3-h)}{2h}&=\\frac{(3+h)^2-(3-h)^2}{2h} && (1)\\\\\n&=\\frac{(9+6h+h^2)-(9-6h-h^2)}{2h} && (2)\\\\\n&=\\frac{12h+2h^2}{2h} && (3)\\\\\n&=6+h && (4)\n\\end{aligned}\n$$\n"
    },
    "key": "2",
    "choices": [
      {
        "id": "1",
        "text": {
          "ko": "$f(x)=x^2$을 넣은 줄",
          "en": "where $f(x)=x^2$ is put in"
        },
        "why": {
          "ko": "(1)은 $f(x)=x^2$을 그대로 넣은 것이므로 맞습니다.",
          "en": "Line (1) just puts in $f(x)=x^2$; it is right."
        }
      },
      {
        "id": "2",
        "text": {
          "ko": "두 제곱을 전개한 줄",
          "en": "where the two squares are expanded"
        },
        "why": {
          "ko": "$(3-h)^2=9-6h+h^2$입니다. $(-h)^2$은 양수이므로 $h^2$의 부호가 틀렸습니다.",
          "en": "$(3-h)^2=9-6h+h^2$. As $(-h)^2$ is positive, the sign of $h^2$ is wrong."
        }
      },
      {
        "id": "3",
        "text": {
          "ko": "분자를 정리한 줄",
          "en": "where the numerator is tidied"
        },
        "why": {
          "ko": "(3)은 (2)를 바르게 정리한 것입니다. 틀린 곳은 그보다 앞에 있습니다.",
          "en": "Line (3) follows from line (2). The bug is further up."
        }
      },
      {
        "id": "4",
        "text": {
          "ko": "$2h$로 나눈 줄",
          "en": "where $2h$ is divided out"
        },
        "why": {
          "ko": "(4)는 (3)을 바르게 나눈 것입니다. 틀린 곳은 그보다 앞에 있습니다.",
          "en": "Line (4) is line (3) divided correctly. The bug is further up."
        }
      }
    ],
    "hints": [
      {
        "ko": "이차함수의 중심차분은 꼭 맞아야 하는데 $h$가 남았습니다. $h=1$을 넣어 줄마다 값을 비교해 보세요.",
        "en": "For a quadratic the central difference is exact, yet an $h$ is left over. Put in $h=1$ and compare the lines."
      },
      {
        "ko": "$(a-b)^2=a^2-2ab+b^2$입니다.",
        "en": "$(a-b)^2=a^2-2ab+b^2$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$(3-h)^2=9-6h+h^2$이므로 (2)의 $-h^2$이 틀렸습니다. 바르게 하면 $h^2$이 서로 지워집니다.\n\n$$\\frac{(9+6h+h^2)-(9-6h+h^2)}{2h}=\\frac{12h}{2h}=6$$\n",
        "en": "Since $(3-h)^2=9-6h+h^2$, the $-h^2$ in line (2) is wrong. Done right, the two $h^2$ cancel.\n\n$$\\frac{(9+6h+h^2)-(9-6h+h^2)}{2h}=\\frac{12h}{2h}=6$$\n"
      }
    },
    "slips": []
  },
  {
    "id": "03-6",
    "kind": "choice",
    "question": {
      "ko": "**먼저 예상하고, 그다음 실행하기.** 이 장의 `numericalDerivative`로 $\\mathrm{ReLU}(x)=\\max(0,x)$의 $x=0$에서의 기울기를 구하면 무엇이 나올까요? 먼저 고른 뒤, 아래쪽 셀을 실행해 확인하세요.\n",
      "en": "**Predict, then run.** What does this chapter's `numericalDerivative` give for $\\mathrm{ReLU}(x)=\\max(0,x)$ at $x=0$? Choose first, then run the cell further down to see.\n"
    },
    "key": "c",
    "choices": [
      {
        "id": "a",
        "text": {
          "ko": "$0$",
          "en": "$0$"
        },
        "why": {
          "ko": "뒤쪽의 기울기만 보면 그렇습니다. 중심차분은 앞뒤를 함께 봅니다.",
          "en": "That is the slope behind. The central difference looks both ways."
        }
      },
      {
        "id": "b",
        "text": {
          "ko": "$1$",
          "en": "$1$"
        },
        "why": {
          "ko": "앞쪽의 기울기만 보면 그렇습니다. 중심차분은 앞뒤를 함께 봅니다.",
          "en": "That is the slope ahead. The central difference looks both ways."
        }
      },
      {
        "id": "c",
        "text": {
          "ko": "$0.5$",
          "en": "$0.5$"
        },
        "why": {
          "ko": "$\\dfrac{h-0}{2h}=\\dfrac12$입니다. 양쪽 기울기 $0$과 $1$의 평균일 뿐, 미분계수가 아닙니다.",
          "en": "$\\dfrac{h-0}{2h}=\\dfrac12$. It is only the average of the slopes $0$ and $1$, not a derivative."
        }
      },
      {
        "id": "d",
        "text": {
          "ko": "미분할 수 없으므로 오류가 난다.",
          "en": "an error, as there is no derivative"
        },
        "why": {
          "ko": "라이브러리의 함수라면 그렇습니다. 우리가 쓴 다섯 줄은 확인하지 않고 나누기만 합니다.",
          "en": "The library's function would do that. Our five lines do not check; they just divide."
        }
      }
    ],
    "hints": [
      {
        "ko": "$f(0+h)$와 $f(0-h)$의 값을 각각 구해 보세요.",
        "en": "Find the values $f(0+h)$ and $f(0-h)$."
      },
      {
        "ko": "$\\max(0,h)=h$이고 $\\max(0,-h)=0$입니다.",
        "en": "$\\max(0,h)=h$ and $\\max(0,-h)=0$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$\\frac{\\max(0,h)-\\max(0,-h)}{2h}=\\frac{h-0}{2h}=\\frac12$$\n\n양쪽 기울기의 평균이 나옵니다. 미분할 수 없는 점인데도 그럴듯한 수가 나온다는 점을 조심하세요.\n",
        "en": "$$\\frac{\\max(0,h)-\\max(0,-h)}{2h}=\\frac{h-0}{2h}=\\frac12$$\n\nIt is the average of the slopes on the two sides: a plausible number, though there is no derivative.\n"
      }
    },
    "slips": []
  },
  {
    "id": "03-7",
    "kind": "expression",
    "question": {
      "ko": "**검산하기.** 누군가 $f(x)=x\\ln x$의 도함수를 $\\ln x$라고 적었습니다. 수치미분과 견주었더니 $x=1$, $x=2$, $x=5$ 어디에서나 수치미분 쪽이 $1$만큼 컸습니다. 바른 도함수를 구하세요.\n",
      "en": "**A gradient check.** Someone wrote down $\\ln x$ as the derivative of $f(x)=x\\ln x$. Compared with the numerical derivative at $x=1$, $x=2$ and $x=5$, the numerical one was larger by $1$ every time. Find the right derivative.\n"
    },
    "key": "ln(x) + 1",
    "hints": [
      {
        "ko": "곱의 미분법을 쓰세요. $f$를 $x$와 $\\ln x$의 곱으로 봅니다.",
        "en": "Use the product rule on $x$ times $\\ln x$."
      },
      {
        "ko": "$(x)'\\ln x+x(\\ln x)'$에서 $(\\ln x)'=\\dfrac1x$입니다.",
        "en": "In $(x)'\\ln x+x(\\ln x)'$ put $(\\ln x)'=\\dfrac1x$."
      }
    ],
    "solution": {
      "derivativeOf": "x ln(x)"
    },
    "slips": [
      {
        "answer": "ln(x)",
        "says": {
          "ko": "그것이 바로 검산에서 $1$만큼 어긋난 식입니다. $x$에 곱해진 $\\ln x$도 변한다는 것을 잊었습니다.",
          "en": "That is the very formula that failed the check by $1$. It forgets that $\\ln x$ changes too."
        }
      },
      {
        "answer": "1/x",
        "says": {
          "ko": "곱의 도함수는 도함수의 곱이 아닙니다.",
          "en": "The derivative of a product is not the product of the derivatives."
        }
      },
      {
        "answer": "ln(x) - 1",
        "says": {
          "ko": "부호를 다시 보세요. 수치미분 쪽이 $1$만큼 **컸습니다**.",
          "en": "Check the sign. The numerical one was **larger** by $1$."
        }
      },
      {
        "answer": "ln(x) + x",
        "says": {
          "ko": "거의 맞았습니다. $x\\cdot\\dfrac1x$을 다시 계산해 보세요.",
          "en": "Almost. Work out $x\\cdot\\dfrac1x$ again."
        }
      }
    ]
  },
  {
    "id": "03-8",
    "kind": "expression",
    "question": {
      "ko": "(도전) $f(x)=x^4$의 **중심차분**은 $4x^3+E$입니다. 오차 $E$를 $x$와 $h$의 식으로 구하세요.\n",
      "en": "(A harder one) The **central difference** of $f(x)=x^4$ is $4x^3+E$. Find the error $E$ in terms of $x$ and $h$.\n"
    },
    "key": "4x h^2",
    "hints": [
      {
        "ko": "$(x\\pm h)^4=x^4\\pm4x^3h+6x^2h^2\\pm4xh^3+h^4$입니다.",
        "en": "$(x\\pm h)^4=x^4\\pm4x^3h+6x^2h^2\\pm4xh^3+h^4$."
      },
      {
        "ko": "빼면 $8x^3h+8xh^3$이 남습니다. $2h$로 나누세요.",
        "en": "The subtraction leaves $8x^3h+8xh^3$. Divide by $2h$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$\\frac{(x+h)^4-(x-h)^4}{2h}=\\frac{8x^3h+8xh^3}{2h}=4x^3+4xh^2$$\n\n따라서 $E=4xh^2$입니다. $\\frac{f'''(x)}{6}h^2=\\frac{24x}{6}h^2$과 같습니다.\n",
        "en": "$$\\frac{(x+h)^4-(x-h)^4}{2h}=\\frac{8x^3h+8xh^3}{2h}=4x^3+4xh^2$$\n\nSo $E=4xh^2$, which is $\\frac{f'''(x)}{6}h^2=\\frac{24x}{6}h^2$.\n"
      }
    },
    "slips": [
      {
        "answer": "6x^2 h + 4x h^2 + h^3",
        "says": {
          "ko": "그것은 전진차분의 오차입니다. 중심차분에서는 짝수 번째 항이 서로 지워집니다.",
          "en": "That is the error of the forward difference. In the central one the terms with even powers cancel."
        }
      },
      {
        "answer": "8x h^2",
        "says": {
          "ko": "분모는 $h$가 아니라 $2h$입니다.",
          "en": "The denominator is $2h$, not $h$."
        }
      },
      {
        "answer": "4x^3 + 4x h^2",
        "says": {
          "ko": "중심차분은 바르게 구했습니다. 오차 $E$는 거기서 $4x^3$을 뺀 나머지입니다.",
          "en": "That is the whole central difference, and it is right. The error $E$ is what exceeds $4x^3$."
        }
      },
      {
        "answer": "4x h^3",
        "says": {
          "ko": "아직 분모의 $h$로 나누지 않은 항이 남았습니다.",
          "en": "One factor $h$ still has to be divided out."
        }
      }
    ]
  },
  {
    "id": "03-9",
    "kind": "function",
    "question": {
      "ko": "(도전) 도함수를 한 번 더 미분한 $f''$도 값만으로 어림할 수 있습니다.\n\n$$f''(x)\\approx\\frac{f(x+h)-2f(x)+f(x-h)}{h^2}$$\n\n아래 셀의 `NaN`을 지우고 이 식을 써서 함수를 완성하세요. 간격은 $h=10^{-3}$으로 합니다.\n",
      "en": "(A harder one) $f''$, the derivative of the derivative, can be estimated from values alone too.\n\n$$f''(x)\\approx\\frac{f(x+h)-2f(x)+f(x-h)}{h^2}$$\n\nComplete the function in the cell below: replace `NaN` with this formula. Take the step $h=10^{-3}$.\n"
    },
    "key": [
      {
        "args": [
          "x^3",
          3
        ],
        "value": 18,
        "tolerance": 0.0001
      },
      {
        "args": [
          "e^x",
          0
        ],
        "value": 1,
        "tolerance": 0.0001
      },
      {
        "args": [
          "x^2 - 5x",
          -2
        ],
        "value": 2,
        "tolerance": 0.0001
      }
    ],
    "hints": [
      {
        "ko": "분자는 `f(x + h) - 2 * f(x) + f(x - h)`입니다.",
        "en": "The numerator is `f(x + h) - 2 * f(x) + f(x - h)`."
      },
      {
        "ko": "분자를 괄호로 묶고 `h ** 2`로 나누세요.",
        "en": "Put the numerator in parentheses and divide by `h ** 2`."
      }
    ],
    "solution": {
      "code": "function secondDerivative(f: (x: number) => number, x: number) {\n  const h = 1e-3;\n  return (f(x + h) - 2 * f(x) + f(x - h)) / h ** 2;\n}\n"
    },
    "slips": [
      {
        "answer": "27",
        "says": {
          "ko": "한 번만 미분한 값입니다. 분자의 가운데에 $-2f(x)$가 있어야 합니다.",
          "en": "That is the first derivative. The numerator needs $-2f(x)$ in the middle."
        }
      },
      {
        "answer": "0.018",
        "says": {
          "ko": "분자는 맞았습니다. $h$가 아니라 $h^2$으로 나누세요.",
          "en": "The numerator is right. Divide by $h^2$, not by $h$."
        }
      },
      {
        "answer": "4.5",
        "says": {
          "ko": "분자는 맞았습니다. $(2h)^2$이 아니라 $h^2$으로 나누세요.",
          "en": "The numerator is right. Divide by $h^2$, not by $(2h)^2$."
        }
      }
    ]
  },
  {
    "id": "04-1",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=e^{-x^2}$은 겉함수 $e^t$에 어떤 속함수를 넣은 것입니까? 속함수 $t$를 $x$의 식으로 적으세요.",
      "en": "$f(x)=e^{-x^2}$ is the outer function $e^t$ with what inside? Give the inner function $t$ in terms of $x$."
    },
    "key": "-x^2",
    "hints": [
      {
        "ko": "$x$에 수를 하나 넣고 계산해 보세요. $e$의 지수에 올리기 직전에 얻는 것이 무엇입니까?",
        "en": "Put in a number for $x$ and compute. What do you have just before you raise $e$ to it?"
      },
      {
        "ko": "지수 전체가 속함수입니다. 부호도 함께입니다.",
        "en": "The whole exponent is the inner function, sign included."
      }
    ],
    "solution": {
      "text": {
        "ko": "먼저 $t=-x^2$을 구하고, 그다음 $e^t$을 구합니다. 속함수는 $-x^2$입니다.\n",
        "en": "First comes $t=-x^2$, then $e^t$. The inner function is $-x^2$.\n"
      }
    },
    "slips": [
      {
        "answer": "x^2",
        "says": {
          "ko": "거의 맞았습니다. 음의 부호도 지수 안에 있습니다.",
          "en": "Almost. The minus sign is part of the exponent too."
        }
      },
      {
        "answer": "-2x",
        "says": {
          "ko": "그것은 속함수의 도함수입니다. 여기서는 속함수를 그대로 적습니다.",
          "en": "That is the derivative of the inner function. Here we want the inner function as it is."
        }
      },
      {
        "answer": "e^x",
        "says": {
          "ko": "그것은 겉함수 쪽입니다. $e$의 지수에 무엇이 올라가 있는지 보세요.",
          "en": "That is the outer part. Look at what stands in the exponent."
        }
      }
    ]
  },
  {
    "id": "04-2",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=e^{-x^2}$의 도함수를 구하세요.",
      "en": "Find the derivative of $f(x)=e^{-x^2}$."
    },
    "key": "-2x e^(-x^2)",
    "hints": [
      {
        "ko": "겉은 $e^t$, 속은 $t=-x^2$입니다. 각각 미분하세요.",
        "en": "The outside is $e^t$, the inside $t=-x^2$. Differentiate each."
      },
      {
        "ko": "$\\dfrac{df}{dt}=e^t$이고 $\\dfrac{dt}{dx}=-2x$입니다. 곱한 다음 $t$를 되돌리세요.",
        "en": "$\\dfrac{df}{dt}=e^t$ and $\\dfrac{dt}{dx}=-2x$. Multiply, and put $t$ back."
      }
    ],
    "solution": {
      "derivativeOf": "e^(-x^2)"
    },
    "slips": [
      {
        "answer": "e^(-x^2)",
        "says": {
          "ko": "겉은 바르게 미분했습니다. 속함수 $-x^2$의 도함수를 곱해야 합니다.",
          "en": "The outside is right. It still has to be multiplied by the derivative of $-x^2$, the inside."
        }
      },
      {
        "answer": "2x e^(-x^2)",
        "says": {
          "ko": "부호를 다시 보세요. 속함수는 $-x^2$이므로 그 도함수는 $-2x$입니다.",
          "en": "Check the sign. The inside is $-x^2$, so its derivative is $-2x$."
        }
      },
      {
        "answer": "e^(-2x)",
        "says": {
          "ko": "속함수를 도함수로 바꿔 넣는 것이 아닙니다. 겉을 미분할 때 속은 그대로 두고, 속의 도함수는 밖에서 곱합니다.",
          "en": "The inside is not replaced by its derivative. It stays as it is, and its derivative is multiplied outside."
        }
      },
      {
        "answer": "-2x e^(-2x)",
        "says": {
          "ko": "곱한 $-2x$는 맞습니다. 지수는 $-x^2$ 그대로 두어야 합니다.",
          "en": "The factor $-2x$ is right. The exponent stays $-x^2$."
        }
      },
      {
        "answer": "-x^2 e^(-x^2-1)",
        "says": {
          "ko": "지수가 내려오는 것은 $x^n$처럼 밑이 변수일 때입니다. $e^t$의 도함수는 $e^t$입니다.",
          "en": "The exponent comes down when the base is the variable, as in $x^n$. The derivative of $e^t$ is $e^t$."
        }
      }
    ]
  },
  {
    "id": "04-3",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=(3x+1)^5$의 도함수를 구하세요. 전개하지 않아도 됩니다.",
      "en": "Find the derivative of $f(x)=(3x+1)^5$. There is no need to expand."
    },
    "key": "15(3x+1)^4",
    "hints": [
      {
        "ko": "겉은 $t^5$, 속은 $t=3x+1$입니다.",
        "en": "The outside is $t^5$, the inside $t=3x+1$."
      },
      {
        "ko": "$\\dfrac{df}{dt}=5t^4$이고 $\\dfrac{dt}{dx}=3$입니다.",
        "en": "$\\dfrac{df}{dt}=5t^4$ and $\\dfrac{dt}{dx}=3$."
      }
    ],
    "solution": {
      "derivativeOf": "(3x+1)^5"
    },
    "slips": [
      {
        "answer": "5(3x+1)^4",
        "says": {
          "ko": "겉은 바르게 미분했습니다. 속함수 $3x+1$의 도함수를 곱해야 합니다.",
          "en": "The outside is right. It still has to be multiplied by the derivative of $3x+1$, the inside."
        }
      },
      {
        "answer": "5*3^4",
        "says": {
          "ko": "속을 도함수 $3$으로 바꿔 넣는 것이 아닙니다. 속은 $3x+1$ 그대로 두고, $3$은 밖에서 곱합니다.",
          "en": "The inside is not replaced by its derivative $3$. It stays $3x+1$, and the $3$ is multiplied outside."
        }
      },
      {
        "answer": "15x^4",
        "says": {
          "ko": "계수는 맞습니다. $t$를 $x$가 아니라 $3x+1$로 되돌리세요.",
          "en": "The $15$ is right. Put $t$ back as $3x+1$, not as $x$."
        }
      },
      {
        "answer": "15(3x+1)^5",
        "says": {
          "ko": "계수는 맞습니다. 겉 $t^5$을 미분하면 차수가 하나 낮아집니다.",
          "en": "The $15$ is right. Differentiating $t^5$ lowers the power by one."
        }
      }
    ]
  },
  {
    "id": "04-4",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=\\ln(x^2+1)$의 도함수를 구하세요.",
      "en": "Find the derivative of $f(x)=\\ln(x^2+1)$."
    },
    "key": "2x/(x^2+1)",
    "hints": [
      {
        "ko": "겉은 $\\ln t$, 속은 $t=x^2+1$입니다.",
        "en": "The outside is $\\ln t$, the inside $t=x^2+1$."
      },
      {
        "ko": "$\\dfrac{df}{dt}=\\dfrac1t$이고 $\\dfrac{dt}{dx}=2x$입니다.",
        "en": "$\\dfrac{df}{dt}=\\dfrac1t$ and $\\dfrac{dt}{dx}=2x$."
      }
    ],
    "solution": {
      "derivativeOf": "ln(x^2+1)"
    },
    "slips": [
      {
        "answer": "1/(x^2+1)",
        "says": {
          "ko": "겉은 바르게 미분했습니다. 속함수 $x^2+1$의 도함수를 곱해야 합니다.",
          "en": "The outside is right. It still has to be multiplied by the derivative of $x^2+1$, the inside."
        }
      },
      {
        "answer": "1/(2x)",
        "says": {
          "ko": "속의 도함수 $2x$는 $\\ln$ 안에 넣는 것이 아니라 밖에서 곱합니다.",
          "en": "The derivative $2x$ of the inside does not go into the logarithm; it is multiplied outside."
        }
      },
      {
        "answer": "2x/x",
        "says": {
          "ko": "$\\dfrac1t$은 $x$가 아니라 $t=x^2+1$에서의 값입니다.",
          "en": "$\\dfrac1t$ is taken at $t=x^2+1$, not at $x$."
        }
      }
    ]
  },
  {
    "id": "04-5",
    "kind": "choice",
    "question": {
      "ko": "**틀린 곳 찾기.** 누군가 $f(x)=e^{(2x+1)^2}$을 이렇게 미분했습니다. 처음으로 틀린 줄은 몇 번입니까?\n\n$$\n\\begin{aligned}\nf'(x)&=e^{(2x+1)^2}\\cdot\\bigl((2x+1)^2\\bigr)' && (1)\\\\\n&=e^{(2x+1)^2}\\cdot 2(2x+1) && (2)\\\\\n&=(4x+2)\\,e^{(2x+1)^2} && (3)\n\\end{aligned}\n$$\n",
      "en": "**Find the bug.** Someone differentiated $f(x)=e^{(2x+1)^2}$ like this. Which line is the first wrong one?\n\n$$\n\\begin{aligned}\nf'(x)&=e^{(2x+1)^2}\\cdot\\bigl((2x+1)^2\\bigr)' && (1)\\\\\n&=e^{(2x+1)^2}\\cdot 2(2x+1) && (2)\\\\\n&=(4x+2)\\,e^{(2x+1)^2} && (3)\n\\end{aligned}\n$$\n"
    },
    "key": "2",
    "choices": [
      {
        "id": "1",
        "text": {
          "ko": "$e^t$을 미분하고 속의 도함수를 곱한 줄",
          "en": "where $e^t$ is differentiated and the derivative of the inside is multiplied on"
        },
        "why": {
          "ko": "(1)은 $t=(2x+1)^2$으로 놓고 연쇄법칙을 바르게 쓴 것입니다.",
          "en": "Line (1) uses the chain rule correctly, with $t=(2x+1)^2$."
        }
      },
      {
        "id": "2",
        "text": {
          "ko": "$(2x+1)^2$을 미분한 줄",
          "en": "where $(2x+1)^2$ is differentiated"
        },
        "why": {
          "ko": "$(2x+1)^2$도 합성함수입니다. $2(2x+1)$에 속 $2x+1$의 도함수 $2$를 더 곱해야 합니다.",
          "en": "$(2x+1)^2$ is composite itself. $2(2x+1)$ must be multiplied by $2$, the derivative of $2x+1$."
        }
      },
      {
        "id": "3",
        "text": {
          "ko": "곱을 정리한 줄",
          "en": "where the product is tidied"
        },
        "why": {
          "ko": "(3)은 (2)를 바르게 정리한 것입니다. 틀린 곳은 그보다 앞에 있습니다.",
          "en": "Line (3) follows from line (2). The bug is further up."
        }
      }
    ],
    "hints": [
      {
        "ko": "함수가 세 겹입니다. 연쇄법칙을 몇 번 써야 하나요?",
        "en": "There are three layers. How often is the chain rule needed?"
      },
      {
        "ko": "$(2x+1)^2$을 전개해서 미분한 것과 견주어 보세요.",
        "en": "Expand $(2x+1)^2$, differentiate that, and compare."
      }
    ],
    "solution": {
      "text": {
        "ko": "$\\bigl((2x+1)^2\\bigr)'=2(2x+1)\\cdot 2$이므로 (2)에서 $2$가 빠졌습니다.\n\n$$f'(x)=e^{(2x+1)^2}\\cdot 4(2x+1)$$\n",
        "en": "Since $\\bigl((2x+1)^2\\bigr)'=2(2x+1)\\cdot 2$, line (2) has lost a factor $2$.\n\n$$f'(x)=e^{(2x+1)^2}\\cdot 4(2x+1)$$\n"
      }
    },
    "slips": []
  },
  {
    "id": "04-6",
    "kind": "choice",
    "question": {
      "ko": "**먼저 예상하고, 그다음 실행하기.** `backward` 셀의 `+=`를 실수로 `=`라고 썼다면, $x\\cdot x$의 $x=3$에서의 기울기로 무엇이 나올까요? 먼저 고른 뒤, `backward` 셀을 그렇게 고쳐 실행하고 아래쪽 셀을 실행해 확인하세요. 끝나면 `+=`로 되돌려 다시 실행해 두세요.\n",
      "en": "**Predict, then run.** Suppose `+=` in the cell `backward` had been written `=` by mistake. What slope would come out for $x\\cdot x$ at $x=3$? Choose first; then change that cell and run it, and run the cell further down. At the end put `+=` back and run the cell again.\n"
    },
    "key": "b",
    "choices": [
      {
        "id": "a",
        "text": {
          "ko": "$6$",
          "en": "$6$"
        },
        "why": {
          "ko": "그것은 두 길의 기울기를 더한 바른 답입니다. `=`는 더하지 않고 덮어씁니다.",
          "en": "That is the right slope, both ways added up. But `=` does not add; it overwrites."
        }
      },
      {
        "id": "b",
        "text": {
          "ko": "$3$",
          "en": "$3$"
        },
        "why": {
          "ko": "두 길이 저마다 $3$을 가져오지만, 뒤의 것이 앞의 것을 덮어써 하나만 남습니다.",
          "en": "Each of the two ways brings $3$, but the second overwrites the first, so only one is left."
        }
      },
      {
        "id": "c",
        "text": {
          "ko": "$9$",
          "en": "$9$"
        },
        "why": {
          "ko": "$9$는 $x\\cdot x$의 값입니다. 여기서 묻는 것은 기울기입니다.",
          "en": "$9$ is the value of $x\\cdot x$; we ask for the slope."
        }
      },
      {
        "id": "d",
        "text": {
          "ko": "$0$",
          "en": "$0$"
        },
        "why": {
          "ko": "처음에는 $0$이지만, 뒤로 가면서 길마다 기울기를 가져옵니다.",
          "en": "It is $0$ at first, but on the way back each of the ways brings its slope."
        }
      }
    ],
    "hints": [
      {
        "ko": "$x\\cdot x$를 만들 때 `parents`에는 $x$가 몇 번 들어 있습니까?",
        "en": "How many times is $x$ among the `parents` of $x\\cdot x$?"
      },
      {
        "ko": "두 번 들어 있고, 그때마다 기울기는 상대편의 값 $3$입니다.",
        "en": "Twice, and each time the slope is the value of the other factor, $3$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$x\\cdot x$의 부모는 $x$와 $x$이고 걸음의 기울기는 둘 다 $3$입니다. `+=`라면 $3+3=6$이지만 `=`라면 마지막에 담은 $3$만 남습니다. 갈라진 길은 **더해야** 합니다.\n",
        "en": "The parents of $x\\cdot x$ are $x$ and $x$, both with slope $3$. With `+=` we get $3+3=6$; with `=` only the last $3$ is kept. Where ways part, we must **add**.\n"
      }
    },
    "slips": []
  },
  {
    "id": "04-7",
    "kind": "number",
    "question": {
      "ko": "뉴런의 손실이 $L=(2w+b-5)^2$일 때, $w=1$, $b=1$에서 $b$는 그대로 두고 $w$만 움직일 때의 기울기 $\\dfrac{dL}{dw}$를 뒤로 가며 손으로 구하세요.\n",
      "en": "A neuron's loss is $L=(2w+b-5)^2$. At $w=1$, $b=1$, find by hand, going backwards, the slope $\\dfrac{dL}{dw}$ as $w$ moves and $b$ stays still.\n"
    },
    "key": "-8",
    "hints": [
      {
        "ko": "먼저 앞으로 갑니다. $t=2w+b-5$의 값은 얼마입니까? 그다음 $\\dfrac{dL}{dt}=2t$를 구하세요.",
        "en": "Forwards first. What is $t=2w+b-5$? Then find $\\dfrac{dL}{dt}=2t$."
      },
      {
        "ko": "$t=-2$이므로 $\\dfrac{dL}{dt}=-4$입니다. 여기에 $\\dfrac{dt}{dw}$를 곱하세요.",
        "en": "$t=-2$, so $\\dfrac{dL}{dt}=-4$. Multiply by $\\dfrac{dt}{dw}$."
      }
    ],
    "solution": {
      "text": {
        "ko": "앞으로: $t=2\\cdot1+1-5=-2$, $L=4$.\n\n뒤로: $\\dfrac{dL}{dt}=2t=-4$, $\\dfrac{dt}{dw}=2$이므로 $\\dfrac{dL}{dw}=-4\\cdot2=-8$입니다.\n",
        "en": "Forwards: $t=2\\cdot1+1-5=-2$, $L=4$.\n\nBackwards: $\\dfrac{dL}{dt}=2t=-4$ and $\\dfrac{dt}{dw}=2$, so $\\dfrac{dL}{dw}=-4\\cdot2=-8$.\n"
      }
    },
    "slips": [
      {
        "answer": "-4",
        "says": {
          "ko": "$\\dfrac{dL}{dt}$까지는 맞았습니다. 속의 기울기 $\\dfrac{dt}{dw}=2$를 더 곱하세요.",
          "en": "That is $\\dfrac{dL}{dt}$, and it is right; multiply by $\\dfrac{dt}{dw}=2$, the slope of the inside."
        }
      },
      {
        "answer": "8",
        "says": {
          "ko": "크기는 맞습니다. $t=-2$의 부호를 다시 보세요.",
          "en": "Right size. Check the sign of $t=-2$."
        }
      },
      {
        "answer": "4",
        "says": {
          "ko": "그것은 손실 $L$의 값입니다. 기울기를 구해야 합니다.",
          "en": "That is the value of the loss $L$; we want its slope."
        }
      },
      {
        "answer": "-2",
        "says": {
          "ko": "그것은 $t$의 값입니다. 앞으로 가기는 맞았으니 이제 뒤로 가세요.",
          "en": "That is the value of $t$. Forwards is done; now go backwards."
        }
      }
    ]
  },
  {
    "id": "04-8",
    "kind": "expression",
    "question": {
      "ko": "(도전) $f(x)=x\\,e^{-x^2}$의 도함수를 구하세요.\n",
      "en": "(A harder one) Find the derivative of $f(x)=x\\,e^{-x^2}$.\n"
    },
    "key": "e^(-x^2) - 2x^2 e^(-x^2)",
    "hints": [
      {
        "ko": "먼저 곱의 미분법을 쓰고, $e^{-x^2}$을 미분할 때 연쇄법칙을 쓰세요.",
        "en": "Begin with the product rule; the chain rule comes in for $e^{-x^2}$."
      },
      {
        "ko": "$(x)'e^{-x^2}+x\\bigl(e^{-x^2}\\bigr)'$에 연습 2의 답을 넣으세요.",
        "en": "Put the answer of exercise 2 into $(x)'e^{-x^2}+x\\bigl(e^{-x^2}\\bigr)'$."
      }
    ],
    "solution": {
      "derivativeOf": "x e^(-x^2)"
    },
    "slips": [
      {
        "answer": "-2x e^(-x^2)",
        "says": {
          "ko": "곱의 도함수는 도함수의 곱이 아닙니다. 항이 두 개 나와야 합니다.",
          "en": "The derivative of a product is not the product of the derivatives. There should be two terms."
        }
      },
      {
        "answer": "e^(-x^2) + x e^(-x^2)",
        "says": {
          "ko": "곱의 미분법은 맞았습니다. $e^{-x^2}$을 미분할 때 속의 도함수 $-2x$를 빠뜨렸습니다.",
          "en": "The product rule is right. In the derivative of $e^{-x^2}$ the factor $-2x$ from the inside is missing."
        }
      },
      {
        "answer": "e^(-x^2) + 2x^2 e^(-x^2)",
        "says": {
          "ko": "거의 맞았습니다. 속의 도함수 $-2x$의 부호를 다시 보세요.",
          "en": "Almost. Check the sign of $-2x$, the derivative of the inside."
        }
      },
      {
        "answer": "e^(-x^2) - 2x e^(-x^2)",
        "says": {
          "ko": "둘째 항에 곱해져 있던 $x$가 사라졌습니다.",
          "en": "The second term has lost the $x$ in front of the exponential."
        }
      }
    ]
  }
];
