package org.mingfa.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.AnswersOfNotice;
import org.mingfa.risk.assessment.NoticeContent;
import org.mingfa.risk.assessment.NoticeContent.Reader;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.interview.Answer;
import org.mingfa.risk.interview.Interview;
import org.mingfa.risk.interview.InterviewStep;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/**
 * What a notice is made from.
 *
 * @param told what the party said, in its words for review; nothing that may be held against it
 * @param made the day that stands above the signature
 * @param link the address that opens what was told, to be printed as a code; null where none is wanted
 */
public record NoticeOrder(
        NoticeContent content,
        List<Answer> told,
        LocalDate made,
        @Nullable String link) {

    public NoticeOrder {
        told = List.copyOf(told);
    }

    /** A case as a party tells it: in what part, and what was answered. */
    public record Case(Stage stage, Role role, CaseFacts facts) {}

    /**
     * The notice of a case.
     *
     * @param asOf the day whose law is applied
     */
    public static NoticeOrder of(RiskEngine engine, Case told, Reader reader, LocalDate asOf, LocalDate made) {
        InterviewStep step = new Interview(engine).next(told.facts(), told.stage(), told.role(), asOf);
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
        return new NoticeOrder(content, told, made, address);
    }
}
