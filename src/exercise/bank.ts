// Made by `npm run build` from the exercises in notebooks/*.md. Change them there.
import type { Exercise } from "./types.js";

export const exercises: Exercise[] = [
  {
    "id": "01-1",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "$x$의 값이 $1$에서 $3$까지 변할 때, 함수 $f(x)=x^2-x$의 평균변화율은 얼마입니까?",
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
          "ko": "$x^2$만의 평균변화율을 구했습니다. $-x$도 함께 변합니다.",
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
          "ko": "$x=3$에서의 순간변화율을 구했습니다. 여기서는 두 점 사이의 평균을 구합니다.",
          "en": "That is the instantaneous rate at $x=3$. Here we want the average between two points."
        }
      }
    ]
  },
  {
    "id": "01-2",
    "level": "basic",
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
          "ko": "절댓값은 맞고 부호가 다릅니다. $x$가 커지면 $7-2x$는 작아집니다.",
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
      },
      {
        "answer": "0",
        "says": {
          "ko": "상수 $7$에서는 $0$이 나오지만, $-2x$는 $x$가 커지면 작아집니다.",
          "en": "The constant $7$ gives $0$, but $-2x$ falls as $x$ grows."
        }
      }
    ]
  },
  {
    "id": "01-3",
    "level": "basic",
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
        "ko": "빼고 나면 $2x\\,\\Delta x+(\\Delta x)^2+3\\Delta x$가 남습니다. $\\Delta x$로 나누고 $\\Delta x\\to 0$일 때의 극한을 구하세요.",
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
        "answer": "2x^2+3",
        "says": {
          "ko": "계수 $2$는 맞습니다. $2x\\,\\Delta x$를 $\\Delta x$로 나누면 $2x$입니다.",
          "en": "The $2$ is right; $2x\\,\\Delta x$ divided by $\\Delta x$ is $2x$."
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
    "level": "basic",
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
        "ko": "도함수 $f'(x)=2x+3$에 $x=2$를 대입하세요.",
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
          "ko": "함숫값 $f(2)$를 구했습니다. 기울기를 알려면 도함수에 $2$를 대입하세요.",
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
          "ko": "$f(2)$라는 수를 먼저 구해 미분하면 늘 $0$이 됩니다. 먼저 미분하고 나중에 $2$를 대입하세요.",
          "en": "Working out the number $f(2)$ first and differentiating that always gives $0$. Differentiate first, then put in $2$."
        }
      }
    ]
  },
  {
    "id": "01-5",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**틀린 곳 찾기.** 누군가 $f(x)=x^2$의 도함수를 이렇게 구했습니다. 처음으로 틀린 줄은 몇 번째입니까?\n\n$$\n\\begin{aligned}\nf'(x)&=\\lim_{\\Delta x\\to 0}\\frac{(x+\\Delta x)^2-x^2}{\\Delta x} && (1)\\\\\n&=\\lim_{\\Delta x\\to 0}\\frac{x^2+(\\Delta x)^2-x^2}{\\Delta x} && (2)\\\\\n&=\\lim_{\\Delta x\\to 0}\\Delta x && (3)\\\\\n&=0 && (4)\n\\end{aligned}\n$$\n",
      "en": "**Find the mistake.** Someone found the derivative of $f(x)=x^2$ like this. Which line is the first wrong one?\n\n$$\n\\begin{aligned}\nf'(x)&=\\lim_{\\Delta x\\to 0}\\frac{(x+\\Delta x)^2-x^2}{\\Delta x} && (1)\\\\\n&=\\lim_{\\Delta x\\to 0}\\frac{x^2+(\\Delta x)^2-x^2}{\\Delta x} && (2)\\\\\n&=\\lim_{\\Delta x\\to 0}\\Delta x && (3)\\\\\n&=0 && (4)\n\\end{aligned}\n$$\n"
    },
    "key": "2",
    "choices": [
      {
        "id": "1",
        "text": {
          "ko": "정의에 $f(x)=x^2$을 대입한 줄",
          "en": "where $f(x)=x^2$ goes into the definition"
        },
        "why": {
          "ko": "(1)은 정의에 $f(x)=x^2$을 그대로 대입한 것이므로 맞습니다.",
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
          "en": "Line (3) follows from line (2). The mistake is further up."
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
          "en": "Line (4) is the limit of line (3). The mistake is further up."
        }
      }
    ],
    "hints": [
      {
        "ko": "각 줄이 바로 윗줄에서 나오는지 차례로 확인하세요. $x=1$, $\\Delta x=0.1$을 대입해 보아도 좋습니다.",
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
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**먼저 예상하고, 그다음 실행하기.** $f(x)=|x-1|+x$는 $x=1$에서 어떻습니까? 먼저 고른 뒤, 아래쪽 셀을 실행해 확인하세요. 코드에서 `//` 뒤는 사람이 읽는 설명이고, 컴퓨터는 건너뜁니다.\n",
      "en": "**Predict, then run.** What does $f(x)=|x-1|+x$ do at $x=1$? Choose first, then run the cell further down to see. In code, what follows `//` is a note for people; the computer skips it.\n"
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
          "ko": "$|x-1|$만 본 답입니다. 여기에 $x$의 기울기 $1$이 양쪽에 더해집니다.",
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
    "level": "standard",
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
      },
      {
        "answer": "x^3/3",
        "says": {
          "ko": "$3$으로 나누지 않고 곱합니다. $x^2\\,\\Delta x$가 세 번 나오고, 차수는 하나 낮아집니다.",
          "en": "The $3$ multiplies, it does not divide; $x^2\\,\\Delta x$ occurs three times, and the power goes down by one."
        }
      }
    ]
  },
  {
    "id": "01-8",
    "level": "standard",
    "kind": "number",
    "question": {
      "ko": "$x<1$에서는 $f(x)=x^2$, $x\\ge 1$에서는 $f(x)=2x+c$입니다. $f$가 $x=1$에서 미분가능하도록 하는 $c$의 값을 구하세요.\n",
      "en": "Let $f(x)=x^2$ for $x<1$ and $f(x)=2x+c$ for $x\\ge 1$. For which value of $c$ is $f$ differentiable at $x=1$?\n"
    },
    "key": "-1",
    "unknown": "c",
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
    "level": "challenge",
    "kind": "expression",
    "question": {
      "ko": "정의를 써서 $f(x)=\\dfrac{1}{x}$의 도함수를 구하세요.\n",
      "en": "Use the definition to find the derivative of $f(x)=\\dfrac{1}{x}$.\n"
    },
    "key": "-1/x^2",
    "hints": [
      {
        "ko": "분자의 $\\dfrac{1}{x+\\Delta x}-\\dfrac{1}{x}$을 통분하세요.",
        "en": "Put $\\dfrac{1}{x+\\Delta x}-\\dfrac{1}{x}$ over a common denominator."
      },
      {
        "ko": "통분하면 $\\dfrac{-\\Delta x}{x(x+\\Delta x)}$입니다. $\\Delta x$로 나누고 $\\Delta x\\to 0$일 때의 극한을 구하세요.\n",
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
          "ko": "분모만 따로 미분할 수는 없습니다. 분수 전체를 정의에 대입해 보세요.",
          "en": "The denominator cannot be differentiated on its own. Put the whole fraction into the definition."
        }
      }
    ]
  },
  {
    "id": "02-1",
    "level": "basic",
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
    "level": "basic",
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
        "answer": "2x e^x-4/x",
        "says": {
          "ko": "$e^x$의 도함수는 $e^x$ 그대로입니다. $x$는 곱해지지 않습니다.",
          "en": "The derivative of $e^x$ is $e^x$ itself; no $x$ is multiplied in."
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
    "id": "02-4",
    "level": "basic",
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
          "ko": "합 $x^2+e^x$의 도함수를 구했습니다. 여기서는 곱입니다.",
          "en": "That is the derivative of the sum $x^2+e^x$. Here the two are multiplied."
        }
      },
      {
        "answer": "2x e^x-x^2 e^x",
        "says": {
          "ko": "두 항을 뺐습니다. 곱의 미분법에서는 더합니다.",
          "en": "You subtracted the two terms; the product rule adds them."
        }
      }
    ]
  },
  {
    "id": "02-6",
    "level": "basic",
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
      },
      {
        "answer": "0",
        "says": {
          "ko": "분자에서 괄호가 빠졌습니다. $(x+1)-(x-1)$은 $0$이 아니라 $2$입니다.",
          "en": "Brackets got lost in the numerator; $(x+1)-(x-1)$ is $2$, not $0$."
        }
      }
    ]
  },
  {
    "id": "02-3",
    "level": "standard",
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
      "derivativeOf": "3/x^2+4e^(-x)",
      "known": [
        "e^(-x)"
      ]
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
      },
      {
        "answer": "-6/x^3-4e^x",
        "says": {
          "ko": "앞의 항은 맞았습니다. $e^{-x}$은 미분해도 지수가 $-x$ 그대로입니다.",
          "en": "The first term is right. In the derivative of $e^{-x}$ the exponent stays $-x$."
        }
      }
    ]
  },
  {
    "id": "02-5",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**틀린 곳 찾기.** 누군가 $f(x)=\\dfrac{e^x}{x}$을 이렇게 미분했습니다. 처음으로 틀린 줄은 몇 번째입니까?\n\n$$\n\\begin{aligned}\nf'(x)&=\\left(e^x\\cdot\\frac1x\\right)' && (1)\\\\\n&=(e^x)'\\cdot\\frac1x+e^x\\cdot\\left(\\frac1x\\right)' && (2)\\\\\n&=e^x\\cdot\\frac1x+e^x\\cdot\\frac1{x^2} && (3)\\\\\n&=\\frac{(x+1)\\,e^x}{x^2} && (4)\n\\end{aligned}\n$$\n",
      "en": "**Find the mistake.** Someone differentiated $f(x)=\\dfrac{e^x}{x}$ like this. Which line is the first wrong one?\n\n$$\n\\begin{aligned}\nf'(x)&=\\left(e^x\\cdot\\frac1x\\right)' && (1)\\\\\n&=(e^x)'\\cdot\\frac1x+e^x\\cdot\\left(\\frac1x\\right)' && (2)\\\\\n&=e^x\\cdot\\frac1x+e^x\\cdot\\frac1{x^2} && (3)\\\\\n&=\\frac{(x+1)\\,e^x}{x^2} && (4)\n\\end{aligned}\n$$\n"
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
          "en": "Line (4) follows from line (3). The mistake is further up."
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
    "id": "02-7",
    "level": "standard",
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
          "ko": "합 $e^x+e^{-x}$의 도함수를 구했습니다.",
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
    "level": "standard",
    "kind": "number",
    "question": {
      "ko": "$f(x)=ax^2+\\ln x$의 $x=1$에서의 접선이 수평이 되도록 하는 상수 $a$의 값을 구하세요.",
      "en": "For which constant $a$ is the tangent of $f(x)=ax^2+\\ln x$ at $x=1$ level?"
    },
    "key": "-1/2",
    "unknown": "a",
    "hints": [
      {
        "ko": "접선이 수평이면 기울기가 $0$입니다. $f'(1)=0$이 되어야 합니다.",
        "en": "A level tangent has slope $0$, so $f'(1)=0$."
      },
      {
        "ko": "$f'(x)=2ax+\\dfrac1x$에 $x=1$을 대입하세요.",
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
    "level": "challenge",
    "kind": "expression",
    "question": {
      "ko": "세 함수의 곱 $f(x)=x\\,e^x\\ln x$를 미분하세요.\n",
      "en": "Differentiate the product of three functions $f(x)=x\\,e^x\\ln x$.\n"
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
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "$f(x)=x^2$의 $f'(3)$을 $\\Delta x=0.1$인 **전진차분**으로 어림하면 얼마입니까? 손으로 계산해 보세요.",
      "en": "Estimate $f'(3)$ for $f(x)=x^2$ by the **forward difference** with $\\Delta x=0.1$. Work it out by hand."
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
        "ko": "$$\\frac{f(3.1)-f(3)}{0.1}=\\frac{9.61-9}{0.1}=6.1$$\n\n정확한 값 $6$보다 $\\Delta x=0.1$만큼 큽니다.\n",
        "en": "$$\\frac{f(3.1)-f(3)}{0.1}=\\frac{9.61-9}{0.1}=6.1$$\n\nIt exceeds the exact value $6$ by $\\Delta x=0.1$.\n"
      }
    },
    "slips": [
      {
        "answer": "6",
        "says": {
          "ko": "정확한 미분계수를 구했습니다(중심차분도 같은 값을 줍니다). 전진차분은 이 값에서 조금 벗어납니다.",
          "en": "That is the exact derivative (the central difference gives it too). The forward difference is a little off."
        }
      },
      {
        "answer": "0.61",
        "says": {
          "ko": "분자까지는 맞았습니다. 이제 $\\Delta x=0.1$로 나누세요.",
          "en": "That is the numerator, and it is right; now divide by $\\Delta x=0.1$."
        }
      },
      {
        "answer": "5.9",
        "says": {
          "ko": "뒤로 한 걸음 나간 후진차분을 구했습니다. $3.1$ 쪽으로 나가 보세요.",
          "en": "That is the backward difference. Take the step towards $3.1$ instead."
        }
      }
    ]
  },
  {
    "id": "03-3",
    "level": "basic",
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
          "ko": "거꾸로입니다. 간격이 줄면 이 오차도 줄어듭니다.",
          "en": "The other way round. With a smaller step this error becomes smaller too."
        }
      }
    ]
  },
  {
    "id": "03-6",
    "level": "standard",
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
    "level": "basic",
    "kind": "expression",
    "question": {
      "ko": "**검산하기.** 누군가 $f(x)=x\\ln x$의 도함수를 $\\ln x$라고 적었습니다. 수치미분과 비교했더니 $x=1$, $x=2$, $x=5$ 어디에서나 수치미분 쪽이 $1$만큼 컸습니다. 바른 도함수를 구하세요.\n",
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
    "id": "03-2",
    "level": "standard",
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
        "ko": "$f(1.1)=1.331$, $f(0.9)=0.729$이고, 두 점 사이의 간격은 $2h$입니다.",
        "en": "$f(1.1)=1.331$ and $f(0.9)=0.729$, and the two points are $2h$ apart."
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
          "ko": "전진차분을 구했습니다. $f(1)$ 대신 $f(0.9)$를 빼고 $2h$로 나누세요.",
          "en": "That is the forward difference. Subtract $f(0.9)$ instead of $f(1)$, and divide by $2h$."
        }
      },
      {
        "answer": "3",
        "says": {
          "ko": "정확한 미분계수를 구했습니다. 여기서는 어림값을 구합니다.",
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
    "id": "03-4",
    "level": "standard",
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
        "ko": "$$\\frac{(x+h)^2-x^2}{h}=\\frac{2xh+h^2}{h}=2x+h$$\n\n오차는 $E=h$입니다. 연습 1에서 $0.1$만큼 벗어난 이유입니다.\n",
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
        "answer": "2x h + h^2",
        "says": {
          "ko": "분자까지는 맞았습니다. $h$로 나눈 다음 $2x$를 빼세요.",
          "en": "That is the numerator, and it is right; divide it by $h$, then take away $2x$."
        }
      },
      {
        "answer": "Δx",
        "says": {
          "ko": "간격을 $h$로 적어 주세요. 그러면 맞습니다.",
          "en": "Write $h$ for the step, and it is right."
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
      },
      {
        "answer": "-h",
        "says": {
          "ko": "크기는 맞습니다. 전진차분이 $2x$보다 크므로 $E$는 음수가 아닙니다($h>0$).",
          "en": "The size is right. The forward difference exceeds $2x$, so $E$ is not negative for $h>0$."
        }
      }
    ]
  },
  {
    "id": "03-5",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**틀린 곳 찾기.** 누군가 $f(x)=x^2$의 $f'(3)$을 중심차분으로 이렇게 구했습니다. 처음으로 틀린 줄은 몇 번째입니까?\n\n$$\n\\begin{aligned}\n\\frac{f(3+h)-f(3-h)}{2h}&=\\frac{(3+h)^2-(3-h)^2}{2h} && (1)\\\\\n&=\\frac{(9+6h+h^2)-(9-6h-h^2)}{2h} && (2)\\\\\n&=\\frac{12h+2h^2}{2h} && (3)\\\\\n&=6+h && (4)\n\\end{aligned}\n$$\n",
      "en": "**Find the mistake.** Someone worked out the central difference for $f'(3)$, $f(x)=x^2$, like this. Which line is the first wrong one?\n\n$$\n\\begin{aligned}\n\\frac{f(3+h)-f(3-h)}{2h}&=\\frac{(3+h)^2-(3-h)^2}{2h} && (1)\\\\\n&=\\frac{(9+6h+h^2)-(9-6h-h^2)}{2h} && (2)\\\\\n&=\\frac{12h+2h^2}{2h} && (3)\\\\\n&=6+h && (4)\n\\end{aligned}\n$$\n"
    },
    "key": "2",
    "choices": [
      {
        "id": "1",
        "text": {
          "ko": "$f(x)=x^2$을 대입한 줄",
          "en": "where $f(x)=x^2$ is put in"
        },
        "why": {
          "ko": "(1)은 $f(x)=x^2$을 그대로 대입한 것이므로 맞습니다.",
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
          "en": "Line (3) follows from line (2). The mistake is further up."
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
          "en": "Line (4) is line (3) divided correctly. The mistake is further up."
        }
      }
    ],
    "hints": [
      {
        "ko": "이차함수의 중심차분은 꼭 맞아야 하는데 $h$가 남았습니다. $h=1$을 대입해 줄마다 값을 비교해 보세요.",
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
    "id": "03-8",
    "level": "challenge",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=x^4$의 **중심차분**은 $4x^3+E$입니다. 오차 $E$를 $x$와 $h$의 식으로 구하세요.\n",
      "en": "The **central difference** of $f(x)=x^4$ is $4x^3+E$. Find the error $E$ in terms of $x$ and $h$.\n"
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
          "ko": "전진차분의 오차를 구했습니다. 중심차분에서는 분자에서 $h$의 차수가 짝수인 항이 서로 지워집니다.",
          "en": "That is the error of the forward difference. In the central one the terms of the numerator with even powers of $h$ cancel."
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
        "answer": "8x h^3",
        "says": {
          "ko": "분자에서 $8x^3h$ 말고 남은 항입니다. $2h$로 나누세요.",
          "en": "That is what the numerator has besides $8x^3h$; divide it by $2h$."
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
    "level": "challenge",
    "kind": "function",
    "question": {
      "ko": "도함수를 한 번 더 미분한 $f''$도 값만으로 어림할 수 있습니다.\n\n$$f''(x)\\approx\\frac{f(x+h)-2f(x)+f(x-h)}{h^2}$$\n\n아래 셀의 `NaN`을 지우고 이 식을 써서 함수를 완성하세요. 간격은 $h=10^{-3}$으로 합니다.\n",
      "en": "$f''$, the derivative of the derivative, can be estimated from values alone too.\n\n$$f''(x)\\approx\\frac{f(x+h)-2f(x)+f(x-h)}{h^2}$$\n\nComplete the function in the cell below: replace `NaN` with this formula. Take the step $h=10^{-3}$.\n"
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
      },
      {
        "answer": "27.009001",
        "says": {
          "ko": "도함수의 전진차분을 구했습니다. 분자에 $f(x-h)$도 있어야 하고, $f(x)$는 두 번 뺍니다.",
          "en": "That is the forward difference of the first derivative. The numerator also needs $f(x-h)$, and takes $f(x)$ away twice."
        }
      }
    ]
  },
  {
    "id": "04-1",
    "level": "basic",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=e^{-x^2}$은 바깥 함수 $e^t$에 어떤 안쪽 함수를 대입한 것입니까? 안쪽 함수 $t$를 $x$의 식으로 적으세요.",
      "en": "$f(x)=e^{-x^2}$ is the outer function $e^t$ with what inside? Give the inner function $t$ in terms of $x$."
    },
    "key": "-x^2",
    "hints": [
      {
        "ko": "$x$에 수를 하나 넣고 계산해 보세요. $e$의 지수에 올리기 직전에 얻는 것이 무엇입니까?",
        "en": "Put in a number for $x$ and compute. What do you have just before you raise $e$ to it?"
      },
      {
        "ko": "지수 전체가 안쪽 함수입니다. 부호도 함께입니다.",
        "en": "The whole exponent is the inner function, sign included."
      }
    ],
    "solution": {
      "text": {
        "ko": "먼저 $t=-x^2$을 구하고, 그다음 $e^t$을 구합니다. 안쪽 함수는 $-x^2$입니다.\n",
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
          "ko": "안쪽 함수의 도함수를 구했습니다. 여기서는 안쪽 함수를 그대로 적습니다.",
          "en": "That is the derivative of the inner function. Here we want the inner function as it is."
        }
      },
      {
        "answer": "e^(-x^2)",
        "says": {
          "ko": "함수 $f(x)$ 전체를 적었습니다. 안쪽 함수는 그 지수입니다.",
          "en": "That is the whole of $f(x)$. The inner function is its exponent."
        }
      },
      {
        "answer": "e^t",
        "says": {
          "ko": "바깥 함수를 적었습니다. $t$가 무엇인지를 $x$의 식으로 적으세요.",
          "en": "That is the outer function. Say what $t$ is, as a formula in $x$."
        }
      },
      {
        "answer": "e^x",
        "says": {
          "ko": "바깥 함수 쪽을 적었습니다. $e$의 지수에 무엇이 올라가 있는지 보세요.",
          "en": "That is the outer part. Look at what stands in the exponent."
        }
      }
    ]
  },
  {
    "id": "04-2",
    "level": "basic",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=e^{-x^2}$의 도함수를 구하세요.",
      "en": "Find the derivative of $f(x)=e^{-x^2}$."
    },
    "key": "-2x e^(-x^2)",
    "hints": [
      {
        "ko": "바깥은 $e^t$, 안쪽은 $t=-x^2$입니다. 각각 미분하세요.",
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
          "ko": "바깥은 바르게 미분했습니다. 안쪽 함수 $-x^2$의 도함수를 곱해야 합니다.",
          "en": "The outside is right. It still has to be multiplied by the derivative of $-x^2$, the inside."
        }
      },
      {
        "answer": "2x e^(-x^2)",
        "says": {
          "ko": "부호를 다시 보세요. 안쪽 함수는 $-x^2$이므로 그 도함수는 $-2x$입니다.",
          "en": "Check the sign. The inside is $-x^2$, so its derivative is $-2x$."
        }
      },
      {
        "answer": "e^(-2x)",
        "says": {
          "ko": "안쪽 함수를 도함수로 바꿔 넣는 것이 아닙니다. 바깥을 미분할 때 안쪽은 그대로 두고, 안쪽의 도함수는 밖에서 곱합니다.",
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
      },
      {
        "answer": "-2x e^(x^2)",
        "says": {
          "ko": "앞의 $-2x$는 맞습니다. 지수 $-x^2$의 부호가 빠졌습니다.",
          "en": "The factor $-2x$ is right. The exponent, $-x^2$, has lost its minus sign."
        }
      }
    ]
  },
  {
    "id": "04-3",
    "level": "basic",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=(3x+1)^5$의 도함수를 구하세요. 전개하지 않아도 됩니다.",
      "en": "Find the derivative of $f(x)=(3x+1)^5$. There is no need to expand."
    },
    "key": "15(3x+1)^4",
    "hints": [
      {
        "ko": "바깥은 $t^5$, 안쪽은 $t=3x+1$입니다.",
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
          "ko": "바깥은 바르게 미분했습니다. 안쪽 함수 $3x+1$의 도함수를 곱해야 합니다.",
          "en": "The outside is right. It still has to be multiplied by the derivative of $3x+1$, the inside."
        }
      },
      {
        "answer": "5*3^4",
        "says": {
          "ko": "안쪽을 도함수 $3$으로 바꿔 넣는 것이 아닙니다. 안쪽은 $3x+1$ 그대로 두고, $3$은 밖에서 곱합니다.",
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
          "ko": "계수는 맞습니다. 바깥 $t^5$을 미분하면 차수가 하나 낮아집니다.",
          "en": "The $15$ is right. Differentiating $t^5$ lowers the power by one."
        }
      }
    ]
  },
  {
    "id": "04-6",
    "level": "standard",
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
          "ko": "고른 답은 두 길의 기울기를 더한 바른 답입니다. `=`는 더하지 않고 덮어씁니다.",
          "en": "That is the right slope, both paths added up. But `=` does not add; it overwrites."
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
          "en": "Each of the two paths brings $3$, but the second overwrites the first, so only one is left."
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
          "ko": "처음에는 $0$이지만, 역방향으로 가면서 길마다 기울기를 가져옵니다.",
          "en": "It is $0$ at first, but on the way back each path brings its slope."
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
        "ko": "$x\\cdot x$의 부모는 $x$와 $x$이고 국소 미분계수는 둘 다 $3$입니다. `+=`라면 $3+3=6$이지만 `=`라면 마지막에 담은 $3$만 남습니다. 갈라진 길은 **더해야** 합니다.\n",
        "en": "The parents of $x\\cdot x$ are $x$ and $x$, both with slope $3$. With `+=` we get $3+3=6$; with `=` only the last $3$ is kept. Where paths branch, we must **add**.\n"
      }
    },
    "slips": []
  },
  {
    "id": "04-7",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "뉴런의 손실이 $L=(2w+b-5)^2$일 때, $w=1$, $b=1$에서 $b$는 그대로 두고 $w$만 움직일 때의 기울기 $\\dfrac{\\partial L}{\\partial w}$를 역방향으로 가며 손으로 구하세요.\n",
      "en": "A neuron's loss is $L=(2w+b-5)^2$. At $w=1$, $b=1$, find by hand, going backwards, the slope $\\dfrac{\\partial L}{\\partial w}$ as $w$ moves and $b$ stays still.\n"
    },
    "key": "-8",
    "hints": [
      {
        "ko": "먼저 순방향으로 갑니다. $t=2w+b-5$의 값은 얼마입니까? 그다음 $\\dfrac{dL}{dt}=2t$를 구하세요.",
        "en": "Forwards first. What is $t=2w+b-5$? Then find $\\dfrac{dL}{dt}=2t$."
      },
      {
        "ko": "$t=-2$이므로 $\\dfrac{dL}{dt}=-4$입니다. 여기에 $\\dfrac{\\partial t}{\\partial w}$를 곱하세요.",
        "en": "$t=-2$, so $\\dfrac{dL}{dt}=-4$. Multiply by $\\dfrac{\\partial t}{\\partial w}$."
      }
    ],
    "solution": {
      "text": {
        "ko": "순방향: $t=2\\cdot1+1-5=-2$, $L=4$.\n\n역방향: $\\dfrac{dL}{dt}=2t=-4$, $\\dfrac{\\partial t}{\\partial w}=2$이므로 $\\dfrac{\\partial L}{\\partial w}=-4\\cdot2=-8$입니다.\n",
        "en": "Forwards: $t=2\\cdot1+1-5=-2$, $L=4$.\n\nBackwards: $\\dfrac{dL}{dt}=2t=-4$ and $\\dfrac{\\partial t}{\\partial w}=2$, so $\\dfrac{\\partial L}{\\partial w}=-4\\cdot2=-8$.\n"
      }
    },
    "slips": [
      {
        "answer": "-4",
        "says": {
          "ko": "$\\dfrac{dL}{dt}$까지는 맞았습니다. 안쪽의 기울기 $\\dfrac{\\partial t}{\\partial w}=2$를 더 곱하세요.",
          "en": "That is $\\dfrac{dL}{dt}$, and it is right; multiply by $\\dfrac{\\partial t}{\\partial w}=2$, the slope of the inside."
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
          "ko": "손실 $L$의 값을 구했습니다. 구할 것은 기울기입니다.",
          "en": "That is the value of the loss $L$; we want its slope."
        }
      },
      {
        "answer": "-2",
        "says": {
          "ko": "$t$의 값을 구했습니다. 순방향 계산은 맞았으니 이제 역방향으로 가세요.",
          "en": "That is the value of $t$. Forwards is done; now go backwards."
        }
      }
    ]
  },
  {
    "id": "04-4",
    "level": "standard",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=\\ln(x^2+1)$의 도함수를 구하세요.",
      "en": "Find the derivative of $f(x)=\\ln(x^2+1)$."
    },
    "key": "2x/(x^2+1)",
    "hints": [
      {
        "ko": "바깥은 $\\ln t$, 안쪽은 $t=x^2+1$입니다.",
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
          "ko": "바깥은 바르게 미분했습니다. 안쪽 함수 $x^2+1$의 도함수를 곱해야 합니다.",
          "en": "The outside is right. It still has to be multiplied by the derivative of $x^2+1$, the inside."
        }
      },
      {
        "answer": "1/(2x)",
        "says": {
          "ko": "안쪽의 도함수 $2x$는 $\\ln$ 안에 넣는 것이 아니라 밖에서 곱합니다.",
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
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**틀린 곳 찾기.** 누군가 $f(x)=e^{(2x+1)^2}$을 이렇게 미분했습니다. 처음으로 틀린 줄은 몇 번째입니까?\n\n$$\n\\begin{aligned}\nf'(x)&=e^{(2x+1)^2}\\cdot\\bigl((2x+1)^2\\bigr)' && (1)\\\\\n&=e^{(2x+1)^2}\\cdot 2(2x+1) && (2)\\\\\n&=(4x+2)\\,e^{(2x+1)^2} && (3)\n\\end{aligned}\n$$\n",
      "en": "**Find the mistake.** Someone differentiated $f(x)=e^{(2x+1)^2}$ like this. Which line is the first wrong one?\n\n$$\n\\begin{aligned}\nf'(x)&=e^{(2x+1)^2}\\cdot\\bigl((2x+1)^2\\bigr)' && (1)\\\\\n&=e^{(2x+1)^2}\\cdot 2(2x+1) && (2)\\\\\n&=(4x+2)\\,e^{(2x+1)^2} && (3)\n\\end{aligned}\n$$\n"
    },
    "key": "2",
    "choices": [
      {
        "id": "1",
        "text": {
          "ko": "$e^t$을 미분하고 안쪽의 도함수를 곱한 줄",
          "en": "where $e^t$ is differentiated and multiplied by the derivative of the inside"
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
          "ko": "$(2x+1)^2$도 합성함수입니다. $2(2x+1)$에 안쪽 $2x+1$의 도함수 $2$를 더 곱해야 합니다.",
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
          "en": "Line (3) follows from line (2). The mistake is further up."
        }
      }
    ],
    "hints": [
      {
        "ko": "함수가 세 겹입니다. 연쇄법칙을 몇 번 써야 하나요?",
        "en": "There are three layers. How often is the chain rule needed?"
      },
      {
        "ko": "$(2x+1)^2$을 전개해서 미분한 것과 비교해 보세요.",
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
    "id": "04-8",
    "level": "challenge",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=x\\,e^{-x^2}$의 도함수를 구하세요.\n",
      "en": "Find the derivative of $f(x)=x\\,e^{-x^2}$.\n"
    },
    "key": "e^(-x^2) - 2x^2 e^(-x^2)",
    "hints": [
      {
        "ko": "먼저 곱의 미분법을 쓰고, $e^{-x^2}$을 미분할 때 연쇄법칙을 쓰세요.",
        "en": "Begin with the product rule; the chain rule comes in for $e^{-x^2}$."
      },
      {
        "ko": "$(x)'e^{-x^2}+x\\bigl(e^{-x^2}\\bigr)'$에 연습 2의 답을 대입하세요.",
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
          "ko": "곱의 미분법은 맞았습니다. $e^{-x^2}$을 미분할 때 안쪽의 도함수 $-2x$를 빠뜨렸습니다.",
          "en": "The product rule is right. In the derivative of $e^{-x^2}$ the factor $-2x$ from the inside is missing."
        }
      },
      {
        "answer": "e^(-x^2) + 2x^2 e^(-x^2)",
        "says": {
          "ko": "거의 맞았습니다. 안쪽의 도함수 $-2x$의 부호를 다시 보세요.",
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
  },
  {
    "id": "05-1",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "$\\sigma'(\\ln 3)$의 값을 구하세요.",
      "en": "Find the value of $\\sigma'(\\ln 3)$."
    },
    "key": "3/16",
    "hints": [
      {
        "ko": "먼저 $s=\\sigma(\\ln 3)$을 구하세요. $e^{-\\ln 3}=\\dfrac13$입니다.",
        "en": "First find $s=\\sigma(\\ln 3)$, using $e^{-\\ln 3}=\\dfrac13$."
      },
      {
        "ko": "$s=\\dfrac{1}{1+\\frac13}$을 구한 다음 $s(1-s)$를 계산하세요.",
        "en": "Work out $s=\\dfrac{1}{1+\\frac13}$, then $s(1-s)$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$\\sigma(\\ln 3)=\\frac{1}{1+\\frac13}=\\frac34,\\qquad \\sigma'(\\ln 3)=\\frac34\\left(1-\\frac34\\right)=\\frac{3}{16}$$\n",
        "en": "$$\\sigma(\\ln 3)=\\frac{1}{1+\\frac13}=\\frac34,\\qquad \\sigma'(\\ln 3)=\\frac34\\left(1-\\frac34\\right)=\\frac{3}{16}$$\n"
      }
    },
    "slips": [
      {
        "answer": "3/4",
        "says": {
          "ko": "함숫값 $\\sigma(\\ln 3)$을 구했습니다. 기울기는 $s(1-s)$입니다.",
          "en": "That is the value $\\sigma(\\ln 3)$; the slope is $s(1-s)$."
        }
      },
      {
        "answer": "1/4",
        "says": {
          "ko": "$1-\\sigma(\\ln 3)$을 구했습니다. 여기에 $\\sigma(\\ln 3)$을 곱하세요.",
          "en": "That is $1-\\sigma(\\ln 3)$; multiply it by $\\sigma(\\ln 3)$."
        }
      },
      {
        "answer": "-3/16",
        "says": {
          "ko": "크기는 맞습니다. 시그모이드의 그래프는 어디서나 올라가므로 기울기는 양수입니다.",
          "en": "The size is right. But the sigmoid always rises, so its slope is positive."
        }
      },
      {
        "answer": "-6",
        "says": {
          "ko": "$s(1-s)$의 $s$에 $3$을 대입했습니다. $s$는 $\\sigma(\\ln 3)$의 값입니다.",
          "en": "You put $3$ in for $s$ in $s(1-s)$; $s$ is the value $\\sigma(\\ln 3)$."
        }
      }
    ]
  },
  {
    "id": "05-4",
    "level": "basic",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=\\sigma(3x-1)$을 미분하세요.",
      "en": "Differentiate $f(x)=\\sigma(3x-1)$."
    },
    "key": "3sigmoid(3x-1)(1-sigmoid(3x-1))",
    "hints": [
      {
        "ko": "바깥 함수는 $\\sigma$, 안쪽 함수는 $3x-1$입니다. 연쇄법칙을 쓰세요.",
        "en": "The outer function is $\\sigma$, the inner one $3x-1$. Use the chain rule."
      },
      {
        "ko": "$t=3x-1$로 놓으면 $\\sigma(t)(1-\\sigma(t))$에 $t'$을 곱한 것입니다.",
        "en": "With $t=3x-1$, it is $\\sigma(t)(1-\\sigma(t))$ times $t'$."
      }
    ],
    "solution": {
      "derivativeOf": "sigmoid(3x-1)"
    },
    "slips": [
      {
        "answer": "sigmoid(3x-1)(1-sigmoid(3x-1))",
        "says": {
          "ko": "안쪽 함수 $3x-1$의 도함수를 곱하는 것을 잊었습니다.",
          "en": "You still have to multiply by the derivative of the inner function $3x-1$."
        }
      },
      {
        "answer": "3sigmoid(x)(1-sigmoid(x))",
        "says": {
          "ko": "바깥 함수를 미분한 뒤에도 안에는 $3x-1$이 그대로 들어 있어야 합니다.",
          "en": "After differentiating the outer function, $3x-1$ must still stand inside it."
        }
      },
      {
        "answer": "3sigmoid(3x-1)",
        "says": {
          "ko": "$\\sigma$를 미분하면 $\\sigma$가 아니라 $\\sigma(1-\\sigma)$입니다.",
          "en": "The derivative of $\\sigma$ is $\\sigma(1-\\sigma)$, not $\\sigma$."
        }
      },
      {
        "answer": "3σ(1-σ)",
        "says": {
          "ko": "$\\sigma$ 안에 무엇이 들어가는지도 `sigmoid(3x-1)`처럼 적어 주세요.",
          "en": "Say also what stands inside $\\sigma$, as in `sigmoid(3x-1)`."
        }
      },
      {
        "answer": "sigmoid(3)",
        "says": {
          "ko": "안쪽 함수의 도함수를 $\\sigma$ 안에 넣었습니다. 도함수는 밖에서 곱합니다.",
          "en": "The inner derivative was put inside $\\sigma$; it is multiplied outside."
        }
      },
      {
        "answer": "3σ(3x-1)(1-σ)",
        "says": {
          "ko": "마지막 $\\sigma$ 안에도 무엇이 들어가는지 `sigmoid(3x-1)`처럼 적으세요.",
          "en": "Say what stands inside the last $\\sigma$ too, as in `sigmoid(3x-1)`."
        }
      }
    ]
  },
  {
    "id": "05-5",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**먼저 예상하고, 그다음 실행하기.** 두 층을 쌓은 $f(x)=\\sigma(\\sigma(x))$의 $x=0$에서의 기울기는 얼마입니까? 먼저 고른 뒤, 아래쪽 셀을 실행해 확인하세요.\n",
      "en": "**Predict, then run.** Two layers make $f(x)=\\sigma(\\sigma(x))$. What is its slope at $x=0$? Choose first, then run the cell further down to see.\n"
    },
    "key": "c",
    "choices": [
      {
        "id": "a",
        "text": {
          "ko": "꼭 $\\frac14$",
          "en": "exactly $\\frac14$"
        },
        "why": {
          "ko": "고른 답은 한 층의 기울기 $\\sigma'(0)$입니다. 두 층이면 바깥쪽 층의 기울기도 곱해야 합니다.",
          "en": "That is the slope of one layer, $\\sigma'(0)$. The outer layer's slope is multiplied in too."
        }
      },
      {
        "id": "b",
        "text": {
          "ko": "꼭 $\\frac1{16}$",
          "en": "exactly $\\frac1{16}$"
        },
        "why": {
          "ko": "안쪽 층의 기울기는 $\\frac14$이지만, 바깥쪽 층은 $0$이 아니라 $\\sigma(0)=\\frac12$에서 기울기를 구해야 합니다.",
          "en": "The inner slope is $\\frac14$. But the outer layer's is taken at $\\sigma(0)=\\frac12$, not at $0$."
        }
      },
      {
        "id": "c",
        "text": {
          "ko": "$\\frac1{16}$보다 조금 작다",
          "en": "a little less than $\\frac1{16}$"
        },
        "why": {
          "ko": "$\\sigma'(\\sigma(0))\\cdot\\sigma'(0)=\\sigma'(0.5)\\cdot\\frac14$이고, $\\sigma'(0.5)$는 $\\frac14$보다 조금 작습니다.",
          "en": "It is $\\sigma'(\\sigma(0))\\cdot\\sigma'(0)=\\sigma'(0.5)\\cdot\\frac14$, and $\\sigma'(0.5)$ is a little less than $\\frac14$."
        }
      },
      {
        "id": "d",
        "text": {
          "ko": "$\\frac1{16}$보다 조금 크다",
          "en": "a little more than $\\frac1{16}$"
        },
        "why": {
          "ko": "두 인수 모두 $\\frac14$을 넘지 못하므로 곱은 $\\frac1{16}$을 넘을 수 없습니다.",
          "en": "Neither factor is more than $\\frac14$, so the product cannot exceed $\\frac1{16}$."
        }
      }
    ],
    "hints": [
      {
        "ko": "연쇄법칙에서 바깥 함수의 도함수에는 안쪽 함수의 값을 대입합니다.",
        "en": "In the chain rule the outer derivative is taken at the value of the inner function."
      },
      {
        "ko": "$\\sigma(0)=\\frac12$입니다. $\\sigma'(\\frac12)$은 $\\frac14$과 비교하여 어떻습니까?",
        "en": "$\\sigma(0)=\\frac12$. How does $\\sigma'(\\frac12)$ compare with $\\frac14$?"
      }
    ],
    "solution": {
      "text": {
        "ko": "$$f'(0)=\\sigma'(\\sigma(0))\\cdot\\sigma'(0)=\\sigma'\\!\\left(\\tfrac12\\right)\\cdot\\tfrac14$$\n\n$\\sigma'$은 $0$에서만 $\\frac14$이고 다른 곳에서는 더 작으므로, 곱은 $\\frac1{16}$보다 작습니다.\n",
        "en": "$$f'(0)=\\sigma'(\\sigma(0))\\cdot\\sigma'(0)=\\sigma'\\!\\left(\\tfrac12\\right)\\cdot\\tfrac14$$\n\nOnly at $0$ is $\\sigma'$ equal to $\\frac14$, elsewhere it is less; so the product is less than $\\frac1{16}$.\n"
      }
    },
    "slips": []
  },
  {
    "id": "05-6",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "가중치가 모두 $1$인 시그모이드 층을 쌓습니다. 기울기가 $\\frac{1}{1000}$보다 작다고 장담할 수 있는 가장 적은 층수는 몇입니까?\n",
      "en": "Sigmoid layers with all weights $1$ are stacked. What is the smallest number of layers for which the slope is sure to be less than $\\frac{1}{1000}$?\n"
    },
    "key": "5",
    "hints": [
      {
        "ko": "층마다 기울기에 많아야 $\\frac14$을 곱합니다.",
        "en": "Each layer multiplies the slope by at most $\\frac14$."
      },
      {
        "ko": "$4^n>1000$이 되는 가장 작은 $n$을 찾으세요. $4^3=64$입니다.",
        "en": "Find the smallest $n$ with $4^n>1000$. For a start, $4^3=64$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$n$층의 기울기는 많아야 $\\left(\\frac14\\right)^n$입니다. $4^4=256$이고 $4^5=1024>1000$이므로 다섯 층이면 됩니다. 네 층일 때는 위의 한계만으로 장담할 수 없을 뿐 아니라, $x$를 잘 고르면 기울기가 $\\frac1{1000}$보다 큽니다.\n",
        "en": "With $n$ layers the slope is at most $\\left(\\frac14\\right)^n$. As $4^4=256$ and $4^5=1024>1000$, five layers will do. With four the bound does not say so, and indeed for some $x$ the slope is more than $\\frac1{1000}$.\n"
      }
    },
    "slips": [
      {
        "answer": "4",
        "says": {
          "ko": "$4^4=256$이라 아직 $\\frac1{256}$까지 될 수 있습니다.",
          "en": "$4^4=256$, so the bound is still as large as $\\frac1{256}$."
        }
      },
      {
        "answer": "250",
        "says": {
          "ko": "기울기는 층마다 더하는 것이 아니라 곱합니다.",
          "en": "The slopes are multiplied from layer to layer, not added."
        }
      },
      {
        "answer": "10",
        "says": {
          "ko": "열 층도 맞지만 가장 적은 층수는 아닙니다. $\\frac12$이 아니라 $\\frac14$을 곱합니다.",
          "en": "Ten are enough, but not the fewest. Multiply by $\\frac14$, not by $\\frac12$."
        }
      },
      {
        "answer": "6",
        "says": {
          "ko": "하나 적어도 됩니다. $4^5$이 얼마인지 계산해 보세요.",
          "en": "One fewer will do. Work out $4^5$."
        }
      },
      {
        "answer": "ln(1000)/ln(4)",
        "says": {
          "ko": "경계는 바르게 구했습니다. 층수는 그보다 큰 자연수 가운데 가장 작은 수입니다.",
          "en": "That is the boundary. The number of layers is the next whole number above it."
        }
      },
      {
        "answer": "4.98",
        "says": {
          "ko": "경계는 바르게 구했습니다. 층수는 그보다 큰 자연수 가운데 가장 작은 수입니다.",
          "en": "That is the boundary. The number of layers is the next whole number above it."
        }
      }
    ]
  },
  {
    "id": "05-2",
    "level": "standard",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=\\dfrac{1}{1+e^{-x}}$의 도함수 $f'(x)$가 $f(x)$의 다항식임을 보이세요. $f(x)=s$로 놓고 $f'(x)$를 $s$의 다항식으로 적으세요.\n",
      "en": "Show that the derivative of $f(x)=\\dfrac{1}{1+e^{-x}}$ is a polynomial in $f(x)$. Write $s$ for $f(x)$ and give $f'(x)$ as a polynomial in $s$.\n"
    },
    "key": "s-s^2",
    "domain": {
      "s": [
        0.05,
        0.95
      ]
    },
    "hints": [
      {
        "ko": "역수의 미분법으로 $f'(x)=\\dfrac{e^{-x}}{(1+e^{-x})^2}$까지 구한 다음, 분자를 $(1+e^{-x})-1$로 쓰세요.\n",
        "en": "The reciprocal rule gives $f'(x)=\\dfrac{e^{-x}}{(1+e^{-x})^2}$. Write the numerator as $(1+e^{-x})-1$.\n"
      },
      {
        "ko": "$\\dfrac{(1+e^{-x})-1}{(1+e^{-x})^2}=\\dfrac{1}{1+e^{-x}}-\\dfrac{1}{(1+e^{-x})^2}$입니다. 두 항을 $s$로 쓰세요.\n",
        "en": "$\\dfrac{(1+e^{-x})-1}{(1+e^{-x})^2}=\\dfrac{1}{1+e^{-x}}-\\dfrac{1}{(1+e^{-x})^2}$. Write both terms with $s$.\n"
      }
    ],
    "solution": {
      "text": {
        "ko": "$$\n\\begin{aligned}\nf'(x)&=-\\frac{(1+e^{-x})'}{(1+e^{-x})^2}=\\frac{e^{-x}}{(1+e^{-x})^2}\\\\\n&=\\frac{(1+e^{-x})-1}{(1+e^{-x})^2}=\\frac{1}{1+e^{-x}}-\\frac{1}{(1+e^{-x})^2}\\\\\n&=f(x)-f(x)^2=s-s^2\n\\end{aligned}\n$$\n\n$s-s^2$은 $s$의 이차식이므로 $f'(x)$는 $f(x)$의 다항식입니다.\n",
        "en": "$$\n\\begin{aligned}\nf'(x)&=-\\frac{(1+e^{-x})'}{(1+e^{-x})^2}=\\frac{e^{-x}}{(1+e^{-x})^2}\\\\\n&=\\frac{(1+e^{-x})-1}{(1+e^{-x})^2}=\\frac{1}{1+e^{-x}}-\\frac{1}{(1+e^{-x})^2}\\\\\n&=f(x)-f(x)^2=s-s^2\n\\end{aligned}\n$$\n\nAs $s-s^2$ is a quadratic in $s$, the derivative is a polynomial in $f(x)$.\n"
      }
    },
    "slips": [
      {
        "answer": "s^2-s",
        "says": {
          "ko": "부호를 다시 보세요. $(1+e^{-x})'=-e^{-x}$이므로 음의 부호 두 개가 서로 지워집니다.",
          "en": "Check the sign. As $(1+e^{-x})'=-e^{-x}$, two minus signs cancel."
        }
      },
      {
        "answer": "1-s",
        "says": {
          "ko": "인수 하나가 빠졌습니다. $1-s$에 $s$를 곱해야 합니다.",
          "en": "A factor is missing; $1-s$ is still to be multiplied by $s$."
        }
      },
      {
        "answer": "s-1",
        "says": {
          "ko": "둘째 항은 $\\dfrac{1}{(1+e^{-x})^2}$이므로 $1$이 아니라 $s^2$입니다.",
          "en": "The second term is $\\dfrac{1}{(1+e^{-x})^2}$, which is $s^2$, not $1$."
        }
      },
      {
        "answer": "-s^2",
        "says": {
          "ko": "$\\left(\\dfrac1f\\right)'=-\\dfrac{f'}{f^2}$의 분자에서 $f'$을 빠뜨렸습니다. 여기서 분모의 도함수는 $-e^{-x}$입니다.",
          "en": "The numerator of the reciprocal rule was lost. The derivative of the denominator is $-e^{-x}$ here."
        }
      },
      {
        "answer": "sigmoid(x)-sigmoid(x)^2",
        "says": {
          "ko": "$x$의 식으로는 맞습니다. 여기서는 $\\sigma(x)$를 문자 $s$로 바꾸어 적으세요.",
          "en": "As a formula of $x$ this is right. Here write the letter $s$ for $\\sigma(x)$."
        }
      },
      {
        "answer": "σ-σ^2",
        "says": {
          "ko": "생각은 맞습니다. 여기서는 $\\sigma$를 문자 $s$로 바꾸어 적으세요.",
          "en": "The idea is right. Here write the letter $s$ for $\\sigma$."
        }
      },
      {
        "answer": "f-f^2",
        "says": {
          "ko": "생각은 맞습니다. 여기서는 $f$를 문자 $s$로 바꾸어 적으세요.",
          "en": "The idea is right. Here write the letter $s$ for $f$."
        }
      },
      {
        "answer": "f(x)-f(x)^2",
        "says": {
          "ko": "생각은 맞습니다. 여기서는 $f(x)$를 문자 $s$로 바꾸어 적으세요.",
          "en": "The idea is right. Here write the letter $s$ for $f(x)$."
        }
      },
      {
        "answer": "f(x)(1-f(x))",
        "says": {
          "ko": "생각은 맞습니다. 여기서는 $f(x)$를 문자 $s$로 바꾸어 적으세요.",
          "en": "The idea is right. Here write the letter $s$ for $f(x)$."
        }
      }
    ]
  },
  {
    "id": "05-3",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**틀린 곳 찾기.** 누군가 이렇게 적었습니다. 처음으로 틀린 줄은 몇 번째입니까?\n\n$$\n\\begin{aligned}\n\\sigma'(x)&=-\\frac{(1+e^{-x})'}{(1+e^{-x})^2} && (1)\\\\\n&=-\\frac{e^{-x}}{(1+e^{-x})^2} && (2)\\\\\n&=-\\frac{1}{1+e^{-x}}\\cdot\\frac{e^{-x}}{1+e^{-x}} && (3)\\\\\n&=-\\sigma(x)\\,(1-\\sigma(x)) && (4)\n\\end{aligned}\n$$\n",
      "en": "**Find the mistake.** Someone wrote the following. Which line is the first wrong one?\n\n$$\n\\begin{aligned}\n\\sigma'(x)&=-\\frac{(1+e^{-x})'}{(1+e^{-x})^2} && (1)\\\\\n&=-\\frac{e^{-x}}{(1+e^{-x})^2} && (2)\\\\\n&=-\\frac{1}{1+e^{-x}}\\cdot\\frac{e^{-x}}{1+e^{-x}} && (3)\\\\\n&=-\\sigma(x)\\,(1-\\sigma(x)) && (4)\n\\end{aligned}\n$$\n"
    },
    "key": "2",
    "choices": [
      {
        "id": "1",
        "text": {
          "ko": "역수의 미분법을 쓴 줄",
          "en": "where the reciprocal rule is used"
        },
        "why": {
          "ko": "(1)은 역수의 미분법 그대로이므로 맞습니다.",
          "en": "Line (1) is the reciprocal rule as it stands; it is right."
        }
      },
      {
        "id": "2",
        "text": {
          "ko": "분자를 미분한 줄",
          "en": "where the numerator is differentiated"
        },
        "why": {
          "ko": "$(1+e^{-x})'=-e^{-x}$이므로 부호가 한 번 더 바뀌어 양수가 되어야 합니다.",
          "en": "$(1+e^{-x})'=-e^{-x}$, so the sign changes once more and the whole becomes positive."
        }
      },
      {
        "id": "3",
        "text": {
          "ko": "분수를 둘로 나눈 줄",
          "en": "where the fraction is split"
        },
        "why": {
          "ko": "(3)은 (2)와 같은 식입니다. 틀린 곳은 그보다 앞에 있습니다.",
          "en": "Line (3) equals line (2). The mistake is further up."
        }
      },
      {
        "id": "4",
        "text": {
          "ko": "$\\sigma$로 바꾸어 쓴 줄",
          "en": "where $\\sigma$ is put in"
        },
        "why": {
          "ko": "$\\dfrac{e^{-x}}{1+e^{-x}}=1-\\sigma(x)$이므로 (4)는 (3)과 같습니다. 틀린 곳은 그보다 앞에 있습니다.",
          "en": "As $\\dfrac{e^{-x}}{1+e^{-x}}=1-\\sigma(x)$, line (4) equals line (3). The mistake is further up."
        }
      }
    ],
    "hints": [
      {
        "ko": "시그모이드의 그래프는 어디서나 올라가는데 이 기울기는 음수입니다. 부호를 눈여겨보세요.",
        "en": "The sigmoid always rises, yet this slope is negative. Watch the signs."
      },
      {
        "ko": "$e^{-x}$의 도함수는 무엇입니까?",
        "en": "What is the derivative of $e^{-x}$?"
      }
    ],
    "solution": {
      "text": {
        "ko": "$(1+e^{-x})'=-e^{-x}$이므로 (2)는 $-\\dfrac{-e^{-x}}{(1+e^{-x})^2}=\\dfrac{e^{-x}}{(1+e^{-x})^2}$이어야 합니다. `checkDerivation`에 네 줄을 넣어도 같은 줄을 짚어 줍니다.\n",
        "en": "As $(1+e^{-x})'=-e^{-x}$, line (2) should be $-\\dfrac{-e^{-x}}{(1+e^{-x})^2}=\\dfrac{e^{-x}}{(1+e^{-x})^2}$. Give the four lines to `checkDerivation`, and it points to the same one.\n"
      }
    },
    "slips": []
  },
  {
    "id": "05-7",
    "level": "standard",
    "kind": "expression",
    "question": {
      "ko": "요즘 신경망에서 자주 쓰는 SiLU 함수 $f(x)=x\\,\\sigma(x)$를 미분하세요.\n",
      "en": "Differentiate the function SiLU, $f(x)=x\\,\\sigma(x)$, which many of today's networks use.\n"
    },
    "key": "sigmoid(x)+x sigmoid(x)(1-sigmoid(x))",
    "hints": [
      {
        "ko": "두 함수 $x$와 $\\sigma(x)$의 곱입니다.",
        "en": "It is the product of $x$ and $\\sigma(x)$."
      },
      {
        "ko": "$(x)'\\sigma(x)+x\\,\\sigma'(x)$입니다.",
        "en": "It is $(x)'\\sigma(x)+x\\,\\sigma'(x)$."
      }
    ],
    "solution": {
      "derivativeOf": "x sigmoid(x)"
    },
    "slips": [
      {
        "answer": "sigmoid(x)(1-sigmoid(x))",
        "says": {
          "ko": "도함수끼리 곱한 것입니다. 곱의 미분법은 $f'g+fg'$입니다.",
          "en": "That is the product of the derivatives. The product rule is $f'g+fg'$."
        }
      },
      {
        "answer": "x sigmoid(x)(1-sigmoid(x))",
        "says": {
          "ko": "$x$를 미분한 항 $\\sigma(x)$가 빠졌습니다.",
          "en": "The term where $x$ is differentiated, $\\sigma(x)$, is missing."
        }
      },
      {
        "answer": "sigmoid(x)",
        "says": {
          "ko": "$\\sigma$를 미분한 항이 빠졌습니다.",
          "en": "The term where $\\sigma$ is differentiated is missing."
        }
      },
      {
        "answer": "sigmoid(x)+x(1-sigmoid(x))",
        "says": {
          "ko": "$\\sigma'$은 $1-\\sigma$가 아니라 $\\sigma(1-\\sigma)$입니다.",
          "en": "$\\sigma'$ is $\\sigma(1-\\sigma)$, not $1-\\sigma$."
        }
      }
    ]
  },
  {
    "id": "05-8",
    "level": "challenge",
    "kind": "expression",
    "question": {
      "ko": "$\\sigma$를 두 번 미분한 $\\sigma''(x)$도 $s=\\sigma(x)$의 다항식입니다. $s$로 적으세요.\n",
      "en": "The second derivative $\\sigma''(x)$, the derivative of $\\sigma'(x)$, is a polynomial in $s=\\sigma(x)$ too. Write it with $s$.\n"
    },
    "key": "s(1-s)(1-2s)",
    "domain": {
      "s": [
        0.05,
        0.95
      ]
    },
    "hints": [
      {
        "ko": "$\\sigma'=s-s^2$을 $x$로 미분하세요. $s$도 $x$의 함수입니다.",
        "en": "Differentiate $\\sigma'=s-s^2$ by $x$. Remember that $s$ depends on $x$."
      },
      {
        "ko": "연쇄법칙으로 $(s-s^2)'=(1-2s)\\,s'$이고, $s'$도 $s$로 쓸 수 있습니다.",
        "en": "By the chain rule $(s-s^2)'=(1-2s)\\,s'$, and $s'$ can be written with $s$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$\\sigma''=(s-s^2)'=(1-2s)\\,s'=(1-2s)\\,s(1-s)=s-3s^2+2s^3$$\n\n$s=\\frac12$, 곧 $x=0$에서 $0$입니다. $\\sigma'$이 그곳에서 가장 크기 때문입니다.\n",
        "en": "$$\\sigma''=(s-s^2)'=(1-2s)\\,s'=(1-2s)\\,s(1-s)=s-3s^2+2s^3$$\n\nIt is $0$ for $s=\\frac12$, at $x=0$, where $\\sigma'$ is largest.\n"
      }
    },
    "slips": [
      {
        "answer": "1-2s",
        "says": {
          "ko": "$s$로 미분한 데서 멈추었습니다. $s$도 $x$의 함수이므로 $s'$을 곱해야 합니다.",
          "en": "That is the derivative by $s$. As $s$ depends on $x$, multiply by $s'$."
        }
      },
      {
        "answer": "s(1-s)",
        "says": {
          "ko": "$\\sigma'$을 구했습니다. 한 번 더 미분하세요.",
          "en": "That is $\\sigma'$; differentiate once more."
        }
      },
      {
        "answer": "s^2(1-s)^2",
        "says": {
          "ko": "$(\\sigma')^2$, 곧 $\\sigma'$을 제곱한 것입니다. $\\sigma''$은 $\\sigma'$을 다시 미분한 것입니다.",
          "en": "That is $\\sigma'$ squared; $\\sigma''$ is $\\sigma'$ differentiated again."
        }
      },
      {
        "answer": "-s^2(1-s)^2",
        "says": {
          "ko": "$s$와 $1-s$의 도함수를 서로 곱했습니다. 곱의 미분법은 $f'g+fg'$입니다.",
          "en": "The derivatives of $s$ and $1-s$ were multiplied. The product rule is $f'g+fg'$."
        }
      },
      {
        "answer": "s(1-s)(2s-1)",
        "says": {
          "ko": "부호가 반대입니다. $s-s^2$을 $s$로 미분하면 $1-2s$입니다.",
          "en": "The sign is the opposite; $s-s^2$ differentiated by $s$ is $1-2s$."
        }
      }
    ]
  },
  {
    "id": "06-1",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "$f(x)=x^2-6x+11$의 그래프에서 접선이 수평인 점의 $x$의 값을 구하세요.",
      "en": "At which $x$ is the tangent of $f(x)=x^2-6x+11$ level?"
    },
    "key": "3",
    "unknown": "x",
    "hints": [
      {
        "ko": "$f'(x)=0$을 풀면 됩니다.",
        "en": "Solve $f'(x)=0$."
      },
      {
        "ko": "$f'(x)=2x-6$입니다.",
        "en": "$f'(x)=2x-6$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$f'(x)=2x-6=0,\\qquad x=3$$\n",
        "en": "$$f'(x)=2x-6=0,\\qquad x=3$$\n"
      }
    },
    "slips": [
      {
        "answer": "2",
        "says": {
          "ko": "최솟값 $f(3)$을 구했습니다. 구할 것은 $x$의 값입니다.",
          "en": "That is the least value, $f(3)$. The question is at which $x$."
        }
      },
      {
        "answer": "-3",
        "says": {
          "ko": "부호를 다시 보세요. $2x-6=0$입니다.",
          "en": "Check the sign; $2x-6=0$."
        }
      },
      {
        "answer": "6",
        "says": {
          "ko": "양변을 $2$로 나누는 것을 잊었습니다.",
          "en": "Do not forget to divide by $2$."
        }
      },
      {
        "answer": "0",
        "says": {
          "ko": "$0$이 되어야 하는 것은 $x$가 아니라 $f'(x)$입니다.",
          "en": "It is $f'(x)$ that must be $0$, not $x$."
        }
      }
    ]
  },
  {
    "id": "06-3",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "$f'(2)=0$이라는 것만 알고 있습니다. 확실히 말할 수 있는 것은 무엇입니까?",
      "en": "All you know is $f'(2)=0$. What can you say for certain?"
    },
    "key": "d",
    "choices": [
      {
        "id": "a",
        "text": {
          "ko": "$f$는 $x=2$에서 최솟값을 갖는다.",
          "en": "$f$ has its least value at $x=2$."
        },
        "why": {
          "ko": "최댓값일 수도 있습니다. $-(x-2)^2$이 그렇습니다.",
          "en": "It might be the greatest, as for $-(x-2)^2$."
        }
      },
      {
        "id": "b",
        "text": {
          "ko": "$f$는 $x=2$에서 극소 또는 극대이다.",
          "en": "$f$ has a local minimum or maximum at $x=2$."
        },
        "why": {
          "ko": "$(x-2)^3$은 어느 쪽도 아닙니다.",
          "en": "$(x-2)^3$ has neither."
        }
      },
      {
        "id": "c",
        "text": {
          "ko": "$f(2)=0$이다.",
          "en": "$f(2)=0$."
        },
        "why": {
          "ko": "$0$인 것은 값이 아니라 기울기입니다.",
          "en": "It is the slope that is $0$, not the value."
        }
      },
      {
        "id": "d",
        "text": {
          "ko": "$x=2$에서 접선이 수평이다.",
          "en": "The tangent at $x=2$ is level."
        },
        "why": {
          "ko": "기울기가 $0$이라는 말이 바로 그것입니다.",
          "en": "That is just what slope $0$ means."
        }
      }
    ],
    "hints": [
      {
        "ko": "$x^3$을 떠올려 보세요.",
        "en": "Think of $x^3$."
      },
      {
        "ko": "보기마다 맞지 않는 함수를 하나씩 찾아보세요.",
        "en": "For each choice, look for a function that breaks it."
      }
    ],
    "solution": {
      "text": {
        "ko": "$f'(2)=0$은 접선이 수평이라는 뜻일 뿐입니다. 최소점인지는 따로 확인해야 합니다.",
        "en": "$f'(2)=0$ means that the tangent is level, no more. Whether there is a minimum must be checked."
      }
    },
    "slips": []
  },
  {
    "id": "06-4",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "$-1\\le x\\le 4$에서 $f(x)=x^3-3x^2$의 최솟값을 구하세요.",
      "en": "Find the least value of $f(x)=x^3-3x^2$ for $-1\\le x\\le 4$."
    },
    "key": "-4",
    "hints": [
      {
        "ko": "정류점뿐 아니라 구간의 양 끝도 후보입니다.",
        "en": "Besides the stationary points, both ends of the interval are candidates."
      },
      {
        "ko": "후보는 $x=0$, $x=2$, 그리고 양 끝 $x=-1$, $x=4$입니다. 네 곳에서 $f$의 값을 비교하세요.",
        "en": "The candidates are $x=0$, $x=2$ and the ends $x=-1$, $x=4$. Compare the four values."
      }
    ],
    "solution": {
      "text": {
        "ko": "$f'(x)=3x^2-6x=3x(x-2)$이므로 정류점은 $x=0$과 $x=2$입니다.\n\n$$f(0)=0,\\quad f(2)=-4,\\quad f(-1)=-4,\\quad f(4)=16$$\n\n최솟값 $-4$는 두 곳, 정류점 $x=2$와 끝점 $x=-1$에서 나옵니다.\n",
        "en": "$f'(x)=3x^2-6x=3x(x-2)$, so the stationary points are $x=0$ and $x=2$.\n\n$$f(0)=0,\\quad f(2)=-4,\\quad f(-1)=-4,\\quad f(4)=16$$\n\nThe least value $-4$ is reached twice, at the stationary point $x=2$ and at the end $x=-1$.\n"
      }
    },
    "slips": [
      {
        "answer": "0",
        "says": {
          "ko": "$f(0)=0$은 극댓값입니다. 다른 후보와 비교해 보세요.",
          "en": "$f(0)=0$ is a local maximum. Compare with the other candidates."
        }
      },
      {
        "answer": "2",
        "says": {
          "ko": "최소점 가운데 하나의 $x$를 구했습니다. 구할 것은 $f$의 값입니다.",
          "en": "That is an $x$ at which it is least; the question is the value of $f$."
        }
      },
      {
        "answer": "-1",
        "says": {
          "ko": "최소점 가운데 하나의 $x$를 구했습니다. 거기서 $f$의 값을 구하세요.",
          "en": "That is an $x$ at which it is least; find the value of $f$ there."
        }
      },
      {
        "answer": "16",
        "says": {
          "ko": "최댓값을 구했습니다. 구할 것은 최솟값입니다.",
          "en": "That is the greatest value; we want the least."
        }
      }
    ]
  },
  {
    "id": "06-2",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "$f(x)=x^3-12x$의 극댓값을 구하세요. (그 점의 $x$가 아니라 $f$의 값)",
      "en": "What is the local maximum value of $f(x)=x^3-12x$? (The value of $f$, not the $x$.)"
    },
    "key": "16",
    "hints": [
      {
        "ko": "정류점은 두 개입니다. $f''$의 부호로 어느 쪽이 극대인지 판정하세요.",
        "en": "There are two stationary points; the sign of $f''$ tells which is the maximum."
      },
      {
        "ko": "$f'(x)=3x^2-12$, $f''(x)=6x$이므로 $x=-2$에서 극대입니다.",
        "en": "$f'(x)=3x^2-12$ and $f''(x)=6x$, so the maximum is at $x=-2$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$f'(x)=3x^2-12=0,\\quad x=\\pm2,\\qquad f''(-2)=-12<0,\\qquad f(-2)=-8+24=16$$\n",
        "en": "$$f'(x)=3x^2-12=0,\\quad x=\\pm2,\\qquad f''(-2)=-12<0,\\qquad f(-2)=-8+24=16$$\n"
      }
    },
    "slips": [
      {
        "answer": "-2",
        "says": {
          "ko": "극대인 점의 $x$는 맞습니다. 거기서 $f$의 값을 구하세요.",
          "en": "The $x$ of the maximum is right. Now find the value of $f$ there."
        }
      },
      {
        "answer": "-16",
        "says": {
          "ko": "$x=2$에서의 극솟값을 구했습니다.",
          "en": "That is the local minimum, at $x=2$."
        }
      },
      {
        "answer": "2",
        "says": {
          "ko": "$x=2$에서는 $f''(2)=12>0$이므로 극소입니다. 그리고 구할 것은 $f$의 값입니다.",
          "en": "At $x=2$, $f''(2)=12>0$, a minimum; and the question is the value of $f$."
        }
      }
    ]
  },
  {
    "id": "06-7",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**먼저 예상하고, 그다음 실행하기.** $f(x)=x^5$은 $x=0$에서 어떻습니까? 고른 뒤에 아래 셀을 실행해 확인하세요.\n",
      "en": "**Predict, then run.** What does $f(x)=x^5$ do at $x=0$? Choose first, then run the cell below to see.\n"
    },
    "key": "c",
    "choices": [
      {
        "id": "a",
        "text": {
          "ko": "극소",
          "en": "it has a local minimum"
        },
        "why": {
          "ko": "왼쪽에는 더 작은 값이 있습니다.",
          "en": "To the left there are smaller values."
        }
      },
      {
        "id": "b",
        "text": {
          "ko": "극대",
          "en": "it has a local maximum"
        },
        "why": {
          "ko": "오른쪽에는 더 큰 값이 있습니다.",
          "en": "To the right there are larger values."
        }
      },
      {
        "id": "c",
        "text": {
          "ko": "정류점이지만 극소도 극대도 아니다",
          "en": "it is stationary there, but has neither a minimum nor a maximum"
        },
        "why": {
          "ko": "$f'(x)=5x^4$은 양쪽에서 모두 양수라 부호가 바뀌지 않습니다. 변곡점입니다.",
          "en": "$f'(x)=5x^4$ is positive on both sides; its sign does not change. It is an inflection point."
        }
      },
      {
        "id": "d",
        "text": {
          "ko": "미분할 수 없다",
          "en": "it has no derivative there"
        },
        "why": {
          "ko": "다항식은 어디서나 미분할 수 있습니다. $f'(0)=0$입니다.",
          "en": "A polynomial has a derivative everywhere; here $f'(0)=0$."
        }
      }
    ],
    "hints": [
      {
        "ko": "$f'(x)$의 부호를 $x=0$의 양쪽에서 보세요.",
        "en": "Look at the sign of $f'(x)$ on both sides of $0$."
      },
      {
        "ko": "$x^4$은 음수가 될 수 없습니다.",
        "en": "$x^4$ is never negative."
      }
    ],
    "solution": {
      "text": {
        "ko": "$f'(x)=5x^4\\ge0$이므로 $x=0$의 양쪽에서 모두 올라갑니다. 정류점이지만 극값이 아닙니다.",
        "en": "$f'(x)=5x^4\\ge0$, so the graph climbs on both sides. This is a stationary point, but not an extreme one."
      }
    },
    "slips": []
  },
  {
    "id": "06-5",
    "level": "standard",
    "kind": "expression",
    "question": {
      "ko": "$f(x)=x^2e^{-x}$의 이계도함수 $f''(x)$를 구하세요.",
      "en": "Find the second derivative $f''(x)$ of $f(x)=x^2e^{-x}$."
    },
    "key": "(x^2-4x+2)e^(-x)",
    "hints": [
      {
        "ko": "곱의 미분법으로 $f'(x)=(2x-x^2)e^{-x}$을 먼저 구하세요.",
        "en": "First find $f'(x)=(2x-x^2)e^{-x}$ by the product rule."
      },
      {
        "ko": "한 번 더 곱의 미분법을 씁니다. $2x-x^2$을 미분하면 $2-2x$이고, $e^{-x}$을 미분하면 $-e^{-x}$입니다.",
        "en": "Use the product rule once more; $2x-x^2$ has the derivative $2-2x$, and $e^{-x}$ has $-e^{-x}$."
      }
    ],
    "solution": {
      "derivativeOf": "(2x-x^2)e^(-x)",
      "known": [
        "e^(-x)"
      ]
    },
    "slips": [
      {
        "answer": "(2x-x^2)e^(-x)",
        "says": {
          "ko": "$f'(x)$를 구했습니다. 한 번 더 미분하세요.",
          "en": "That is $f'(x)$; differentiate once more."
        }
      },
      {
        "answer": "(2-2x)e^(-x)",
        "says": {
          "ko": "$e^{-x}$을 미분한 항이 빠졌습니다.",
          "en": "The term where $e^{-x}$ is differentiated is missing."
        }
      },
      {
        "answer": "(2-x^2)e^(-x)",
        "says": {
          "ko": "두 번째로 미분할 때 $e^{-x}$에서 나오는 음의 부호가 빠졌습니다.",
          "en": "In the second step the minus sign that $e^{-x}$ brings got lost."
        }
      },
      {
        "answer": "(x^2+4x+2)e^(-x)",
        "says": {
          "ko": "$e^{-x}$을 미분하면 $-e^{-x}$입니다. 두 번 다 음의 부호가 빠졌습니다.",
          "en": "The derivative of $e^{-x}$ is $-e^{-x}$; the minus sign got lost both times."
        }
      },
      {
        "answer": "(-x^2+6x-6)e^(-x)",
        "says": {
          "ko": "한 번 더 미분해 $f'''(x)$를 구했습니다.",
          "en": "That is $f'''(x)$; you differentiated once too often."
        }
      },
      {
        "answer": "2e^(-x)",
        "says": {
          "ko": "$x^2$만 두 번 미분했습니다. $e^{-x}$도 $x$의 함수이므로 곱의 미분법을 두 번 써야 합니다.",
          "en": "Only $x^2$ was differentiated twice. $e^{-x}$ depends on $x$ too, so the product rule is needed both times."
        }
      }
    ]
  },
  {
    "id": "06-6",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**틀린 곳 찾기.** $f(x)=|x|$의 최소점을 찾는 풀이입니다. 처음으로 틀린 줄은 몇 번째입니까?\n\n(1) $x>0$에서 $f'(x)=1$이고 $x<0$에서 $f'(x)=-1$이다.\n\n(2) 따라서 $f'(x)=0$인 점은 없다.\n\n(3) 따라서 $f$는 최솟값을 갖지 않는다.\n",
      "en": "**Find the mistake.** Someone looks for the minimum of $f(x)=|x|$. Which line is the first wrong one?\n\n(1) $f'(x)=1$ for $x>0$, and $f'(x)=-1$ for $x<0$.\n\n(2) So $f'(x)=0$ nowhere.\n\n(3) So $f$ has no least value.\n"
    },
    "key": "3",
    "choices": [
      {
        "id": "1",
        "text": {
          "ko": "도함수를 구한 줄",
          "en": "where the derivative is found"
        },
        "why": {
          "ko": "도함수는 맞습니다. $x=0$에서는 도함수가 없습니다.",
          "en": "The derivative is right; at $x=0$ there is none."
        }
      },
      {
        "id": "2",
        "text": {
          "ko": "정류점이 없다는 줄",
          "en": "where it says there is no stationary point"
        },
        "why": {
          "ko": "정말로 정류점은 없습니다.",
          "en": "There is indeed no stationary point."
        }
      },
      {
        "id": "3",
        "text": {
          "ko": "최솟값이 없다는 줄",
          "en": "where it says there is no least value"
        },
        "why": {
          "ko": "미분할 수 없는 점도 후보입니다. $x=0$에서 최솟값 $0$을 갖습니다.",
          "en": "A point without a derivative is a candidate too. At $x=0$ it has its least value, $0$."
        }
      }
    ],
    "hints": [
      {
        "ko": "그래프를 그려 보세요.",
        "en": "Draw the graph."
      },
      {
        "ko": "최솟값의 후보 세 가지를 떠올리세요.",
        "en": "Remember the three kinds of candidates."
      }
    ],
    "solution": {
      "text": {
        "ko": "꺾인 점 $x=0$이 후보에서 빠졌습니다. $f(0)=0$이고 다른 모든 곳에서 $f(x)>0$입니다.",
        "en": "The corner $x=0$ was left out. $f(0)=0$, and everywhere else $f(x)>0$."
      }
    },
    "slips": []
  },
  {
    "id": "06-8",
    "level": "challenge",
    "kind": "expression",
    "question": {
      "ko": "자료가 $n$개 있고 예측이 늘 같은 수 $w$일 때의 손실은 $(w-y_1)^2+(w-y_2)^2+\\cdots+(w-y_n)^2$입니다. 자료가 $y_1,y_2,y_3$ 세 개이면, 손실이 가장 작아지는 $w$는 무엇입니까? `y1`, `y2`, `y3`으로 적으세요.\n",
      "en": "If there are $n$ data and the prediction is always the same number $w$, the loss is $(w-y_1)^2+(w-y_2)^2+\\cdots+(w-y_n)^2$. With the three data $y_1,y_2,y_3$, which $w$ makes it least? Type it with `y1`, `y2`, `y3`.\n"
    },
    "key": "(y_1+y_2+y_3)/3",
    "vars": [
      "y_1",
      "y_2",
      "y_3"
    ],
    "hints": [
      {
        "ko": "손실을 $w$로 미분하세요. $y_1,y_2,y_3$은 상수입니다.",
        "en": "Differentiate the loss by $w$; $y_1,y_2,y_3$ are constants."
      },
      {
        "ko": "$2(w-y_1)+2(w-y_2)+2(w-y_3)=0$을 $w$에 대해 푸세요.",
        "en": "Solve $2(w-y_1)+2(w-y_2)+2(w-y_3)=0$ for $w$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$2(w-y_1)+2(w-y_2)+2(w-y_3)=0,\\qquad 3w=y_1+y_2+y_3,\\qquad w=\\frac{y_1+y_2+y_3}{3}$$\n\n제곱 손실을 가장 작게 하는 수는 **평균**입니다.\n",
        "en": "$$2(w-y_1)+2(w-y_2)+2(w-y_3)=0,\\qquad 3w=y_1+y_2+y_3,\\qquad w=\\frac{y_1+y_2+y_3}{3}$$\n\nThe number with the least squared loss is the **mean**.\n"
      }
    },
    "slips": [
      {
        "answer": "y_1+y_2+y_3",
        "says": {
          "ko": "거의 다 왔습니다. $3w=y_1+y_2+y_3$의 양변을 $3$으로 나누세요.",
          "en": "Nearly. Divide both sides of $3w=y_1+y_2+y_3$ by $3$."
        }
      },
      {
        "answer": "(y_1+y_2+y_3)/n",
        "says": {
          "ko": "생각은 맞습니다. 여기서는 자료가 세 개이므로 $n=3$입니다.",
          "en": "The idea is right. There are three data here, so $n=3$."
        }
      },
      {
        "answer": "(y_1+y_2+y_3)/2",
        "says": {
          "ko": "$w$가 몇 번 나오는지 다시 세어 보세요.",
          "en": "Count again how often $w$ appears."
        }
      },
      {
        "answer": "y_1+y_2+y_3/3",
        "says": {
          "ko": "세 수의 합을 괄호로 묶으세요. 지금은 $y_3$만 $3$으로 나눕니다.",
          "en": "Put the sum of the three in brackets; now only $y_3$ is divided by $3$."
        }
      }
    ]
  },
  {
    "id": "07-1",
    "level": "basic",
    "kind": "expression",
    "question": {
      "ko": "$f(x,y)=xy+3e^{-x}+y^2$을 $x$로 편미분하세요.",
      "en": "Find $\\dfrac{\\partial f}{\\partial x}$ for $f(x,y)=xy+3e^{-x}+y^2$."
    },
    "key": "y-3e^(-x)",
    "hints": [
      {
        "ko": "$y$를 $5$ 같은 상수라고 생각하고 항마다 미분하세요.",
        "en": "Think of $y$ as a constant such as $5$, and differentiate term by term."
      },
      {
        "ko": "$xy$의 도함수는 $y$, $y^2$은 상수이므로 $0$입니다. $(e^{-x})'=-e^{-x}$도 떠올리세요.",
        "en": "$xy$ gives $y$; $y^2$ is a constant and gives $0$. And $(e^{-x})'=-e^{-x}$."
      }
    ],
    "solution": {
      "derivativeOf": "x y + 3e^(-x) + y^2",
      "variable": "x"
    },
    "slips": [
      {
        "answer": "y-3e^(-x)+2y",
        "says": {
          "ko": "$y^2$은 $x$에 대해서는 상수입니다. $x$로 편미분하면 $0$이 됩니다.",
          "en": "For $x$, $y^2$ is a constant; its derivative by $x$ is $0$."
        }
      },
      {
        "answer": "y+3e^(-x)",
        "says": {
          "ko": "$e^{-x}$을 미분하면 안쪽 $-x$의 도함수 $-1$이 곱해집니다.",
          "en": "Differentiating $e^{-x}$ brings a factor $-1$, the derivative of the inner $-x$."
        }
      },
      {
        "answer": "1-3e^(-x)",
        "says": {
          "ko": "$xy$에서 $y$는 $x$ 앞에 붙은 상수입니다. $(5x)'=5$인 것처럼 $y$가 남습니다.",
          "en": "In $xy$ the $y$ is a coefficient; as $(5x)'=5$, it stays."
        }
      },
      {
        "answer": "x+2y",
        "says": {
          "ko": "$y$로 편미분했습니다. 여기서는 $x$로 편미분합니다.",
          "en": "That is the partial derivative by $y$; here it is by $x$."
        }
      }
    ]
  },
  {
    "id": "07-2",
    "level": "basic",
    "kind": "expression",
    "question": {
      "ko": "같은 함수 $f(x,y)=xy+3e^{-x}+y^2$을 이번에는 $y$로 편미분하세요.",
      "en": "For the same $f(x,y)=xy+3e^{-x}+y^2$, find $\\dfrac{\\partial f}{\\partial y}$."
    },
    "key": "x+2y",
    "hints": [
      {
        "ko": "이번에는 $x$가 상수입니다.",
        "en": "Now $x$ is the constant."
      },
      {
        "ko": "$3e^{-x}$에는 $y$가 없습니다.",
        "en": "There is no $y$ in $3e^{-x}$."
      }
    ],
    "solution": {
      "derivativeOf": "x y + 3e^(-x) + y^2",
      "variable": "y"
    },
    "slips": [
      {
        "answer": "x+2y-3e^(-x)",
        "says": {
          "ko": "$3e^{-x}$에는 $y$가 없으므로 $y$로 편미분하면 $0$입니다.",
          "en": "$3e^{-x}$ has no $y$ in it; its derivative by $y$ is $0$."
        }
      },
      {
        "answer": "y-3e^(-x)",
        "says": {
          "ko": "$x$로 편미분했습니다.",
          "en": "That is the partial derivative by $x$."
        }
      },
      {
        "answer": "x+y",
        "says": {
          "ko": "$y^2$을 $y$로 미분하면 $2y$입니다.",
          "en": "$y^2$ differentiated by $y$ is $2y$."
        }
      },
      {
        "answer": "1+2y",
        "says": {
          "ko": "$xy$에서 $x$는 상수이므로 그대로 남습니다.",
          "en": "In $xy$ the $x$ is a constant and stays."
        }
      }
    ]
  },
  {
    "id": "07-9",
    "level": "challenge",
    "kind": "number",
    "question": {
      "ko": "체중 모형 $W(s,t)=70+0.6s-0.4t-0.02st$에서, 야식을 한 번 더 먹어도 체중이 전혀 늘지 않게 하려면 운동을 일주일에 몇 시간 해야 합니까? ($\\frac{\\partial W}{\\partial s}=0$이 되는 $t$)\n",
      "en": "In the model $W(s,t)=70+0.6s-0.4t-0.02st$, how many hours of exercise a week make one more snack change nothing? (The $t$ for which $\\frac{\\partial W}{\\partial s}=0$.)\n"
    },
    "key": "30",
    "unknown": "t",
    "hints": [
      {
        "ko": "$W$를 $s$로 편미분하면 $t$만 남은 식이 됩니다.",
        "en": "Differentiate $W$ by $s$; what is left depends on $t$ alone."
      },
      {
        "ko": "$0.6-0.02t=0$을 푸세요.",
        "en": "Solve $0.6-0.02t=0$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$\\frac{\\partial W}{\\partial s}=0.6-0.02t=0,\\qquad t=30$$\n\n하루에 네 시간이 넘습니다. 모형이 맞는다면, 쉬운 방법은 아닙니다.\n",
        "en": "$$\\frac{\\partial W}{\\partial s}=0.6-0.02t=0,\\qquad t=30$$\n\nMore than four hours a day: if the model is right, it is not the easy way.\n"
      }
    },
    "slips": [
      {
        "answer": "-20",
        "says": {
          "ko": "$\\frac{\\partial W}{\\partial t}=0$을 푼 것 같습니다. 야식 횟수 $s$로 편미분해야 합니다.",
          "en": "It looks as if you solved $\\frac{\\partial W}{\\partial t}=0$; differentiate by the snacks, $s$."
        }
      },
      {
        "answer": "-30",
        "says": {
          "ko": "부호를 다시 보세요. $0.02t=0.6$입니다.",
          "en": "Check the sign: $0.02t=0.6$."
        }
      },
      {
        "answer": "1/30",
        "says": {
          "ko": "나누는 순서가 바뀌었습니다. $t=0.6\\div0.02$입니다.",
          "en": "Divide the other way: $t=0.6\\div0.02$."
        }
      },
      {
        "answer": "3",
        "says": {
          "ko": "소수점을 다시 보세요. $0.02\\times 3=0.06$입니다.",
          "en": "Mind the decimal point: $0.02\\times 3=0.06$."
        }
      }
    ]
  },
  {
    "id": "07-8",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**먼저 예상하고, 그다음 실행하기.** $f(x,y)=x^2+4y^2$의 등고선은 타원입니다. 점 $(2,\\,1)$에서 $\\nabla f$는 어느 쪽을 가리킵니까? 고른 뒤에 아래 셀을 실행해 확인하세요.\n",
      "en": "**Predict, then run.** The contours of $f(x,y)=x^2+4y^2$ are ellipses. Which way does $\\nabla f$ point at $(2,\\,1)$? Choose first, then run the cell below to see.\n"
    },
    "key": "c",
    "choices": [
      {
        "id": "a",
        "text": {
          "ko": "원점 $(0,0)$ 쪽",
          "en": "towards the origin $(0,0)$"
        },
        "why": {
          "ko": "원점 쪽으로 가면 $f$가 작아집니다. 그래디언트는 $f$가 커지는 쪽을 가리킵니다.",
          "en": "Towards the origin $f$ falls; the gradient points where $f$ rises."
        }
      },
      {
        "id": "b",
        "text": {
          "ko": "원점에서 똑바로 멀어지는 쪽, $(2,1)$ 방향",
          "en": "straight away from the origin, along $(2,1)$"
        },
        "why": {
          "ko": "등고선이 원이라면 그렇습니다. 타원에서는 등고선에 수직인 방향이 원점에서 똑바로 멀어지는 방향과 대개 다릅니다.",
          "en": "For circles, yes. On an ellipse, the direction at a right angle to the contour is in general not straight away from the origin."
        }
      },
      {
        "id": "c",
        "text": {
          "ko": "$(4,8)$, 곧 $(1,2)$ 방향",
          "en": "along $(4,8)$, that is $(1,2)$"
        },
        "why": {
          "ko": "$\\nabla f=(2x,\\,8y)=(4,\\,8)$입니다.",
          "en": "$\\nabla f=(2x,\\,8y)=(4,\\,8)$."
        }
      },
      {
        "id": "d",
        "text": {
          "ko": "등고선을 따라가는 쪽",
          "en": "along the contour"
        },
        "why": {
          "ko": "등고선을 따라가면 값이 변하지 않습니다. 그래디언트는 등고선에 수직입니다.",
          "en": "Along the contour the value does not change; the gradient is perpendicular to it."
        }
      }
    ],
    "hints": [
      {
        "ko": "편도함수 두 개를 구해 $(2,1)$을 대입해 보세요.",
        "en": "Find the two partial derivatives and put in $(2,1)$."
      },
      {
        "ko": "$\\frac{\\partial f}{\\partial x}=2x$, $\\frac{\\partial f}{\\partial y}=8y$입니다.",
        "en": "$\\frac{\\partial f}{\\partial x}=2x$ and $\\frac{\\partial f}{\\partial y}=8y$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$\\nabla f=(2x,\\ 8y),\\qquad \\nabla f(2,1)=(4,\\ 8)$$\n\n방향은 $(1,2)$입니다. $y$ 쪽이 더 가파르므로 화살표가 $y$ 쪽으로 더 기웁니다.\n",
        "en": "$$\\nabla f=(2x,\\ 8y),\\qquad \\nabla f(2,1)=(4,\\ 8)$$\n\nThe direction is $(1,2)$. The surface is steeper in $y$, so the arrow leans that way.\n"
      }
    },
    "slips": []
  },
  {
    "id": "07-3",
    "level": "standard",
    "kind": "expression",
    "question": {
      "ko": "$f(x,y)=3x\\ln y+y\\,e^{x^2}+5$를 $x$로 편미분하세요.",
      "en": "Find $\\dfrac{\\partial f}{\\partial x}$ for $f(x,y)=3x\\ln y+y\\,e^{x^2}+5$."
    },
    "key": "3ln y + 2x y e^(x^2)",
    "domain": {
      "x": [
        -2,
        2
      ],
      "y": [
        0.1,
        5
      ]
    },
    "hints": [
      {
        "ko": "$\\ln y$와 $y$는 모두 상수입니다. $e^{x^2}$에는 연쇄법칙이 필요합니다.",
        "en": "$\\ln y$ and $y$ are constants. For $e^{x^2}$ you need the chain rule."
      },
      {
        "ko": "$(e^{x^2})'=e^{x^2}\\cdot 2x$입니다.",
        "en": "$(e^{x^2})'=e^{x^2}\\cdot 2x$."
      }
    ],
    "solution": {
      "derivativeOf": "3x ln y + y e^(x^2) + 5",
      "variable": "x"
    },
    "slips": [
      {
        "answer": "3ln y + y e^(x^2)",
        "says": {
          "ko": "$e^{x^2}$의 안쪽 $x^2$을 미분한 $2x$를 곱해야 합니다.",
          "en": "The derivative $2x$ of the inner $x^2$ is missing."
        }
      },
      {
        "answer": "3/y + 2x y e^(x^2)",
        "says": {
          "ko": "$\\ln y$는 $x$에 대해서는 상수이므로 미분하지 않습니다.",
          "en": "For $x$, $\\ln y$ is a constant; it is not differentiated."
        }
      },
      {
        "answer": "3ln y + 2x e^(x^2)",
        "says": {
          "ko": "$e^{x^2}$ 앞의 상수 $y$가 빠졌습니다.",
          "en": "The constant $y$ in front of $e^{x^2}$ got lost."
        }
      },
      {
        "answer": "3x/y + e^(x^2)",
        "says": {
          "ko": "$y$로 편미분했습니다.",
          "en": "That is the partial derivative by $y$."
        }
      }
    ]
  },
  {
    "id": "07-4",
    "level": "standard",
    "kind": "expression",
    "question": {
      "ko": "같은 함수 $f(x,y)=3x\\ln y+y\\,e^{x^2}+5$를 $y$로 편미분하세요.",
      "en": "For the same $f(x,y)=3x\\ln y+y\\,e^{x^2}+5$, find $\\dfrac{\\partial f}{\\partial y}$."
    },
    "key": "3x/y + e^(x^2)",
    "domain": {
      "x": [
        -2,
        2
      ],
      "y": [
        0.1,
        5
      ]
    },
    "hints": [
      {
        "ko": "이번에는 $3x$와 $e^{x^2}$이 통째로 상수입니다.",
        "en": "Now $3x$ and the whole of $e^{x^2}$ are constants."
      },
      {
        "ko": "$(\\ln y)'=\\dfrac1y$이고, $y$에 붙은 상수 $e^{x^2}$은 그대로 남습니다.",
        "en": "$(\\ln y)'=\\dfrac1y$, and the coefficient $e^{x^2}$ of $y$ stays."
      }
    ],
    "solution": {
      "derivativeOf": "3x ln y + y e^(x^2) + 5",
      "variable": "y"
    },
    "slips": [
      {
        "answer": "3/y + e^(x^2)",
        "says": {
          "ko": "$3x\\ln y$의 $x$는 상수입니다. 사라지지 않고 남습니다.",
          "en": "The $x$ in $3x\\ln y$ is a constant; it stays."
        }
      },
      {
        "answer": "3x/y + 2x y e^(x^2)",
        "says": {
          "ko": "$e^{x^2}$은 $y$에 대해서는 상수이므로 미분하지 않습니다.",
          "en": "For $y$, $e^{x^2}$ is a constant; it is not differentiated."
        }
      },
      {
        "answer": "3x/y",
        "says": {
          "ko": "$y\\,e^{x^2}$을 $y$로 편미분하면 $0$이 아니라 $e^{x^2}$입니다.",
          "en": "$y\\,e^{x^2}$ differentiated by $y$ is $e^{x^2}$, not $0$."
        }
      },
      {
        "answer": "3ln y + 2x y e^(x^2)",
        "says": {
          "ko": "$x$로 편미분했습니다.",
          "en": "That is the partial derivative by $x$."
        }
      }
    ]
  },
  {
    "id": "07-5",
    "level": "standard",
    "kind": "expression",
    "question": {
      "ko": "$f(x_1,x_2)=-\\displaystyle\\sum_{i=1}^{2}3y\\,x_i$에서 $y$는 상수입니다. $\\dfrac{\\partial f}{\\partial x_1}$을 구하세요. ($\\dfrac{\\partial f}{\\partial x_2}$도 구해서 비교해 보세요.)\n",
      "en": "In $f(x_1,x_2)=-\\displaystyle\\sum_{i=1}^{2}3y\\,x_i$ the letter $y$ is a constant. Find $\\dfrac{\\partial f}{\\partial x_1}$. (Then find $\\dfrac{\\partial f}{\\partial x_2}$ too, and compare.)\n"
    },
    "key": "-3y",
    "hints": [
      {
        "ko": "먼저 합을 풀어 쓰세요. $f=-(3y\\,x_1+3y\\,x_2)$입니다.",
        "en": "Write the sum out first, $f=-(3y\\,x_1+3y\\,x_2)$."
      },
      {
        "ko": "$x_2$가 든 항은 $x_1$에 대해서는 상수입니다.",
        "en": "The term with $x_2$ is a constant for $x_1$."
      }
    ],
    "solution": {
      "derivativeOf": "-sum(3 y x_i, i, 1, 2)",
      "variable": "x_1"
    },
    "slips": [
      {
        "answer": "-6y",
        "says": {
          "ko": "$x_1$이 든 항은 하나뿐입니다. $x_2$가 든 항은 상수입니다.",
          "en": "Only one term has an $x_1$ in it; the other is a constant."
        }
      },
      {
        "answer": "3y",
        "says": {
          "ko": "합 앞의 음의 부호가 빠졌습니다.",
          "en": "The minus sign in front of the sum got lost."
        }
      },
      {
        "answer": "-3",
        "says": {
          "ko": "$y$는 상수이므로 $3$과 함께 그대로 남습니다.",
          "en": "$y$ is a constant and stays, like the $3$."
        }
      },
      {
        "answer": "-3x_1",
        "says": {
          "ko": "$x_1$로 편미분했으므로 $x_1$은 남지 않습니다. 남는 것은 상수 $y$입니다.",
          "en": "After differentiating by $x_1$ no $x_1$ is left; what stays is the constant $y$."
        }
      }
    ]
  },
  {
    "id": "07-6",
    "level": "standard",
    "kind": "expression",
    "question": {
      "ko": "이번에는 앞 문제의 식에서 $y$도 변수라고, 곧 $f(x_1,x_2,y)=-\\displaystyle\\sum_{i=1}^{2}3y\\,x_i$라고 합시다. $x_1$이나 $x_2$로 편미분할 때는 여전히 $y$를 고정하므로 결과가 앞 문제와 같습니다. 편도함수가 하나 더 생길 뿐입니다. $\\dfrac{\\partial f}{\\partial y}$는 무엇입니까?\n",
      "en": "Now let $y$ be a variable too: $f(x_1,x_2,y)=-\\displaystyle\\sum_{i=1}^{2}3y\\,x_i$. While we differentiate by $x_1$ or $x_2$, $y$ is still held, so those results stay as they were; there is just one partial derivative more. What is $\\dfrac{\\partial f}{\\partial y}$?\n"
    },
    "key": "-3x_1-3x_2",
    "hints": [
      {
        "ko": "합을 풀어 쓰면 두 항 모두에 $y$가 있습니다.",
        "en": "Written out, both terms have a $y$."
      },
      {
        "ko": "$-3y\\,x_1$을 $y$로 편미분하면 $-3x_1$입니다.",
        "en": "$-3y\\,x_1$ differentiated by $y$ is $-3x_1$."
      }
    ],
    "solution": {
      "derivativeOf": "-sum(3 y x_i, i, 1, 2)",
      "variable": "y"
    },
    "slips": [
      {
        "answer": "-3y",
        "says": {
          "ko": "$x_1$로 편미분했습니다. 이번에는 $y$로 편미분합니다.",
          "en": "That is the partial derivative by $x_1$; now it is by $y$."
        }
      },
      {
        "answer": "3x_1+3x_2",
        "says": {
          "ko": "합 앞의 음의 부호가 빠졌습니다.",
          "en": "The minus sign in front of the sum got lost."
        }
      },
      {
        "answer": "-3x_1",
        "says": {
          "ko": "$i=2$인 항 $-3y\\,x_2$도 $y$로 편미분해서 더해야 합니다.",
          "en": "The term for $i=2$, $-3y\\,x_2$, must be differentiated and added too."
        }
      },
      {
        "answer": "-6",
        "says": {
          "ko": "$x_1$과 $x_2$는 $y$에 대해서는 상수이므로 그대로 남습니다.",
          "en": "For $y$, $x_1$ and $x_2$ are constants; they stay."
        }
      }
    ]
  },
  {
    "id": "07-7",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**틀린 곳 찾기.** 누군가 $f(x,y)=x^2y+e^{xy}$을 $x$로 이렇게 편미분했습니다. 처음으로 틀린 줄은 몇 번째입니까?\n\n$$\n\\begin{aligned}\n\\frac{\\partial f}{\\partial x}&=\\frac{\\partial}{\\partial x}(x^2y)+\\frac{\\partial}{\\partial x}(e^{xy}) && (1)\\\\\n&=2xy+\\frac{\\partial}{\\partial x}(e^{xy}) && (2)\\\\\n&=2xy+x\\,e^{xy} && (3)\n\\end{aligned}\n$$\n",
      "en": "**Find the mistake.** Someone differentiated $f(x,y)=x^2y+e^{xy}$ by $x$ like this. Which line is the first wrong one?\n\n$$\n\\begin{aligned}\n\\frac{\\partial f}{\\partial x}&=\\frac{\\partial}{\\partial x}(x^2y)+\\frac{\\partial}{\\partial x}(e^{xy}) && (1)\\\\\n&=2xy+\\frac{\\partial}{\\partial x}(e^{xy}) && (2)\\\\\n&=2xy+x\\,e^{xy} && (3)\n\\end{aligned}\n$$\n"
    },
    "key": "3",
    "choices": [
      {
        "id": "1",
        "text": {
          "ko": "합을 나눈 줄",
          "en": "where the sum is split"
        },
        "why": {
          "ko": "합과 차의 미분법은 편미분에서도 그대로 성립하므로 (1)은 맞습니다.",
          "en": "The sum rule holds for partial derivatives too; line (1) is right."
        }
      },
      {
        "id": "2",
        "text": {
          "ko": "$x^2y$를 편미분한 줄",
          "en": "where $x^2y$ is differentiated"
        },
        "why": {
          "ko": "$y$는 상수이므로 $x^2y$의 편도함수는 $2xy$가 맞습니다.",
          "en": "With $y$ a constant, $x^2y$ gives $2xy$; line (2) is right."
        }
      },
      {
        "id": "3",
        "text": {
          "ko": "$e^{xy}$을 편미분한 줄",
          "en": "where $e^{xy}$ is differentiated"
        },
        "why": {
          "ko": "안쪽 $xy$를 $x$로 편미분하면 $x$가 아니라 $y$입니다. 옳은 답은 $2xy+y\\,e^{xy}$입니다.",
          "en": "The inner $xy$ differentiated by $x$ is $y$, not $x$. It should be $2xy+y\\,e^{xy}$."
        }
      }
    ],
    "hints": [
      {
        "ko": "줄마다 $y$를 $5$로 바꿔 놓고 읽어 보세요.",
        "en": "Read each line with $5$ in the place of $y$."
      },
      {
        "ko": "$e^{5x}$의 도함수는 무엇입니까?",
        "en": "What is the derivative of $e^{5x}$?"
      }
    ],
    "solution": {
      "derivativeOf": "x^2 y + e^(x y)",
      "variable": "x"
    },
    "slips": []
  },
  {
    "id": "07-10",
    "level": "standard",
    "kind": "expression",
    "question": {
      "ko": "이 장의 처음에 나온 손실을 $f(w,b)=(2w+b-1)^2$이라고 합시다. 그래디언트를 구하세요. 편도함수가 둘이므로 답도 둘입니다. $(1,0)$에서의 값이 그때 본 $4$와 $2$인지도 확인해 보세요.\n",
      "en": "The loss with which the chapter began is $f(w,b)=(2w+b-1)^2$. Find its gradient. There are two partial derivatives, so give two answers. Check that at $(1,0)$ they have the values seen there, $4$ and $2$.\n"
    },
    "key": {
      "w": "4(2w+b-1)",
      "b": "2(2w+b-1)"
    },
    "hints": [
      {
        "ko": "바깥은 제곱이고 안쪽은 $2w+b-1$입니다. 연쇄법칙을 변수마다 한 번씩 쓰세요.",
        "en": "Outside is a square, inside $2w+b-1$. Use the chain rule once for each variable."
      },
      {
        "ko": "안쪽을 $w$로 편미분하면 $2$이고, $b$로 편미분하면 $1$입니다.",
        "en": "The inside differentiated by $w$ is $2$, and by $b$ it is $1$."
      }
    ],
    "solution": {
      "gradientOf": "(2w + b - 1)^2"
    },
    "slips": [
      {
        "answer": "2(2w+b-1)",
        "part": "w",
        "says": {
          "ko": "안쪽 $2w+b-1$을 $w$로 편미분한 $2$를 곱하는 것을 잊었습니다.",
          "en": "Do not forget the factor $2$, the derivative of the inner $2w+b-1$ by $w$."
        }
      },
      {
        "answer": "8w",
        "part": "w",
        "says": {
          "ko": "$b-1$은 $w$에 대해서는 상수이지만, 괄호 안에 있으므로 $2(2w+b-1)$에 그대로 남습니다.",
          "en": "For $w$, $b-1$ is a constant, but inside the square; in $2(2w+b-1)$ it stays."
        }
      },
      {
        "answer": "4",
        "part": "w",
        "says": {
          "ko": "$(1,0)$에서의 값을 구했습니다. 여기서는 $w$와 $b$의 식을 적으세요.",
          "en": "That is the value at $(1,0)$; we want a formula in $w$ and $b$."
        }
      },
      {
        "answer": "4(2w+b-1)",
        "part": "b",
        "says": {
          "ko": "$w$로 편미분했습니다. 안쪽을 $b$로 편미분하면 $2$가 아니라 $1$입니다.",
          "en": "That is the partial derivative by $w$; the inside differentiated by $b$ is $1$, not $2$."
        }
      },
      {
        "answer": "2b",
        "part": "b",
        "says": {
          "ko": "$2w-1$은 $b$에 대해서는 상수이지만, 괄호 안에 있으므로 $2(2w+b-1)$에 그대로 남습니다.",
          "en": "For $b$, $2w-1$ is a constant, but inside the square; in $2(2w+b-1)$ it stays."
        }
      },
      {
        "answer": "2",
        "part": "b",
        "says": {
          "ko": "$(1,0)$에서의 값을 구했습니다. 여기서는 $w$와 $b$의 식을 적으세요.",
          "en": "That is the value at $(1,0)$; we want a formula in $w$ and $b$."
        }
      }
    ]
  },
  {
    "id": "08-1",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "$f(x,y)=x^2-4x+y^2+2y$의 정류점($\\nabla f=0$인 점)은 하나입니다. 그 점의 $x$좌표와 $y$좌표를 구하세요.",
      "en": "$f(x,y)=x^2-4x+y^2+2y$ has one stationary point, a point where $\\nabla f=0$. What are its $x$ and its $y$?"
    },
    "key": {
      "x": "2",
      "y": "-1"
    },
    "hints": [
      {
        "ko": "$\\frac{\\partial f}{\\partial x}=0$과 $\\frac{\\partial f}{\\partial y}=0$을 각각 푸세요.",
        "en": "Solve $\\frac{\\partial f}{\\partial x}=0$ and $\\frac{\\partial f}{\\partial y}=0$."
      },
      {
        "ko": "$\\frac{\\partial f}{\\partial x}=2x-4$이고 $\\frac{\\partial f}{\\partial y}=2y+2$입니다.",
        "en": "$\\frac{\\partial f}{\\partial x}=2x-4$ and $\\frac{\\partial f}{\\partial y}=2y+2$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$\\frac{\\partial f}{\\partial x}=2x-4=0,\\quad \\frac{\\partial f}{\\partial y}=2y+2=0,\\qquad (x,y)=(2,-1)$$\n",
        "en": "$$\\frac{\\partial f}{\\partial x}=2x-4=0,\\quad \\frac{\\partial f}{\\partial y}=2y+2=0,\\qquad (x,y)=(2,-1)$$\n"
      }
    },
    "slips": [
      {
        "answer": "4",
        "part": "x",
        "says": {
          "ko": "양변을 $2$로 나누는 것을 잊었습니다.",
          "en": "Do not forget to divide by $2$."
        }
      },
      {
        "answer": "-2",
        "part": "x",
        "says": {
          "ko": "부호를 다시 보세요. $2x-4=0$입니다.",
          "en": "Check the sign; $2x-4=0$."
        }
      },
      {
        "answer": "1",
        "part": "y",
        "says": {
          "ko": "부호를 다시 보세요. $2y+2=0$입니다.",
          "en": "Check the sign; $2y+2=0$."
        }
      },
      {
        "answer": "-2",
        "part": "y",
        "says": {
          "ko": "양변을 $2$로 나누는 것을 잊었습니다.",
          "en": "Do not forget to divide by $2$."
        }
      }
    ]
  },
  {
    "id": "08-2",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "같은 함수 $f(x,y)=x^2-4x+y^2+2y$의 최솟값을 구하세요.",
      "en": "What is the least value of the same $f(x,y)=x^2-4x+y^2+2y$?"
    },
    "key": "-5",
    "hints": [
      {
        "ko": "정류점은 $(2,-1)$입니다. 완전제곱식으로 고쳐 보면 그곳이 최소점임을 알 수 있습니다.",
        "en": "The stationary point is $(2,-1)$. Complete the squares to see that $f$ is least there."
      },
      {
        "ko": "정류점의 좌표를 $f$에 대입하세요. $x^2-4x$와 $y^2+2y$의 값을 각각 구해 더하면 됩니다.",
        "en": "Put the coordinates of the point into $f$. Find $x^2-4x$ and $y^2+2y$, and add the two."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$f(x,y)=(x-2)^2+(y+1)^2-5$$\n\n완전제곱식으로 고치면 최솟값이 $-5$라는 것이 바로 보입니다.\n",
        "en": "$$f(x,y)=(x-2)^2+(y+1)^2-5$$\n\nCompleting the squares shows at once that the least value is $-5$.\n"
      }
    },
    "slips": [
      {
        "answer": "0",
        "says": {
          "ko": "$0$이 되는 것은 그래디언트입니다. 그 점에서 $f$의 값을 구하세요.",
          "en": "It is the gradient that is $0$; find the value of $f$ there."
        }
      },
      {
        "answer": "-4",
        "says": {
          "ko": "$y^2+2y$의 값 $-1$을 더하지 않았습니다.",
          "en": "The part $y^2+2y$, which is $-1$, was left out."
        }
      },
      {
        "answer": "-1",
        "says": {
          "ko": "정류점의 $y$좌표나 $y^2+2y$만의 값을 구했습니다. $x$의 항도 더하세요.",
          "en": "That is the $y$ of the point, or the value of $y^2+2y$ alone. Add the terms with $x$."
        }
      }
    ]
  },
  {
    "id": "08-3",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "$f(x,y)=x^2+4xy+y^2$의 정류점 $(0,0)$은 무엇입니까?",
      "en": "What is the stationary point $(0,0)$ of $f(x,y)=x^2+4xy+y^2$?"
    },
    "key": "c",
    "choices": [
      {
        "id": "a",
        "text": {
          "ko": "극소",
          "en": "a local minimum"
        },
        "why": {
          "ko": "$f_{xx}>0$이고 $f_{yy}>0$이지만 $D=2\\cdot2-4^2<0$입니다.",
          "en": "$f_{xx}>0$ and $f_{yy}>0$, but $D=2\\cdot2-4^2<0$."
        }
      },
      {
        "id": "b",
        "text": {
          "ko": "극대",
          "en": "a local maximum"
        },
        "why": {
          "ko": "$x$축을 따라가면 $x^2$이므로 올라갑니다.",
          "en": "Along the $x$-axis it is $x^2$, which goes up."
        }
      },
      {
        "id": "c",
        "text": {
          "ko": "안장점",
          "en": "a saddle"
        },
        "why": {
          "ko": "$D=2\\cdot2-4^2=-12<0$입니다. $y=-x$를 따라가면 $-2x^2$으로 내려갑니다.",
          "en": "$D=2\\cdot2-4^2=-12<0$. Along $y=-x$ it is $-2x^2$ and goes down."
        }
      },
      {
        "id": "d",
        "text": {
          "ko": "이 판정법으로는 알 수 없음",
          "en": "the test cannot tell"
        },
        "why": {
          "ko": "$D\\ne0$이므로 이 판정법을 쓸 수 있습니다.",
          "en": "$D\\ne0$, so the test does tell."
        }
      }
    ],
    "hints": [
      {
        "ko": "헤세 행렬의 행렬식을 구하세요.",
        "en": "Find the determinant of the Hessian."
      },
      {
        "ko": "$f_{xx}=2$, $f_{yy}=2$, $f_{xy}=4$입니다.",
        "en": "$f_{xx}=2$, $f_{yy}=2$ and $f_{xy}=4$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$D=f_{xx}f_{yy}-f_{xy}^2=2\\cdot2-4^2=-12<0$$\n\n안장점입니다. 두 축을 따라서는 올라가지만 $y=-x$를 따라서는 내려갑니다.\n",
        "en": "$$D=f_{xx}f_{yy}-f_{xy}^2=2\\cdot2-4^2=-12<0$$\n\nA saddle: it goes up along both axes, but down along $y=-x$.\n"
      }
    },
    "slips": []
  },
  {
    "id": "08-6",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**먼저 예상하고, 그다음 실행하기.** $f(x,y)=(x-y)^2$에는 정류점이 몇 개 있습니까? 고른 뒤에 아래 셀을 실행해 확인하세요.\n",
      "en": "**Predict, then run.** How many stationary points does $f(x,y)=(x-y)^2$ have? Choose first, then run the cell below to see.\n"
    },
    "key": "d",
    "choices": [
      {
        "id": "a",
        "text": {
          "ko": "없음",
          "en": "none"
        },
        "why": {
          "ko": "$(0,0)$에서 두 편미분계수가 모두 $0$입니다.",
          "en": "At $(0,0)$ both partial derivatives are $0$."
        }
      },
      {
        "id": "b",
        "text": {
          "ko": "1개, $(0,0)$",
          "en": "one, $(0,0)$"
        },
        "why": {
          "ko": "$(1,1)$도 대입해 보세요.",
          "en": "Try $(1,1)$ as well."
        }
      },
      {
        "id": "c",
        "text": {
          "ko": "2개",
          "en": "two"
        },
        "why": {
          "ko": "$x=y$인 점은 모두 정류점입니다.",
          "en": "Every point with $x=y$ is one."
        }
      },
      {
        "id": "d",
        "text": {
          "ko": "무수히 많음: 직선 $y=x$ 전체",
          "en": "infinitely many: the whole line $y=x$"
        },
        "why": {
          "ko": "$\\nabla f=(2(x-y),\\,-2(x-y))$는 $x=y$에서 늘 $0$입니다. 골짜기의 바닥이 직선입니다.",
          "en": "$\\nabla f=(2(x-y),\\,-2(x-y))$ is $0$ all along $x=y$. The bottom of the valley is a line."
        }
      }
    ],
    "hints": [
      {
        "ko": "편도함수 두 개를 구하고, 둘 다 $0$이 되는 조건을 적어 보세요.",
        "en": "Find both partial derivatives and write down when both are $0$."
      },
      {
        "ko": "$\\frac{\\partial f}{\\partial x}=2(x-y)$입니다.",
        "en": "$\\frac{\\partial f}{\\partial x}=2(x-y)$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$\\nabla f=\\bigl(2(x-y),\\ -2(x-y)\\bigr)=0\\iff x=y$$\n",
        "en": "$$\\nabla f=\\bigl(2(x-y),\\ -2(x-y)\\bigr)=0\\iff x=y$$\n"
      }
    },
    "slips": []
  },
  {
    "id": "08-4",
    "level": "standard",
    "kind": "expression",
    "question": {
      "ko": "$f(x,y)=x^3y^2+y$의 이계편도함수 $\\dfrac{\\partial^2 f}{\\partial x\\,\\partial y}$를 구하세요.",
      "en": "Find the second partial derivative $\\dfrac{\\partial^2 f}{\\partial x\\,\\partial y}$ of $f(x,y)=x^3y^2+y$."
    },
    "key": "6x^2 y",
    "hints": [
      {
        "ko": "먼저 $x$로, 그다음 $y$로 편미분하세요. 순서는 바꿔도 됩니다.",
        "en": "Differentiate by $x$, then by $y$, or the other way round."
      },
      {
        "ko": "$\\frac{\\partial f}{\\partial x}=3x^2y^2$입니다.",
        "en": "$\\frac{\\partial f}{\\partial x}=3x^2y^2$."
      }
    ],
    "solution": {
      "derivativeOf": "3x^2 y^2",
      "variable": "y"
    },
    "slips": [
      {
        "answer": "3x^2 y^2",
        "says": {
          "ko": "$\\frac{\\partial f}{\\partial x}$를 구했습니다. $y$로 한 번 더 편미분하세요.",
          "en": "That is $\\frac{\\partial f}{\\partial x}$; differentiate once more, by $y$."
        }
      },
      {
        "answer": "6x y^2",
        "says": {
          "ko": "$x$로 두 번 편미분했습니다. 한 번은 $y$로 해야 합니다.",
          "en": "You differentiated twice by $x$; one of the two must be by $y$."
        }
      },
      {
        "answer": "2x^3",
        "says": {
          "ko": "$y$로 두 번 편미분했습니다. 한 번은 $x$로 해야 합니다.",
          "en": "You differentiated twice by $y$; one of the two must be by $x$."
        }
      },
      {
        "answer": "2x^3 y+1",
        "says": {
          "ko": "$\\frac{\\partial f}{\\partial y}$를 구했습니다. $x$로 한 번 더 편미분하세요.",
          "en": "That is $\\frac{\\partial f}{\\partial y}$; differentiate once more, by $x$."
        }
      },
      {
        "answer": "6x^2 y+1",
        "says": {
          "ko": "$y$는 $x$로 편미분할 때 이미 사라집니다.",
          "en": "The term $y$ is gone once you differentiate by $x$."
        }
      },
      {
        "answer": "6x^2",
        "says": {
          "ko": "$y$로 한 번 더 미분했습니다. $x$로 한 번, $y$로 한 번이면 됩니다.",
          "en": "You differentiated by $y$ once too often; once by $x$ and once by $y$ is enough."
        }
      }
    ]
  },
  {
    "id": "08-5",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**틀린 곳 찾기.** $f(x,y)=x^4-y^4$의 정류점을 판정하는 풀이입니다. 처음으로 틀린 줄은 몇 번째입니까?\n\n(1) $\\nabla f=(4x^3,\\,-4y^3)$이므로 정류점은 $(0,0)$뿐이다.\n\n(2) $(0,0)$에서 이계편도함수가 모두 $0$이므로 $D=0$이다.\n\n(3) $D=0$이므로 극소도 극대도 안장점도 아니다.\n",
      "en": "**Find the mistake.** Someone sorts the stationary points of $f(x,y)=x^4-y^4$. Which line is the first wrong one?\n\n(1) $\\nabla f=(4x^3,\\,-4y^3)$, so the only stationary point is $(0,0)$.\n\n(2) At $(0,0)$ all second partial derivatives are $0$, so $D=0$.\n\n(3) As $D=0$, it is neither a minimum nor a maximum nor a saddle.\n"
    },
    "key": "3",
    "choices": [
      {
        "id": "1",
        "text": {
          "ko": "정류점을 구한 줄",
          "en": "where the stationary points are found"
        },
        "why": {
          "ko": "$4x^3=0$이고 $-4y^3=0$인 점은 $(0,0)$뿐입니다.",
          "en": "$4x^3=0$ and $-4y^3=0$ hold only at $(0,0)$."
        }
      },
      {
        "id": "2",
        "text": {
          "ko": "$D$를 구한 줄",
          "en": "where $D$ is found"
        },
        "why": {
          "ko": "$f_{xx}=12x^2$, $f_{yy}=-12y^2$, $f_{xy}=0$이므로 맞습니다.",
          "en": "$f_{xx}=12x^2$, $f_{yy}=-12y^2$, $f_{xy}=0$; that is right."
        }
      },
      {
        "id": "3",
        "text": {
          "ko": "결론을 내린 줄",
          "en": "the conclusion"
        },
        "why": {
          "ko": "$D=0$이면 이 판정법으로는 **알 수 없을** 뿐입니다. $x$축에서는 올라가고 $y$축에서는 내려가므로 안장점입니다.",
          "en": "$D=0$ only means that the test **cannot tell**. Along $x$ it goes up, along $y$ down, so it is a saddle."
        }
      }
    ],
    "hints": [
      {
        "ko": "표에서 $D=0$인 줄을 다시 읽어 보세요.",
        "en": "Read the row $D=0$ of the table again."
      },
      {
        "ko": "두 축을 따라 $f$가 어떻게 변하는지 보세요.",
        "en": "Look how $f$ changes along the two axes."
      }
    ],
    "solution": {
      "text": {
        "ko": "$f(x,0)=x^4$은 올라가고 $f(0,y)=-y^4$은 내려갑니다. 그래서 안장점입니다. $D=0$만으로는 아무것도 알 수 없습니다.",
        "en": "$f(x,0)=x^4$ goes up, $f(0,y)=-y^4$ goes down, so it is a saddle. $D=0$ alone says nothing at all."
      }
    },
    "slips": []
  },
  {
    "id": "08-7",
    "level": "challenge",
    "kind": "number",
    "question": {
      "ko": "$f(x,y)=x^2+kxy+y^2$의 정류점 $(0,0)$이 극소에서 안장점으로 바뀌는 양수 $k$의 값은 얼마입니까?\n",
      "en": "At which positive $k$ does the stationary point $(0,0)$ of $f(x,y)=x^2+kxy+y^2$ turn from a minimum into a saddle?\n"
    },
    "key": "2",
    "unknown": "k",
    "hints": [
      {
        "ko": "$D$를 $k$로 나타내고 부호가 바뀌는 곳을 찾으세요.",
        "en": "Write $D$ in terms of $k$ and find where its sign changes."
      },
      {
        "ko": "$D=2\\cdot2-k^2$입니다.",
        "en": "$D=2\\cdot2-k^2$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$D=4-k^2$$\n\n$0<k<2$이면 $D>0$이라 극소, $k>2$이면 $D<0$이라 안장점입니다. $k=2$이면 $f=(x+y)^2$, 바닥이 직선인 골짜기입니다.\n",
        "en": "$$D=4-k^2$$\n\nFor $0<k<2$, $D>0$: a minimum. For $k>2$, $D<0$: a saddle. At $k=2$, $f=(x+y)^2$, a valley whose bottom is a line.\n"
      }
    },
    "slips": [
      {
        "answer": "4",
        "says": {
          "ko": "$k^2=4$에서 $k$를 구하세요.",
          "en": "From $k^2=4$, find $k$."
        }
      },
      {
        "answer": "1",
        "says": {
          "ko": "$f_{xx}=2$입니다. $x^2$을 두 번 미분하면 $1$이 아니라 $2$입니다.",
          "en": "$f_{xx}=2$; $x^2$ differentiated twice is $2$, not $1$."
        }
      },
      {
        "answer": "-2",
        "says": {
          "ko": "$D$의 부호는 거기서도 바뀝니다. 여기서는 양수인 $k$를 묻습니다.",
          "en": "The sign of $D$ changes there too; here the positive $k$ is asked for."
        }
      }
    ]
  },
  {
    "id": "09-1",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "$f(x)=x^2$에서 $x=3$, $\\eta=0.1$로 한 걸음 내려가면 $x$는 얼마가 됩니까?",
      "en": "For $f(x)=x^2$, take one step of descent from $x=3$ with $\\eta=0.1$. What is $x$ then?"
    },
    "key": "2.4",
    "unknown": "x",
    "hints": [
      {
        "ko": "$x\\leftarrow x-\\eta f'(x)$에 대입하면 됩니다.",
        "en": "Put it into $x\\leftarrow x-\\eta f'(x)$."
      },
      {
        "ko": "$f'(3)=6$입니다.",
        "en": "$f'(3)=6$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$3-0.1\\cdot2\\cdot3=3-0.6=2.4$$\n",
        "en": "$$3-0.1\\cdot2\\cdot3=3-0.6=2.4$$\n"
      }
    },
    "slips": [
      {
        "answer": "3.6",
        "says": {
          "ko": "기울기를 더했습니다. 내려가려면 빼야 합니다.",
          "en": "You added the slope; to go down, subtract it."
        }
      },
      {
        "answer": "2.1",
        "says": {
          "ko": "기울기가 아니라 함숫값 $9$를 썼습니다.",
          "en": "You used the value $9$ of the function instead of its slope."
        }
      },
      {
        "answer": "2.7",
        "says": {
          "ko": "$x^2$의 기울기는 $x$가 아니라 $2x$입니다.",
          "en": "The slope of $x^2$ is $2x$, not $x$."
        }
      },
      {
        "answer": "0.6",
        "says": {
          "ko": "걸음의 길이를 구했습니다. 출발점 $3$에서 그만큼 내려가면 어디입니까?",
          "en": "That is the length of the step. Where does it lead from $3$?"
        }
      },
      {
        "answer": "-3",
        "says": {
          "ko": "학습률 $0.1$을 곱하는 것을 잊었습니다.",
          "en": "Do not forget to multiply by the learning rate $0.1$."
        }
      }
    ]
  },
  {
    "id": "09-7",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**먼저 예상하고, 그다음 실행하기.** $f(x)=x^2$을 $x=1$에서 $\\eta=1$로 내려가면 어떻게 됩니까? 고른 뒤에 아래 셀을 실행해 확인하세요.\n",
      "en": "**Predict, then run.** Descend $f(x)=x^2$ from $x=1$ with $\\eta=1$. What happens? Choose first, then run the cell below to see.\n"
    },
    "key": "b",
    "choices": [
      {
        "id": "a",
        "text": {
          "ko": "한 걸음에 0에 닿는다",
          "en": "it reaches 0 in one step"
        },
        "why": {
          "ko": "$\\eta=\\frac12$일 때 그렇습니다.",
          "en": "That happens with $\\eta=\\frac12$."
        }
      },
      {
        "id": "b",
        "text": {
          "ko": "$1$과 $-1$ 사이를 끝없이 오간다",
          "en": "it jumps back and forth between $1$ and $-1$ for ever"
        },
        "why": {
          "ko": "$x\\leftarrow x-2x=-x$이므로 부호만 바뀝니다.",
          "en": "$x\\leftarrow x-2x=-x$; only the sign changes."
        }
      },
      {
        "id": "c",
        "text": {
          "ko": "발산한다",
          "en": "it diverges"
        },
        "why": {
          "ko": "$\\eta$가 $1$보다 클 때 그렇습니다. $1$은 꼭 그 경계입니다.",
          "en": "It does for $\\eta$ above $1$; $1$ is just the border."
        }
      },
      {
        "id": "d",
        "text": {
          "ko": "천천히 0으로 다가간다",
          "en": "it slowly tends to 0"
        },
        "why": {
          "ko": "한 걸음에 $1-2\\eta=-1$배가 되므로 크기가 줄지 않습니다.",
          "en": "Each step multiplies by $1-2\\eta=-1$, so it does not get smaller."
        }
      }
    ],
    "hints": [
      {
        "ko": "한 걸음을 직접 계산해 보세요.",
        "en": "Work out one step."
      },
      {
        "ko": "$1-1\\cdot2\\cdot1$은 얼마입니까?",
        "en": "What is $1-1\\cdot2\\cdot1$?"
      }
    ],
    "solution": {
      "text": {
        "ko": "$$x\\leftarrow x-1\\cdot2x=-x$$\n",
        "en": "$$x\\leftarrow x-1\\cdot2x=-x$$\n"
      }
    },
    "slips": []
  },
  {
    "id": "09-2",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "$f(x,y)=x^2+3y^2$에서 $(1,1)$, $\\eta=0.1$로 한 걸음 내려가면 $y$는 얼마가 됩니까?",
      "en": "For $f(x,y)=x^2+3y^2$, take one step from $(1,1)$ with $\\eta=0.1$. What is $y$ then?"
    },
    "key": "0.4",
    "unknown": "y",
    "hints": [
      {
        "ko": "$y$는 $\\frac{\\partial f}{\\partial y}$만 보고 움직입니다.",
        "en": "For $y$ only $\\frac{\\partial f}{\\partial y}$ counts."
      },
      {
        "ko": "$\\frac{\\partial f}{\\partial y}=6y$입니다.",
        "en": "$\\frac{\\partial f}{\\partial y}=6y$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$y\\leftarrow1-0.1\\cdot6\\cdot1=0.4$$\n",
        "en": "$$y\\leftarrow1-0.1\\cdot6\\cdot1=0.4$$\n"
      }
    },
    "slips": [
      {
        "answer": "0.8",
        "says": {
          "ko": "$x$의 새 값을 구했습니다. 구할 것은 $y$입니다.",
          "en": "That is the new $x$; we want $y$."
        }
      },
      {
        "answer": "1.6",
        "says": {
          "ko": "기울기를 더했습니다. 내려가려면 빼야 합니다.",
          "en": "You added the slope; to go down, subtract it."
        }
      },
      {
        "answer": "0.7",
        "says": {
          "ko": "$3y^2$의 도함수는 $3y$가 아니라 $6y$입니다.",
          "en": "The derivative of $3y^2$ is $6y$, not $3y$."
        }
      }
    ]
  },
  {
    "id": "09-5",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "$f(x)=5x^2$을 $x=1$에서 출발해 경사하강법으로 내려갑니다. 학습률이 얼마보다 크면 발산합니까?",
      "en": "Descend $f(x)=5x^2$ from $x=1$ by gradient descent. Above which learning rate does it diverge?"
    },
    "key": "1/5",
    "unknown": "η",
    "hints": [
      {
        "ko": "한 걸음에 $x$가 몇 배가 되는지 구하세요.",
        "en": "Find the factor by which one step multiplies $x$."
      },
      {
        "ko": "$x\\leftarrow(1-10\\eta)x$입니다. $1-10\\eta$가 $-1$보다 작아지면 멀어집니다.",
        "en": "$x\\leftarrow(1-10\\eta)x$. Once $1-10\\eta$ falls below $-1$, it runs away."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$x\\leftarrow x-\\eta\\cdot10x=(1-10\\eta)\\,x$$\n\n$1-10\\eta<-1$, 곧 $\\eta>\\frac15$이면 걸음마다 커집니다.\n",
        "en": "$$x\\leftarrow x-\\eta\\cdot10x=(1-10\\eta)\\,x$$\n\nWhen $1-10\\eta<-1$, that is $\\eta>\\frac15$, it grows with every step.\n"
      }
    },
    "slips": [
      {
        "answer": "1/10",
        "says": {
          "ko": "$\\eta=\\frac1{10}$이면 한 걸음에 최소점에 닿습니다. 건너뛰더라도 조금씩 줄어드는 동안은 발산이 아닙니다.",
          "en": "With $\\eta=\\frac1{10}$ one step reaches the minimum. As long as the jumps get smaller, it does not diverge."
        }
      },
      {
        "answer": "1",
        "says": {
          "ko": "$5x^2$은 $x^2$보다 다섯 배 가파릅니다. $1$은 $x^2$일 때의 경계입니다.",
          "en": "$5x^2$ is five times as steep as $x^2$, whose border is $1$."
        }
      },
      {
        "answer": "2/5",
        "says": {
          "ko": "$5x^2$의 도함수는 $5x$가 아니라 $10x$입니다.",
          "en": "The derivative of $5x^2$ is $10x$, not $5x$."
        }
      }
    ]
  },
  {
    "id": "09-3",
    "level": "basic",
    "kind": "expression",
    "question": {
      "ko": "$L=(w_1x_1+w_2x_2-y)^2$의 $\\dfrac{\\partial L}{\\partial w_2}$를 구하세요. `w1`, `x2`처럼 적으면 됩니다.",
      "en": "Find $\\dfrac{\\partial L}{\\partial w_2}$ for $L=(w_1x_1+w_2x_2-y)^2$. Type `w1`, `x2` and so on."
    },
    "key": "2(w_1 x_1 + w_2 x_2 - y) x_2",
    "vars": [
      "w_1",
      "w_2",
      "x_1",
      "x_2"
    ],
    "hints": [
      {
        "ko": "연쇄법칙에서 $t=w_1x_1+w_2x_2-y$로 놓으세요.",
        "en": "In the chain rule, let $t=w_1x_1+w_2x_2-y$."
      },
      {
        "ko": "$t$를 $w_2$로 편미분하면 $x_2$입니다.",
        "en": "$t$ differentiated by $w_2$ is $x_2$."
      }
    ],
    "solution": {
      "derivativeOf": "(w_1 x_1 + w_2 x_2 - y)^2",
      "variable": "w_2"
    },
    "slips": [
      {
        "answer": "2(w_1 x_1 + w_2 x_2 - y)",
        "says": {
          "ko": "안쪽을 $w_2$로 편미분한 $x_2$를 곱해야 합니다.",
          "en": "The derivative of the inner function by $w_2$, which is $x_2$, is missing."
        }
      },
      {
        "answer": "2(w_1 x_1 + w_2 x_2 - y) x_1",
        "says": {
          "ko": "$w_1$로 편미분했습니다.",
          "en": "That is the partial derivative by $w_1$."
        }
      },
      {
        "answer": "2(w_1 x_1 + w_2 x_2 - y) w_2",
        "says": {
          "ko": "$w_2x_2$를 $w_2$로 편미분하면 $w_2$가 아니라 $x_2$입니다.",
          "en": "$w_2x_2$ differentiated by $w_2$ is $x_2$, not $w_2$."
        }
      },
      {
        "answer": "2 w_2 x_2^2",
        "says": {
          "ko": "괄호 안의 다른 항도 오차의 일부입니다. 제곱의 안쪽은 그대로 남습니다.",
          "en": "The other terms are part of the error too; what is inside the square stays."
        }
      },
      {
        "answer": "2(ŷ - y) x_2",
        "says": {
          "ko": "생각은 맞습니다. 여기서는 $\\hat y$를 $w_1x_1+w_2x_2$로 적으세요.",
          "en": "The idea is right. Here write $\\hat y$ out as $w_1x_1+w_2x_2$."
        }
      }
    ]
  },
  {
    "id": "09-4",
    "level": "basic",
    "kind": "expression",
    "question": {
      "ko": "시그모이드 뉴런의 손실 $L=(\\sigma(wx+b)-y)^2$의 $\\dfrac{\\partial L}{\\partial b}$를 구하세요. `σ(w x + b)` 또는 `sigmoid(w x + b)`처럼 적으면 됩니다.\n",
      "en": "Find $\\dfrac{\\partial L}{\\partial b}$ for the sigmoid neuron's loss $L=(\\sigma(wx+b)-y)^2$. Type `σ(w x + b)` or `sigmoid(w x + b)`.\n"
    },
    "key": "2(σ(w x + b) - y) σ(w x + b)(1 - σ(w x + b))",
    "domain": {
      "w": [
        -2,
        2
      ],
      "x": [
        -2,
        2
      ],
      "b": [
        -2,
        2
      ],
      "y": [
        0,
        1
      ]
    },
    "hints": [
      {
        "ko": "바깥에서부터 제곱, $\\sigma$, $wx+b$의 순서로 연쇄법칙을 쓰세요.",
        "en": "Use the chain rule from outside in, first the square, then $\\sigma$, then $wx+b$."
      },
      {
        "ko": "$\\sigma'=\\sigma(1-\\sigma)$이고, $wx+b$를 $b$로 편미분하면 $1$입니다.",
        "en": "$\\sigma'=\\sigma(1-\\sigma)$, and $wx+b$ differentiated by $b$ is $1$."
      }
    ],
    "solution": {
      "derivativeOf": "(σ(w x + b) - y)^2",
      "variable": "b"
    },
    "slips": [
      {
        "answer": "2(σ(w x + b) - y)",
        "says": {
          "ko": "$\\sigma$를 미분한 $\\sigma(1-\\sigma)$를 곱해야 합니다.",
          "en": "The derivative of $\\sigma$, $\\sigma(1-\\sigma)$, is missing."
        }
      },
      {
        "answer": "2(σ(w x + b) - y) σ(w x + b)(1 - σ(w x + b)) x",
        "says": {
          "ko": "$w$로 편미분했습니다. $b$로 편미분하면 $x$가 곱해지지 않습니다.",
          "en": "That is the partial derivative by $w$; by $b$ there is no factor $x$."
        }
      },
      {
        "answer": "2 σ(w x + b)(1 - σ(w x + b))",
        "says": {
          "ko": "제곱을 미분한 $2(\\hat y-y)$에서 오차가 빠졌습니다.",
          "en": "From $2(\\hat y-y)$, the derivative of the square, the error got lost."
        }
      },
      {
        "answer": "(σ(w x + b) - y) σ(w x + b)(1 - σ(w x + b))",
        "says": {
          "ko": "제곱을 미분하면 앞에 $2$가 나옵니다.",
          "en": "Differentiating the square brings a $2$ in front."
        }
      },
      {
        "answer": "2(σ - y) σ (1 - σ)",
        "says": {
          "ko": "생각은 맞습니다. $\\sigma$ 안에 무엇이 들어가는지도 `σ(w x + b)`처럼 적으세요.",
          "en": "The idea is right. Say also what stands inside $\\sigma$, as in `σ(w x + b)`."
        }
      },
      {
        "answer": "2(ŷ - y) ŷ (1 - ŷ)",
        "says": {
          "ko": "생각은 맞습니다. 여기서는 $\\hat y$를 `σ(w x + b)`로 적으세요.",
          "en": "The idea is right. Here write `σ(w x + b)` for $\\hat y$."
        }
      }
    ]
  },
  {
    "id": "09-6",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**틀린 곳 찾기.** $f(x,y)=x^2+xy+y^2$에서 **그래디언트를 따라** 한 걸음씩 내려가려는 코드입니다. 그래디언트의 걸음이 아닌 줄은 몇 번째입니까?\n\n```\n(1) let x = 3, y = -1;\n(2) for (let i = 0; i < 50; i++) {\n(3)   x = x - 0.1 * (2 * x + y);\n(4)   y = y - 0.1 * (x + 2 * y);\n(5) }\n```\n",
      "en": "**Find the mistake.** This code is meant to take steps **along the gradient** of $f(x,y)=x^2+xy+y^2$. Which line is not a gradient step?\n\n```\n(1) let x = 3, y = -1;\n(2) for (let i = 0; i < 50; i++) {\n(3)   x = x - 0.1 * (2 * x + y);\n(4)   y = y - 0.1 * (x + 2 * y);\n(5) }\n```\n"
    },
    "key": "4",
    "choices": [
      {
        "id": "1",
        "text": {
          "ko": "출발점",
          "en": "the start"
        },
        "why": {
          "ko": "출발점은 어디든 괜찮습니다.",
          "en": "Any start will do."
        }
      },
      {
        "id": "2",
        "text": {
          "ko": "되풀이",
          "en": "the loop"
        },
        "why": {
          "ko": "쉰 번 되풀이하는 것은 맞습니다.",
          "en": "Repeating it fifty times is fine."
        }
      },
      {
        "id": "3",
        "text": {
          "ko": "x의 걸음",
          "en": "the step of x"
        },
        "why": {
          "ko": "$\\frac{\\partial f}{\\partial x}=2x+y$이므로 맞습니다.",
          "en": "$\\frac{\\partial f}{\\partial x}=2x+y$; that is right."
        }
      },
      {
        "id": "4",
        "text": {
          "ko": "y의 걸음",
          "en": "the step of y"
        },
        "why": {
          "ko": "여기서 $x$는 이미 바뀐 값입니다. 두 편미분계수를 **같은 점에서** 먼저 구해 두고 함께 옮겨야 합니다.",
          "en": "Here $x$ has already changed. Both partial derivatives must be taken **at the same point** before anything moves."
        }
      }
    ],
    "hints": [
      {
        "ko": "편도함수 두 개는 모두 맞습니다. 그렇다면 무엇이 문제일까요?",
        "en": "Both partial derivatives are right. Then what else could be wrong?"
      },
      {
        "ko": "(4)를 실행할 때 $x$의 값은 무엇입니까?",
        "en": "When line (4) runs, what is the value of $x$?"
      }
    ],
    "solution": {
      "text": {
        "ko": "두 값을 먼저 구한 다음 함께 옮깁니다.\n\n```\nconst gx = 2 * x + y, gy = x + 2 * y;\nx = x - 0.1 * gx;\ny = y - 0.1 * gy;\n```\n\n처음 코드도 여기서는 최소점에 이르지만, 그것은 한 변수씩 차례로 옮기는 다른 방법(좌표하강법)의 걸음입니다.\n",
        "en": "Find both values first, then move.\n\n```\nconst gx = 2 * x + y, gy = x + 2 * y;\nx = x - 0.1 * gx;\ny = y - 0.1 * gy;\n```\n\nThe first code also gets to the minimum here, but it is another method, which moves one variable after the other (coordinate descent).\n"
      }
    },
    "slips": []
  },
  {
    "id": "10-3",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "길에서 가장 높은 점에서, 언덕의 등고선과 길은 어떻게 만납니까? (그 점에서 두 그래디언트는 $0$이 아닙니다.)",
      "en": "At the highest point of the path, how do the hill's contour and the path meet? (Neither gradient is $0$ there.)"
    },
    "key": "b",
    "choices": [
      {
        "id": "a",
        "text": {
          "ko": "직각으로 만난다",
          "en": "at a right angle"
        },
        "why": {
          "ko": "직각으로 만나면 길을 따라 바로 높아지는 쪽이 있습니다.",
          "en": "Then one way along the path leads straight up."
        }
      },
      {
        "id": "b",
        "text": {
          "ko": "서로 접한다",
          "en": "they are tangent"
        },
        "why": {
          "ko": "가로지른다면 길의 한쪽이 더 높을 테니, 가장 높은 점일 수 없습니다.",
          "en": "If they crossed, one way along the path would lead further up."
        }
      },
      {
        "id": "c",
        "text": {
          "ko": "만나지 않는다",
          "en": "they do not meet"
        },
        "why": {
          "ko": "그 점을 지나는 등고선이 늘 하나 있습니다.",
          "en": "Through every point there is a contour."
        }
      },
      {
        "id": "d",
        "text": {
          "ko": "두 번 만난다",
          "en": "they meet twice"
        },
        "why": {
          "ko": "두 번 가로지르는 것은 더 낮은 등고선입니다.",
          "en": "It is a lower contour that crosses the path twice."
        }
      }
    ],
    "hints": [
      {
        "ko": "높이를 올리는 그림에서 마지막 순간을 떠올리세요.",
        "en": "Think of the last moment in the picture with the rising level."
      },
      {
        "ko": "가로지르는 곳에서는 한쪽이 더 높습니다.",
        "en": "Where they cross, one side is higher."
      }
    ],
    "solution": {
      "text": {
        "ko": "접합니다. 그래서 두 그래디언트가 평행하고 $\\nabla f=\\lambda\\nabla g$입니다.",
        "en": "They are tangent; so the gradients are parallel, and $\\nabla f=\\lambda\\nabla g$."
      }
    },
    "slips": []
  },
  {
    "id": "10-1",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "$x+y=10$일 때 $xy$의 최댓값을 구하세요.",
      "en": "What is the largest value of $xy$ when $x+y=10$?"
    },
    "key": "25",
    "hints": [
      {
        "ko": "$\\nabla f=(y,x)$, $\\nabla g=(1,1)$입니다.",
        "en": "$\\nabla f=(y,x)$ and $\\nabla g=(1,1)$."
      },
      {
        "ko": "$y=\\lambda$이고 $x=\\lambda$이므로 $x=y$입니다.",
        "en": "$y=\\lambda$ and $x=\\lambda$, so $x=y$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$y=\\lambda,\\quad x=\\lambda,\\quad x+y=10\\ \\Rightarrow\\ x=y=5,\\qquad xy=25$$\n",
        "en": "$$y=\\lambda,\\quad x=\\lambda,\\quad x+y=10\\ \\Rightarrow\\ x=y=5,\\qquad xy=25$$\n"
      }
    },
    "slips": [
      {
        "answer": "5",
        "says": {
          "ko": "$x$와 $y$의 값을 구했습니다. 구할 것은 $xy$입니다.",
          "en": "That is the value of $x$ and of $y$; the question is $xy$."
        }
      },
      {
        "answer": "100",
        "says": {
          "ko": "$x$와 $y$가 모두 $10$이면 조건 $x+y=10$에 맞지 않습니다.",
          "en": "With $x=y=10$ the condition $x+y=10$ does not hold."
        }
      },
      {
        "answer": "24",
        "says": {
          "ko": "$4\\cdot6$이나 $6\\cdot4$로는 아직 가장 크지 않습니다. $x=y$인 경우도 살펴보세요.",
          "en": "$4\\cdot6$ is not the largest yet. Look at the case $x=y$ too."
        }
      }
    ]
  },
  {
    "id": "10-2",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "원 $x^2+y^2=25$ 위에서 $3x+4y$의 최댓값을 구하세요.",
      "en": "What is the largest value of $3x+4y$ on the circle $x^2+y^2=25$?"
    },
    "key": "25",
    "hints": [
      {
        "ko": "$(3,4)=\\lambda(2x,2y)$이므로 $(x,y)$는 $(3,4)$와 평행합니다.",
        "en": "$(3,4)=\\lambda(2x,2y)$, so $(x,y)$ is parallel to $(3,4)$."
      },
      {
        "ko": "원 위에서 $(3,4)$와 평행한 점은 $(3,4)$와 $(-3,-4)$입니다.",
        "en": "The points of the circle parallel to $(3,4)$ are $(3,4)$ and $(-3,-4)$."
      }
    ],
    "solution": {
      "text": {
        "ko": "후보는 $(3,4)$와 $(-3,-4)$이고, 값은 $25$와 $-25$입니다. 최댓값은 $25$입니다.\n",
        "en": "The candidates are $(3,4)$ and $(-3,-4)$, with the values $25$ and $-25$. The largest is $25$.\n"
      }
    },
    "slips": [
      {
        "answer": "-25",
        "says": {
          "ko": "최솟값을 구했습니다. 구할 것은 최댓값입니다.",
          "en": "That is the smallest value; we want the largest."
        }
      },
      {
        "answer": "35",
        "says": {
          "ko": "$(5,5)$는 원 위의 점이 아닙니다.",
          "en": "$(5,5)$ is not on the circle."
        }
      },
      {
        "answer": "7",
        "says": {
          "ko": "$(1,1)$은 원 위의 점이 아닙니다.",
          "en": "$(1,1)$ is not on the circle."
        }
      }
    ]
  },
  {
    "id": "10-5",
    "level": "basic",
    "kind": "number",
    "question": {
      "ko": "직선 $3x+4y=25$에서 원점까지의 가장 짧은 거리를 구하세요.",
      "en": "What is the shortest distance from the origin to the line $3x+4y=25$?"
    },
    "key": "5",
    "hints": [
      {
        "ko": "거리의 제곱 $x^2+y^2$을 가장 작게 하세요.",
        "en": "Make the squared distance $x^2+y^2$ least."
      },
      {
        "ko": "$(2x,2y)=\\lambda(3,4)$이므로 $(x,y)$는 $(3,4)$와 평행합니다.",
        "en": "$(2x,2y)=\\lambda(3,4)$, so $(x,y)$ is parallel to $(3,4)$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$(x,y)=t(3,4)$를 조건에 대입하면 $9t+16t=25$, $t=1$입니다. 점 $(3,4)$까지의 거리는 $\\sqrt{9+16}=5$입니다.\n",
        "en": "Put $(x,y)=t(3,4)$ into the condition: $9t+16t=25$, so $t=1$. The distance to $(3,4)$ is $\\sqrt{9+16}=5$.\n"
      }
    },
    "slips": [
      {
        "answer": "25",
        "says": {
          "ko": "거리의 제곱을 구했습니다. 구할 것은 거리입니다.",
          "en": "That is the distance squared; take its square root."
        }
      },
      {
        "answer": "7",
        "says": {
          "ko": "거리는 $x+y$가 아니라 $\\sqrt{x^2+y^2}$입니다.",
          "en": "The distance is $\\sqrt{x^2+y^2}$, not $x+y$."
        }
      }
    ]
  },
  {
    "id": "10-7",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**먼저 예상하고, 그다음 실행하기.** 원 $x^2+y^2=1$ 위에서 $f=x^2+y^2$의 후보는 몇 개입니까? 고른 뒤에 아래 셀을 실행해 확인하세요.\n",
      "en": "**Predict, then run.** How many candidates does $f=x^2+y^2$ have on the circle $x^2+y^2=1$? Choose first, then run the cell below to see.\n"
    },
    "key": "d",
    "choices": [
      {
        "id": "a",
        "text": {
          "ko": "없음",
          "en": "none"
        },
        "why": {
          "ko": "$\\lambda=1$이면 어디서나 $\\nabla f=\\lambda\\nabla g$입니다.",
          "en": "With $\\lambda=1$, $\\nabla f=\\lambda\\nabla g$ holds everywhere."
        }
      },
      {
        "id": "b",
        "text": {
          "ko": "1개",
          "en": "one"
        },
        "why": {
          "ko": "원은 어느 방향으로나 똑같습니다.",
          "en": "A circle is the same in every direction."
        }
      },
      {
        "id": "c",
        "text": {
          "ko": "4개",
          "en": "four"
        },
        "why": {
          "ko": "네 점만 특별할 이유가 없습니다.",
          "en": "There is no reason for just four points to be special."
        }
      },
      {
        "id": "d",
        "text": {
          "ko": "원 위의 모든 점",
          "en": "all points of the circle"
        },
        "why": {
          "ko": "조건 위에서 $f$가 늘 $1$이므로 모든 점이 후보입니다.",
          "en": "On the constraint $f$ is always $1$, so every point is a candidate."
        }
      }
    ],
    "hints": [
      {
        "ko": "조건 위에서 $f$의 값은 얼마입니까?",
        "en": "What is the value of $f$ on the constraint?"
      },
      {
        "ko": "$\\nabla f$와 $\\nabla g$를 구해 보세요.",
        "en": "Find $\\nabla f$ and $\\nabla g$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$\\nabla f=(2x,2y)=\\nabla g$이므로 $\\lambda=1$로 모든 점이 후보입니다.",
        "en": "$\\nabla f=(2x,2y)=\\nabla g$; with $\\lambda=1$ every point is a candidate."
      }
    },
    "slips": []
  },
  {
    "id": "10-8",
    "level": "challenge",
    "kind": "expression",
    "question": {
      "ko": "점수가 $s$와 $0$인 두 답의 소프트맥스에서, 점수가 $s$인 답의 확률을 $s$의 식으로 나타내세요.\n",
      "en": "Two answers have the scores $s$ and $0$. By softmax, what is the probability of the one with the score $s$, as a formula in $s$?\n"
    },
    "key": "e^s/(e^s+1)",
    "hints": [
      {
        "ko": "소프트맥스의 식에 점수 $s$와 $0$을 대입하세요. $e^0=1$입니다.",
        "en": "Put the scores $s$ and $0$ into the formula of softmax; $e^0=1$."
      },
      {
        "ko": "분모는 두 답의 $e^{\\text{점수}}$를 모두 더한 것이고, 분자는 점수가 $s$인 답의 것입니다.",
        "en": "The denominator adds $e^{\\text{score}}$ for both answers; the numerator is that of the answer with the score $s$."
      }
    ],
    "solution": {
      "text": {
        "ko": "$$\\frac{e^{s}}{e^{s}+1}=\\frac{1}{1+e^{-s}}=\\sigma(s)$$\n\n분자와 분모를 $e^s$으로 나누었습니다. 답이 둘뿐인 소프트맥스가 바로 5장의 시그모이드입니다.\n",
        "en": "$$\\frac{e^{s}}{e^{s}+1}=\\frac{1}{1+e^{-s}}=\\sigma(s)$$\n\nDivide above and below by $e^s$: softmax with two answers is the sigmoid of chapter 5.\n"
      }
    },
    "slips": [
      {
        "answer": "e^s/(e^s+e)",
        "says": {
          "ko": "$e^0$은 $e$가 아니라 $1$입니다.",
          "en": "$e^0$ is $1$, not $e$."
        }
      },
      {
        "answer": "e^s/e^s",
        "says": {
          "ko": "분모에는 두 답의 $e^{\\text{점수}}$를 모두 더해야 합니다.",
          "en": "The denominator is the sum over both answers."
        }
      },
      {
        "answer": "1/(e^s+1)",
        "says": {
          "ko": "점수가 $0$인 답의 확률을 구했습니다.",
          "en": "That is the probability of the answer with the score $0$."
        }
      },
      {
        "answer": "e^s",
        "says": {
          "ko": "분자는 맞습니다. 확률이 되려면 두 답의 $e^{\\text{점수}}$를 더한 것으로 나누어야 합니다.",
          "en": "That is the numerator. To be a probability it is divided by the sum of $e^{\\text{score}}$ over both answers."
        }
      }
    ]
  },
  {
    "id": "10-4",
    "level": "standard",
    "kind": "expression",
    "question": {
      "ko": "조건 $x+y=k$ 아래에서 $f=x^2y$를 생각합니다. $\\frac{\\partial f}{\\partial x}=\\lambda\\frac{\\partial g}{\\partial x}$에서 $\\lambda$를 $x,y$로 나타내세요.\n",
      "en": "Take $f=x^2y$ under $x+y=k$. From $\\frac{\\partial f}{\\partial x}=\\lambda\\frac{\\partial g}{\\partial x}$, express $\\lambda$ by $x$ and $y$.\n"
    },
    "key": "2x y",
    "hints": [
      {
        "ko": "$g=x+y$이므로 $\\frac{\\partial g}{\\partial x}=1$입니다.",
        "en": "$g=x+y$, so $\\frac{\\partial g}{\\partial x}=1$."
      },
      {
        "ko": "$x^2y$를 $x$로 편미분하세요.",
        "en": "Differentiate $x^2y$ by $x$."
      }
    ],
    "solution": {
      "derivativeOf": "x^2 y",
      "variable": "x"
    },
    "slips": [
      {
        "answer": "x^2",
        "says": {
          "ko": "$y$로 편미분했습니다.",
          "en": "That is the partial derivative by $y$."
        }
      },
      {
        "answer": "2x",
        "says": {
          "ko": "$y$는 상수이므로 그대로 남습니다.",
          "en": "$y$ is a constant here and stays."
        }
      },
      {
        "answer": "x^2 y",
        "says": {
          "ko": "$f$를 그대로 적었습니다. $x$로 편미분하세요.",
          "en": "That is $f$ itself; differentiate by $x$."
        }
      }
    ]
  },
  {
    "id": "10-6",
    "level": "standard",
    "kind": "choice",
    "question": {
      "ko": "**틀린 곳 찾기.** $y^2=x^3$ 위에서 $f=x$의 최솟값을 찾는 풀이입니다. 처음으로 틀린 줄은 몇 번째입니까?\n\n(1) $g=y^2-x^3$이므로 $\\nabla g=(-3x^2,\\,2y)$이다.\n\n(2) $\\nabla f=(1,0)=\\lambda(-3x^2,\\,2y)$에서 $\\lambda\\ne0$이므로 $y=0$이고, 조건에서 $x=0$이다.\n\n(3) 그런데 $x=0$이면 $1=\\lambda\\cdot0$이 되어 모순이므로, 승수를 갖는 점은 없다.\n\n(4) 따라서 $f$는 최솟값을 갖지 않는다.\n",
      "en": "**Find the mistake.** Someone looks for the least value of $f=x$ on $y^2=x^3$. Which line is the first wrong one?\n\n(1) $g=y^2-x^3$, so $\\nabla g=(-3x^2,\\,2y)$.\n\n(2) In $\\nabla f=(1,0)=\\lambda(-3x^2,\\,2y)$ we have $\\lambda\\ne0$, so $y=0$, and the condition gives $x=0$.\n\n(3) But $x=0$ gives $1=\\lambda\\cdot0$, a contradiction, so no point has a multiplier.\n\n(4) So $f$ has no least value.\n"
    },
    "key": "4",
    "choices": [
      {
        "id": "1",
        "text": {
          "ko": "그래디언트를 구한 줄",
          "en": "where the gradient is found"
        },
        "why": {
          "ko": "두 편도함수가 모두 맞습니다.",
          "en": "Both partial derivatives are right."
        }
      },
      {
        "id": "2",
        "text": {
          "ko": "$y=0$을 얻은 줄",
          "en": "where $y=0$ comes out"
        },
        "why": {
          "ko": "$1=-3\\lambda x^2$이므로 $\\lambda\\ne0$이 맞습니다.",
          "en": "$1=-3\\lambda x^2$, so $\\lambda\\ne0$ is right."
        }
      },
      {
        "id": "3",
        "text": {
          "ko": "모순을 얻은 줄",
          "en": "where the contradiction is found"
        },
        "why": {
          "ko": "정말로 승수를 갖는 점은 없습니다.",
          "en": "There really is no point with a multiplier."
        }
      },
      {
        "id": "4",
        "text": {
          "ko": "결론을 내린 줄",
          "en": "the conclusion"
        },
        "why": {
          "ko": "$\\nabla g=0$인 점 $(0,0)$도 후보입니다. $x^3=y^2\\ge0$이므로 $x\\ge0$이고, 원점에서 최솟값 $0$을 갖습니다.",
          "en": "The point $(0,0)$, where $\\nabla g=0$, is a candidate too. As $x^3=y^2\\ge0$, $x\\ge0$, and the least value is $0$, at the origin."
        }
      }
    ],
    "hints": [
      {
        "ko": "이 방법이 놓치는 점을 떠올리세요.",
        "en": "Remember what the method misses."
      },
      {
        "ko": "$\\nabla g=0$인 점이 있습니까?",
        "en": "Is there a point with $\\nabla g=0$?"
      }
    ],
    "solution": {
      "text": {
        "ko": "곡선의 뾰족한 점 $(0,0)$에서는 $\\nabla g=0$이라 승수가 없어도 최솟값을 가질 수 있습니다.",
        "en": "At the cusp $(0,0)$, $\\nabla g=0$; there may be a least value without a multiplier."
      }
    },
    "slips": []
  }
];
