package org.mingfa.citations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Disclaimer;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.RenumberingAnswer;
import org.mingfa.answers.Viewpoint;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.citations.CitationAnswer.Difference;
import org.mingfa.citations.CitationList.FoundCitation;
import org.mingfa.citations.Particulars.QuotationState;
import org.mingfa.reports.document.Document;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.result.Hit.TextSpan;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.Renumbering;

/**
 * Answers questions about the citations of a text. Each method reads its question, which may be refused before a
 * generation is opened; what comes back answers it from one.
 */
public final class CitationAnswers {

    private static final int LONGEST = 300_000;
    private static final int MOST = 1_000;

    private final AsOfReader dates;

    public CitationAnswers(AsOfReader dates) {
        this.dates = dates;
    }

    /** Which citations there are. */
    public Function<OpenGeneration, CitationList> find(CitationRequest question) {
        String text = text(question);
        dates.read(question.asOf());
        return generation -> new CitationList(
                AnswerSource.of(generation),
                found(new CitationVerifier(generation), text).stream()
                        .filter(FoundCitation::isProvisionOrNumber)
                        .map(FoundCitation::of)
                        .toList(),
                Disclaimer.LAW);
    }

    /** Which version of which law each means. */
    public Function<OpenGeneration, CitationChecks> resolve(CitationRequest question) {
        return checked(question, (text, verifier, found, day) -> verifier.resolve(found, day));
    }

    /** Whether each exists, is in force and says what is quoted. */
    public Function<OpenGeneration, CitationChecks> verify(CitationRequest question) {
        return checked(question, (text, verifier, found, day) -> verifier.verify(text, found, day));
    }

    /** The same of its case numbers alone: whether the rules of numbering can give them, and whether the case is held. */
    public Function<OpenGeneration, CitationChecks> cases(CitationRequest question) {
        return checked(
                question,
                (text, verifier, found, day) -> verifier.verifyCases(
                        text,
                        found.stream()
                                .filter(one -> CaseCitationVerifier.isCase(one.citation()))
                                .toList(),
                        day));
    }

    /** The report of what {@link #verify} finds. */
    public Function<OpenGeneration, Document> report(CitationRequest question) {
        return verify(question).andThen(checked -> FindingsReport.of(text(question), checked, dates.today()));
    }

    /** A way to look at every citation of a text on a day. */
    private interface Check {
        List<CitationCheck> of(String text, CitationVerifier verifier, List<CitationOccurrence> found, LocalDate day);
    }

    private Function<OpenGeneration, CitationChecks> checked(CitationRequest question, Check check) {
        String text = text(question);
        AsOf asOf = dates.read(question.asOf());
        LocalDate day = asOf.shownAt();
        return generation -> {
            Viewpoint from = dates.viewpoint(asOf, generation);
            CitationVerifier verifier = new CitationVerifier(generation);
            List<CitationCheck> checks = check.of(text, verifier, found(verifier, text), day);
            CitationPresenter shown = new CitationPresenter(from, generation);
            List<CitationAnswer> checked = checks.stream().map(shown::answer).toList();
            long skipped = checked.stream().filter(CitationAnswer::isSkipped).count();
            return new CitationChecks(
                    AnswerSource.of(generation), day.toString(), checked, (int) skipped, Disclaimer.LAW);
        };
    }

    private static List<CitationOccurrence> found(CitationVerifier verifier, String text) {
        List<CitationOccurrence> found = verifier.find(text, MOST);
        if (found.size() > MOST) {
            throw Refusal.invalid("text", "文中的引用多于一次最多的 " + MOST + " 处；请分段提交。");
        }
        return found;
    }

    private static String text(CitationRequest question) {
        @Nullable String text = question.text();
        if (text == null) {
            throw Refusal.missing("text", "缺少字段 text：要查找引用的文字。");
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid("text", "文字最长 " + LONGEST + " 个字符，收到 " + text.length() + " 个；请分段提交。");
        }
        return text;
    }

    /** The checks of one text as they are answered; a law that is cited a thousand times is described once. For one thread. */
    private static final class CitationPresenter {

        private final Viewpoint from;
        private final OpenGeneration generation;
        private final Map<DocumentId, LawAnswer> laws = new HashMap<>();
        private final Map<Renumbering, RenumberingAnswer> renumbered = new HashMap<>();

        CitationPresenter(Viewpoint from, OpenGeneration generation) {
            this.from = from;
            this.generation = generation;
        }

        CitationAnswer answer(CitationCheck check) {
            ArticleAnswer.Found found = check.found();
            ArticleAnswer.Found official = check.official();
            Particulars more = check.particulars();
            return new CitationAnswer(
                    new TextSpan(check.start(), check.end()),
                    check.citation(),
                    check.status().label(),
                    check.note(),
                    law(found),
                    found == null ? null : HitAnswer.reference(found.article()),
                    official == null ? null : official.article().text(),
                    more.outOfForce(),
                    more.candidates(),
                    more.differences().stream().map(Difference::of).toList(),
                    more.quotation() == QuotationState.AGREES,
                    more.quotation().label(),
                    renumbered(more.renumbered()),
                    Grade.of(check),
                    CitationAnswer.Fitting.of(more.fitting()));
        }

        private @Nullable LawAnswer law(ArticleAnswer.@Nullable Found found) {
            return found == null ? null : laws.computeIfAbsent(found.law().id(), id -> LawAnswer.of(found.law(), from));
        }

        private List<RenumberingAnswer> renumbered(List<Renumbering> hints) {
            return hints.stream()
                    .map(hint -> renumbered.computeIfAbsent(hint, one -> RenumberingAnswer.of(one, generation)))
                    .toList();
        }
    }
}
