"""A course in Korean whose feedback is made by nabla_print."""

c = get_config()  # noqa: F821

c.ClearSolutions.code_stub = {"typescript": "// 여기에 코드를 쓰세요"}
c.GenerateFeedback.exporter_class = "nabla_print.feedback.FeedbackExporter"
c.GenerateFeedback.preprocessors = ["nabla_print.feedback.Marks"]
c.HTMLExporter.language_code = "ko"
