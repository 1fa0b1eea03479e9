package contactpoint.readiness;

import java.time.LocalDate;

/** What an authority said to a question, with its evidence and its own judgement. */
public record Answer(
    int place, String said, String evidence, Judgement judgement, LocalDate answered) {}
