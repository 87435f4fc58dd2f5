package org.mingfa.similar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Disclaimer;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.answers.search.SafetyAnswer;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.similar.search.SimilarCases;
import org.mingfa.similar.search.SimilarRequest;
import org.mingfa.similar.search.SimilarResult;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.parse.judgment.Court;
import org.mingfa.text.problem.Refusal;

/** Answers which decided cases are similar to a pending one. */
public final class SimilarAnswers {

    public static final int USUAL = 10;
    public static final int MOST = 100;
    private static final int MOST_WITHIN = 10_000;
    private static final int ID_LENGTH = 16;
    private static final int SENTENCE = 100;

    private static final String BY_TIER = "案例顺位";
    private static final String BY_SIMILARITY = "相似度";

    private final Supplier<SimilarCases> cases;
    private final AsOfReader dates;
    private final Duration patience;

    /**
     * Answers by one engine of similarity.
     *
     * @param cases asked for when the first question is answered; dictionaries take a while to be read
     * @param patience for one question; what was compared by then is answered, and the answer says so
     */
    public SimilarAnswers(Supplier<SimilarCases> cases, AsOfReader dates, Duration patience) {
        this.cases = cases;
        this.dates = dates;
        this.patience = patience;
    }

    /** Reads the question, which may be refused before a generation is opened; what comes back answers it from one. */
    public Function<OpenGeneration, SimilarAnswer> read(SimilarQuestion question) {
        check(question);
        LocalDate day = dates.day(question.asOf());
        TextOfCase text = TextOfCase.read(question, day);
        Set<String> within = new HashSet<>(given(question.within()));
        int limit = question.limit() == null ? USUAL : question.limit();
        return generation -> {
            SimilarResult result = cases.get()
                    .find(generation, new SimilarRequest(text.pending(), within, limit), TimeBudget.in(patience));
            return answer(generation, question, text, result);
        };
    }

    /** The day on which an answer is given. */
    LocalDate today() {
        return dates.day(null);
    }

    private static void check(SimilarQuestion question) {
        String facts = question.facts();
        if (facts == null || facts.isBlank()) {
            throw Refusal.missing("facts", "没有写案情；请用自己的话描述基本事实，或者给出一份裁判文书的全文。");
        }
        if (facts.length() > SimilarQuestion.LONGEST) {
            throw Refusal.invalid(
                    "facts", "案情最长 " + SimilarQuestion.LONGEST + " 字，收到 " + facts.length() + " 字；请只留与争议有关的部分。");
        }
        Integer limit = question.limit();
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw Refusal.invalid("limit", "应为 1 至 " + MOST + "。");
        }
        if (given(question.within()).size() > MOST_WITHIN) {
            throw Refusal.invalid("within", "最多可给 " + MOST_WITHIN + " 个编号。");
        }
        String court = question.court();
        if (court != null && Court.find(court).isEmpty()) {
            throw Refusal.invalid("court", "不像法院的名称；请写全称，例如 浙江省杭州市西湖区人民法院。");
        }
    }

    /** What is not given and what is given empty is one question; the day stands beside it. */
    private static SimilarQuestion same(SimilarQuestion question) {
        return new SimilarQuestion(
                question.facts(),
                question.focus(),
                question.cause(),
                given(question.cited()),
                question.court(),
                null,
                given(question.within()),
                question.limit());
    }

    private static List<String> given(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }

    /** Somebody speaks for himself in a sentence; in a story or a judgment others are told of. */
    private static @Nullable SafetyAnswer safety(String facts) {
        return facts.length() > SENTENCE ? null : SafetyAnswer.of(facts).orElse(null);
    }

    private static SimilarAnswer answer(
            OpenGeneration generation, SimilarQuestion question, TextOfCase text, SimilarResult result) {
        SimilarHitAssembler hits = new SimilarHitAssembler(generation, text, result.understood());
        return new SimilarAnswer(
                AnswerSource.of(generation),
                Sha256.of(generation.manifest().id() + "\n" + text.day() + "\n" + same(question))
                        .substring(0, ID_LENGTH),
                text.day(),
                hits.pending(),
                given(question.within()).isEmpty() ? BY_TIER : BY_SIMILARITY,
                result.tiers().stream()
                        .map(tier -> TierAnswer.of(tier, result.understood().court()))
                        .toList(),
                StopAnswer.of(result.stop(), result.tiers(), result.understood().lacks()),
                result.cases().stream().map(hits::of).toList(),
                result.counter() == null ? null : hits.of(result.counter()),
                safety(text.pending().facts()),
                result.partial(),
                Disclaimer.LAW);
    }
}
