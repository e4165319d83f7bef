import { faultyLine, lineAt, type Mistake, type Reading, unknownNames } from "./reading.js";

/** What to say of a line, by what the pattern found in it. */
type Says = (found: RegExpExecArray) => Mistake["says"];

const PROGRAM =
  "npm (?:install|i|run|init|test|start|ci|uninstall|update)|npx|yarn|pnpm|git (?:clone|add|commit|push|pull|status|init|checkout)|" +
  "sudo|apt(?:-get)? (?:install|update)|brew install|conda \\w+|which|man|(?:node|python3?|deno|bun) \\S+\\.\\w+|jupyter";

/** Lines for a terminal, for IPython, or copied together with a prompt, in texts that cannot be read. */
const MISREAD: readonly [RegExp, Says][] = [
  [/^(?:[!%]\s*|\$ )?(?:python3? -m )?(?:pip3?|conda|mamba) (?:install|uninstall|list|update)\b/, () => ofPython],
  [new RegExp(`^(?:[!$]\\s*)?((?:${PROGRAM})(?: .*)?)$`), ([, command = ""]) => ofTerminal(command)],
  [/^!\s*([a-z][\w-]*(?: .*)?)$/, ([, command = ""]) => ofTerminal(command)],
  [/^(?:\$ )?((?:ls|cd|mkdir|cat|rm|cp|mv) [-\w./~*].*)$/, ([, command = ""]) => ofTerminal(command)],
  [/^\$ (\w+)$/, ([, command = ""]) => ofTerminal(command)],
  [/^%%?time(?:it)?\b/, ([magic]) => ofTime(magic)],
  [/^%%?[a-z]\w*/, ([magic]) => ofIPython(magic)],
  [/^\?{1,2}([\p{ID_Start}$_][\p{ID_Continue}$.]*)$/u, ([, name = ""]) => toRead(name)],
  [/^([\p{ID_Start}$_][\p{ID_Continue}$.]*)\?{1,2}$/u, ([, name = ""]) => toRead(name)],
  [/^(\\[a-zA-Z]+.*|\$\$?[^$]+\$\$?)$/, ([formula = ""]) => ofLatex(formula)],
  [/^(>>>|>|In \[\d*\]:) (\S.*)$/, ([, prompt = "", code = ""]) => copied(prompt, code)],
];

/** The same, where they happen to be expressions with a name that nobody declares: `!ls`, `ls -l`, `pwd`, `help(f)`. */
const UNKNOWN: readonly [RegExp, Says][] = [
  [/^!\s*([a-z]\w*(?: -\w+)?)$/, ([, command = ""]) => ofTerminal(command)],
  [/^((?:ls|pwd|dir|whoami)(?: -\w+)?)$/, ([, command = ""]) => ofTerminal(command)],
  [/^(?:clear|cls)(?:\(\))?;?$/, () => toClear],
  [/^help(?:\((.*)\))?;?$/, ([, name = ""]) => toRead(name)],
];

/** `pip install x`, `!ls`, `%matplotlib inline`, `f?`, `>>> 1 + 1`: what is typed elsewhere than in a cell. */
export function commands(reading: Reading): Mistake[] {
  const places = reading.misread ? faultyLine(reading).slice(0, 1) : unknownNames(reading);
  return places.flatMap(({ start: at }) => {
    const line = lineAt(reading, at);
    const start = reading.file.text.indexOf(line, reading.file.text.lastIndexOf("\n", at - 1) + 1);
    for (const [form, says] of reading.misread ? MISREAD : UNKNOWN) {
      const found = form.exec(line);
      if (found) return [{ start, length: line.length, says: says(found) }];
    }
    return [];
  });
}

const ofTerminal = (command: string) => ({
  ko: `터미널에서 쓰는 명령입니다. 셀이 아니라 터미널을 열어 그곳에서 실행하세요: ${command}`,
  en: `This is a command for a terminal, not for a cell. Open a terminal and type it there: ${command}`,
});

const ofPython = {
  ko: "파이썬 패키지를 설치하는 명령입니다. 여기서는 npm 패키지를 씁니다. 노트북이 있는 폴더에서 터미널을 열고 npm install 뒤에 패키지의 이름을 적어 실행하세요.",
  en: "This is about packages of Python, and cells use those of npm. Open a terminal in the notebook's folder and type npm install with the package's name.",
};

const ofTime = (magic: string) => ({
  ko: `${magic}: 파이썬 커널(IPython)의 명령입니다. 걸린 시간은 이렇게 재세요: console.time("t"); …; console.timeEnd("t")`,
  en: `${magic} is a command of IPython. To measure the time, write console.time("t"); …; console.timeEnd("t")`,
});

const ofIPython = (magic: string) => ({
  ko: `${magic}: 파이썬 커널(IPython)의 명령입니다. 여기서는 필요하지 않습니다. 이 줄을 지우세요.`,
  en: `${magic} is a command of IPython, which this kernel does not need: delete the line.`,
});

const toRead = (name: string) => ({
  ko: `설명을 읽으려면 ${name ? `${name}에` : "이름에"} 커서를 놓고 Shift+Tab을 누르세요.`,
  en: `To read about ${name || "a name"}, put the cursor in it and press Shift+Tab.`,
});

const toClear = {
  ko: "셀의 출력을 지우려면 이렇게 적으세요: console.clear()",
  en: "To clear the cell's output, write console.clear()",
};

const ofLatex = (formula: string) => ({
  ko: `LaTeX 식은 마크다운 셀에 적으세요. 코드에서는 이렇게 적으세요: String.raw\`${formula}\``,
  en: `A formula in LaTeX belongs in a Markdown cell; in code, write String.raw\`${formula}\``,
});

const copied = (prompt: string, code: string) => ({
  ko: `${prompt} 표시까지 함께 복사되었습니다. 지우고 코드만 남기세요: ${code}`,
  en: `${prompt} is a prompt that was copied with the code: delete it, and leave ${code}`,
});
