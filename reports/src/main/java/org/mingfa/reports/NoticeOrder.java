package org.mingfa.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.AnswersOfNotice;
import org.mingfa.risk.assessment.NoticeContent;
import org.mingfa.risk.assessment.NoticeContent.Reader;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.interview.Answer;
import org.mingfa.risk.interview.InterviewStep;

/**
 * What a notice is made from.
 *
 * @param answers what the party said, in its words for review; nothing that may be held against it
 * @param made the day that stands above the signature
 * @param link the address that opens these answers, to be printed as a code; null where none is wanted
 */
public record NoticeOrder(
        NoticeContent content,
        List<Answer> answers,
        LocalDate made,
        @Nullable String link) {

    public NoticeOrder {
        answers = List.copyOf(answers);
    }

    /** The notice of a case that was assessed by this engine. */
    public static NoticeOrder of(RiskEngine engine, InterviewStep step, Reader reader, LocalDate made) {
        NoticeContent content = NoticeContent.of(step.assessment(), engine, reader);
        Set<String> matter = AnswersOfNotice.keys(engine, step.assessment());
        List<Answer> printed = step.review().used().stream()
                .filter(answer -> matter.contains(answer.key()))
                .filter(answer -> !answer.answer().isBlank())
                .toList();
        return new NoticeOrder(content, printed, made, null);
    }

    /** The same with a code. */
    public NoticeOrder withLink(String address) {
        return new NoticeOrder(content, answers, made, address);
    }
}
