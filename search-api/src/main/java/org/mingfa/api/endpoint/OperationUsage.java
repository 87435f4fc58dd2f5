package org.mingfa.api.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.risk.AssessmentAnswer;
import org.mingfa.answers.risk.AssessmentRequest;
import org.mingfa.answers.search.SearchAnswer;
import org.mingfa.answers.search.SearchQuestion;
import org.mingfa.api.usage.Usage;
import org.mingfa.api.usage.Usage.UsageCount;
import org.mingfa.api.usage.UsageMeasure;
import org.mingfa.similar.SimilarAnswer;
import org.mingfa.similar.SimilarHit;
import org.mingfa.similar.SimilarQuestion;
import org.mingfa.usage.UnmetTerms;

/** What is counted of operations, besides that they were answered; an answer is null where the client has it already. */
public final class OperationUsage {

    private static final String AUTO = "auto";
    private static final String ALL = "all";

    private OperationUsage() {}

    /** What kinds were searched for and how, whether there was an answer, and what was shown or lacking. */
    public static Usage search(SearchQuestion question, @Nullable SearchAnswer found) {
        List<UsageCount> counts = new ArrayList<>();
        counts.add(new UsageCount(UsageMeasure.MODE, question.mode() == null ? AUTO : question.mode()));
        List<String> types = question.type() == null ? List.of() : question.type();
        (types.isEmpty() || types.contains(ALL)
                        ? Stream.of(ALL)
                        : types.stream().distinct())
                .forEach(type -> counts.add(new UsageCount(UsageMeasure.TYPE, type)));
        if (found == null) {
            return new Usage(false, counts, List.of());
        }
        counts.add(new UsageCount(UsageMeasure.ANSWERED, found.answered()));
        if (found.hits().isEmpty() && found.cases().isEmpty()) {
            UnmetTerms.of(Objects.requireNonNull(question.q()), found)
                    .forEach(term -> counts.add(new UsageCount(UsageMeasure.UNMET, term)));
            return new Usage(true, counts, List.of());
        }
        List<String> hits = Stream.of(found.hits(), found.possiblyRelated(), found.cases())
                .flatMap(List::stream)
                .map(HitAnswer::id)
                .toList();
        return new Usage(false, counts, hits);
    }

    /** What was shown. */
    public static Usage similar(SimilarQuestion question, @Nullable SimilarAnswer found) {
        return found == null
                ? Usage.NONE
                : new Usage(
                        false,
                        List.of(),
                        Stream.concat(found.hits().stream(), Stream.ofNullable(found.counterExample()))
                                .map(SimilarHit::id)
                                .toList());
    }

    /** Which rules prompted, and how far it went; none of the facts. */
    public static Usage assessment(AssessmentRequest question, @Nullable AssessmentAnswer answer) {
        if (answer == null) {
            return Usage.NONE;
        }
        String state = answer.nextQuestions().isEmpty() ? "finished" : "open";
        List<UsageCount> counts = new ArrayList<>();
        counts.add(new UsageCount(UsageMeasure.ASSESSMENT, answer.exclusions().isEmpty() ? state : "excluded"));
        answer.exclusions().forEach(prompt -> counts.add(new UsageCount(UsageMeasure.RULE, prompt.rule())));
        answer.prompts().forEach(prompt -> counts.add(new UsageCount(UsageMeasure.RULE, prompt.rule())));
        return new Usage(false, counts, List.of());
    }
}
