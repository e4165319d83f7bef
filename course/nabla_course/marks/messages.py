"""What `marks` says."""

MESSAGES = {
    "no-set": {
        "ko": "성적부에 없는 문제입니다: {set}. generate_assignment를 먼저 실행해 주세요.",
        "en": "The grade book does not know {set}. Run generate_assignment first.",
    },
    "id": {"ko": "아이디", "en": "id"},
    "last_name": {"ko": "성", "en": "last name"},
    "first_name": {"ko": "이름", "en": "first name"},
    "email": {"ko": "이메일", "en": "email"},
    "penalty": {"ko": "늦어서 뺀 점수", "en": "lost by being late"},
    "total": {"ko": "합계 ({points})", "en": "total ({points})"},
    "state": {"ko": "상태", "en": "state"},
    "marked": {"ko": "채점함", "en": "marked"},
    "not-handed-in": {"ko": "제출하지 않음", "en": "nothing handed in"},
    "not-graded": {"ko": "아직 채점하지 않음", "en": "not graded yet"},
    "waits": {"ko": "선생님의 채점을 기다림: {problems}", "en": "waits for your marking: {problems}"},
    "again": {"ko": "채점한 뒤에 다시 제출함", "en": "handed in again since it was graded"},
    "changed": {"ko": "채점한 뒤에 문제가 바뀜", "en": "the problem set was changed since it was graded"},
    "unreadable": {"ko": "노트북으로 읽을 수 없는 파일", "en": "the file is no readable notebook"},
    "too-large": {"ko": "너무 큰 파일", "en": "the file is too large"},
    "too-many": {"ko": "셀이 너무 많은 파일", "en": "the file has too many cells"},
    "link": {"ko": "다른 파일을 가리키는 링크", "en": "the file was a link to another"},
    "updated": {"ko": "늦은 제출의 감점 {count}개를 지금 점수에 맞추었습니다.", "en": "{count} penalties for being late were brought up to date."},
    "count": {"ko": "{file}: 학생 {rows}명, 점수가 있는 학생 {marked}명", "en": "{file}: {rows} students, {marked} with a mark"},
    "named": {"ko": "{state} — {count}명, 점수 칸은 비어 있습니다: {ids}", "en": "{state} — {count}, without a mark: {ids}"},
    "regrade": {
        "ko": "다시 채점하려면: npm run course -- … grade {set} --force",
        "en": "To grade them again: npm run course -- … grade {set} --force",
    },
    "could-not-be-read": {"ko": "읽을 수 없어 빈 답안으로 채점한 학생 {count}명:", "en": "Could not be read, marked as unanswered — {count}:"},
}
