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
  }
];
