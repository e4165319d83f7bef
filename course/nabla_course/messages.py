"""What a learner reads in released and graded notebooks, in the course's language."""

import os

MESSAGES = {
    "code_stub": {"ko": "// 여기에 코드를 쓰세요.", "en": "// your code here"},
    "text_stub": {"ko": "여기에 답을 쓰세요.", "en": "Write your answer here."},
    "failed": {
        "ko": "셀 {{num_failed}}개를 통과하지 못했습니다. 이대로 내면 이 셀의 점수를 다 받지 못하거나, 채점할 때 이 셀의 답을 쓸 수 없습니다.\n",
        "en": "VALIDATION FAILED ON {{num_failed}} CELL(S)! Handed in as it is, a test will not give all its points, "
        "or a cell will not run when it is graded.\n",
    },
    "changed": {
        "ko": "채점 셀 {{num_changed}}개가 바뀌었습니다. 채점할 때는 나눠 준 채점 셀로 바꾸므로 결과가 지금과 다를 수 있습니다. "
        "거기에 쓴 답이나 함수는 답을 쓰는 셀로 옮기세요.\n",
        "en": "THE CONTENTS OF {{num_changed}} TEST CELL(S) HAVE CHANGED! They are graded as they were handed out, so the result may "
        "differ. Move what you wrote there into the cell for the answer.\n",
    },
    "not-own": {
        "ko": "{folder}: {student} 학생의 이름으로 되어 있지만 다른 사람({owner})이 만든 것이어서 걷지 않았습니다.",
        "en": "{folder} bears the name of {student}, but {owner} made it: it was not collected.",
    },
    "not-taken": {
        "ko": "{folder}에 있는 {name}은 걷지 않았습니다. 링크이거나, 다른 사람의 파일이거나, 너무 큰 파일입니다.",
        "en": "{name} in {folder} was not collected: it is a link, somebody else's file, or too large.",
    },
    "changed-later": {
        "ko": "{folder}은 적힌 시각보다 나중에 바뀌었습니다. 마지막으로 바뀐 시각({time})을 낸 시각으로 적었습니다.",
        "en": "{folder} was changed after the time that it bears. The last change, {time}, counts as the time of handing in.",
    },
    "moved": {
        "ko": "*(답을 쓰는 셀은 비어 있었습니다. 아래는 학생이 다른 셀에 쓴 글입니다.)*",
        "en": "*(The cell for this answer was left empty. What follows was written in other cells.)*",
    },
    "too-large": {
        "ko": "**제출한 파일 `{file}`이 {megabytes} MB를 넘어 빈 답안으로 채점했습니다.** 선생님께 알려 주세요. "
        "받은 파일은 `{kept}`라는 이름으로 그대로 두었습니다.",
        "en": "**The file `{file}` that was handed in is larger than {megabytes} MB, so it was marked as unanswered.** "
        "Please tell your teacher. The file was kept as `{kept}`.",
    },
    "too-many": {
        "ko": "**제출한 파일 `{file}`에 셀이 너무 많아 빈 답안으로 채점했습니다.** 선생님께 알려 주세요. "
        "받은 파일은 `{kept}`라는 이름으로 그대로 두었습니다.",
        "en": "**The file `{file}` that was handed in has too many cells, so it was marked as unanswered.** "
        "Please tell your teacher. The file was kept as `{kept}`.",
    },
    "unreadable": {
        "ko": "**제출한 파일 `{file}`을 노트북으로 읽을 수 없어 빈 답안으로 채점했습니다.** 선생님께 알려 주세요. "
        "받은 파일은 `{kept}`라는 이름으로 그대로 두었습니다.",
        "en": "**The file `{file}` that was handed in cannot be read as a notebook, so it was marked as unanswered.** "
        "Please tell your teacher. The file was kept as `{kept}`.",
    },
    "locked": {
        "ko": "다른 프로그램이 성적부(gradebook.db)를 쓰고 있어 아무것도 적지 않았습니다. 잠시 뒤에 다시 실행해 주세요.",
        "en": "Another program is using the grade book (gradebook.db), so nothing was written. Run this again in a moment.",
    },
    "read-only": {
        "ko": "성적부(gradebook.db)에 쓸 수 없습니다. 쓰기 권한을 확인해 주세요.",
        "en": "The grade book (gradebook.db) cannot be written. Check its permissions.",
    },
}


def language() -> str:
    """The course's language, "ko" or "en"."""
    return "en" if os.environ.get("NABLA_LANG", "ko").startswith("en") else "ko"


def say(name: str, /, **data: object) -> str:
    """The sentence called `name`, with its `{fields}` filled in."""
    return choose(MESSAGES[name], **data)


def choose(sentence: dict[str, str], /, **data: object) -> str:
    """The sentence in the reader's language, with its `{fields}` filled in."""
    return sentence[language()].format(**data)
