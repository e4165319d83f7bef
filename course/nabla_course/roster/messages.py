"""What `students` says."""

MESSAGES = {
    "no-file": {"ko": "{file} 파일을 열 수 없습니다.", "en": "The file {file} cannot be opened."},
    "table-spreadsheet": {
        "ko": "{file}은 스프레드시트 파일입니다. 스프레드시트에서 CSV로 저장한 파일을 주세요.",
        "en": "{file} is a spreadsheet's own file. Save it as CSV in the spreadsheet, and give that.",
    },
    "table-encoding": {
        "ko": "{file}의 글자를 읽을 수 없습니다. UTF-8로 저장해 주세요.",
        "en": "The letters of {file} cannot be read. Save it in UTF-8.",
    },
    "table-empty": {"ko": "{file}에 아무것도 없습니다.", "en": "There is nothing in {file}."},
    "table-broken": {
        "ko": "{row}행부터 표로 읽을 수 없습니다. 따옴표가 닫히지 않았는지 확인해 주세요. ({why})",
        "en": "From row {row} on this is no table. Is a quotation mark not closed? ({why})",
    },
    "no-identifier": {
        "ko": "{row}행에 학생의 아이디가 될 열이 없습니다. 학번, 사용자 아이디, 이메일 주소 가운데 하나가 있어야 하는데, 있는 열은 다음과 같습니다: {found}. "
        "다른 열이라면 --id 열이름으로 알려 주세요.",
        "en": "Row {row} names no column that could identify a student: ID number, username or email address. There are: {found}. "
        "If it is one of these, say --id COLUMN.",
    },
    "no-such-column": {
        "ko": "{wanted}(이)라는 열이 없습니다. 있는 열: {found}",
        "en": "No column is called {wanted}. There are: {found}",
    },
    "too-many-fields": {
        "ko": "{row}행: 칸이 {found}개로 제목({expected}개)보다 많습니다. 쉼표가 든 칸은 따옴표로 감싸 주세요.",
        "en": "Row {row} has {found} fields where the header has {expected}. A field with a comma in it needs quotation marks.",
    },
    "no-id": {"ko": "{row}행: {name} 학생의 ‘{column}’ 칸이 비어 있습니다.", "en": "Row {row}: “{column}” is empty for {name}."},
    "shortened": {
        "ko": "{row}행: 스프레드시트가 번호를 줄여 적었습니다({id}). ‘{column}’ 열을 텍스트로 바꾸어 다시 저장해 주세요.",
        "en": "Row {row}: a spreadsheet has shortened the number to {id}. Format “{column}” as text and save it again.",
    },
    "no-folder": {
        "ko": "{row}행: 아이디로 쓸 수 없는 값입니다: {id}. 폴더 이름이 될 수 있게 글자, 숫자, . _ - @만 써 주세요.",
        "en": "Row {row}: {id} cannot identify a student. It becomes a folder's name: letters, digits and . _ - @ only.",
    },
    "twice": {
        "ko": "{row}행: 같은 아이디({id})가 {first}행에서 다른 내용으로 이미 나왔습니다. 한쪽을 고치거나 지워 주세요.",
        "en": "Row {row}: {id} stands in row {first} already, with something else beside it. Mend or remove one of them.",
    },
    "alike": {
        "ko": "{row}행: 이 아이디({id})와 비슷한 아이디가 성적부에 있습니다: {known}. 같은 학생이라면 목록의 번호를 그 아이디로 고쳐 주세요.",
        "en": "Row {row}: {id} is {known} in the grade book. If that is the same student, write {known} in the list.",
    },
    "repeated": {"ko": "{row}행: {first}행과 같은 학생({id})이어서 한 번만 씁니다.", "en": "Row {row}: {id} is the same as row {first}, and counts once."},
    "test-student": {"ko": "{row}행: Canvas의 시험용 학생은 뺍니다.", "en": "Row {row}: Canvas' test student is left out."},
    "read": {
        "ko": "{file}: {rows}명 ({encoding}, 구분 기호 {separator})",
        "en": "{file}: {rows} students ({encoding}, separated by {separator})",
    },
    "columns": {"ko": "읽은 열: {columns}", "en": "Columns: {columns}"},
    "ignored": {"ko": "쓰지 않는 열: {columns}", "en": "Not used: {columns}"},
    "identified": {"ko": "학생의 아이디: ‘{column}’ 열", "en": "Students are identified by “{column}”"},
    "new": {"ko": "새로 적을 학생 {count}명:", "en": "{count} new:"},
    "changed": {"ko": "내용이 바뀌는 학생 {count}명:", "en": "{count} changed:"},
    "same": {"ko": "그대로인 학생 {count}명", "en": "{count} as before"},
    "missing": {
        "ko": "성적부에는 있고 이 목록에는 없는 학생 {count}명(그대로 둡니다): {ids}",
        "en": "{count} in the grade book and not in this list, left as they are: {ids}",
    },
    "not-written": {
        "ko": "고칠 곳이 {count}군데 있어 아무것도 적지 않았습니다.",
        "en": "Nothing was written: {count} to be mended first.",
    },
    "ask": {"ko": "이대로 적으려면 --yes를 붙여 다시 실행하세요.", "en": "To write this, run it again with --yes."},
    "written": {"ko": "성적부에 적었습니다.", "en": "Written into the grade book."},
    "nothing": {"ko": "바꿀 것이 없습니다.", "en": "There is nothing to change."},
    "first_name": {"ko": "이름", "en": "first name"},
    "last_name": {"ko": "성", "en": "last name"},
    "email": {"ko": "이메일", "en": "email"},
    "lms_user_id": {"ko": "플랫폼의 번호", "en": "platform's number"},
}
