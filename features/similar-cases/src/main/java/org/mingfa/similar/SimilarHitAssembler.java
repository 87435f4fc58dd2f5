package org.mingfa.similar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer.CaseAnswer;
import org.mingfa.answers.cases.ArticleNames;
import org.mingfa.answers.cases.CasePage.CitedArticle;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.similar.PendingAnswer.Guess;
import org.mingfa.similar.SimilarHit.AspectsAnswer;
import org.mingfa.similar.SimilarHit.OutcomeAnswer;
import org.mingfa.similar.SimilarHit.Pair;
import org.mingfa.similar.features.SentencePair;
import org.mingfa.similar.search.CaseKind;
import org.mingfa.similar.search.PendingCaseAnalysis;
import org.mingfa.similar.search.SimilarCase;
import org.mingfa.similar.search.Trait;
import org.mingfa.text.document.CaseEnd;
import org.mingfa.text.document.CaseHeader.CourtLevel;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.ClaimResult;
import org.mingfa.text.parse.judgment.Court;
import org.mingfa.text.version.ArticleKey;

/** Makes what was found into what is answered, for one question. */
final class SimilarHitAssembler {

    private static final int SHOWN_CAUSES = 3;
    private static final int LONGEST_OUTCOME = 600;
    private static final double FOUND = 0.3;

    /** The third way to search of the guidance (item 5). */
    static final String BY_CASES = "案例关联";

    private static final String NEAR = "类案";
    private static final String FOR_REFERENCE = "供参考";

    private final OpenGeneration generation;
    private final TextOfCase text;
    private final PendingCaseAnalysis understood;

    SimilarHitAssembler(OpenGeneration generation, TextOfCase text, PendingCaseAnalysis understood) {
        this.generation = generation;
        this.text = text;
        this.understood = understood;
    }

    PendingAnswer pending() {
        boolean causeGiven = text.pending().cause() != null;
        Map<String, Double> causes = understood.causes();
        Court court = understood.court().court();
        CourtLevel level = court == null ? null : court.level();
        CaseKind kind = understood.kind();
        return new PendingAnswer(
                kind == null ? null : kind.label(),
                understood.cause().orElse(null),
                causeGiven,
                causeGiven
                        ? List.of()
                        : causes.entrySet().stream()
                                .limit(SHOWN_CAUSES)
                                .map(cause -> new Guess(cause.getKey(), rounded(cause.getValue())))
                                .toList(),
                understood.focus(),
                text.pending().focus() != null,
                cited(text.day(), understood.cited().written()),
                cited(text.day(), understood.expected()),
                court == null ? null : court.name(),
                level == null ? null : level.label(),
                court == null ? null : court.province());
    }

    SimilarHit of(SimilarCase one) {
        CasePassage nearest = nearest(one);
        return new SimilarHit(
                "case",
                one.header().id().value(),
                rounded(one.score()),
                CaseAnswer.of(one.header()),
                one.precedence().number(),
                one.ended() != null ? one.ended().how() : one.near() ? NEAR : FOR_REFERENCE,
                one.recent(),
                nearest.part().label(),
                nearest.text(),
                new AspectsAnswer(
                        rounded(one.aspects().facts()),
                        rounded(one.aspects().focus()),
                        rounded(one.aspects().law()),
                        !isLawTooYoung(one),
                        rounded(one.aspects().cause())),
                outcome(one),
                one.pairs().stream().map(SimilarHitAssembler::pair).toList(),
                new CaseComparison(text, understood).table(one),
                cited(one.header().decided(), one.law().written()),
                foundBy(one),
                notes(one),
                one.header().source());
    }

    /** The passage with the best pair of sentences, else the first that is not about the parties. */
    private static CasePassage nearest(SimilarCase one) {
        return one.pairs().stream()
                .max(Comparator.comparingDouble(SentencePair::score))
                .map(SentencePair::passage)
                .or(() -> one.passages().stream()
                        .filter(passage -> passage.part() != CasePart.PARTIES)
                        .findFirst())
                .orElseGet(() -> one.passages().getFirst());
    }

    private static Pair pair(SentencePair pair) {
        boolean reasons =
                pair.passage().part() == CasePart.REASONING || pair.passage().part() == CasePart.GIST;
        return new Pair(
                reasons ? "focus" : "facts",
                pair.pending(),
                pair.decided(),
                pair.passage().id(),
                rounded(pair.score()));
    }

    private static OutcomeAnswer outcome(SimilarCase one) {
        ClaimResult result = one.header().dispute().result();
        String order = one.passages().stream()
                .filter(passage -> passage.part() == CasePart.ORDER)
                .map(CasePassage::text)
                .findFirst()
                .orElse("");
        return new OutcomeAnswer(
                result == null ? "unknown" : CaseComparison.key(result),
                order.substring(0, Math.min(LONGEST_OUTCOME, order.length())));
    }

    private static List<String> foundBy(SimilarCase one) {
        List<String> methods = new ArrayList<>();
        if (one.measures().get(Trait.PAIRS) > 0 || one.measures().get(Trait.WORDS) > 0) {
            methods.add("关键词");
        }
        if (one.aspects().law() >= FOUND) {
            methods.add("法条关联");
        }
        if (one.aspects().facts() >= FOUND || one.measures().get(Trait.MEANING) > FOUND) {
            methods.add(BY_CASES);
        }
        return methods;
    }

    private List<String> notes(SimilarCase one) {
        List<String> notes = new ArrayList<>();
        CaseEnd ended = one.ended();
        if (ended != null) {
            notes.add(ended.sentence());
        }
        if (one.law().isOld()) {
            notes.add("适用旧法：所引法律其后已修改或者废止，今天未必同样处理。");
        }
        if (isLawTooYoung(one)) {
            notes.add("所写的法条在该案裁判时尚未施行，法律适用一项没有比较。");
        }
        return notes;
    }

    private boolean isLawTooYoung(SimilarCase one) {
        return !understood.cited().isEmpty()
                && understood.cited().begunOn(one.header().decided()).isEmpty();
    }

    private List<CitedArticle> cited(@Nullable LocalDate day, Collection<ArticleKey> articles) {
        ArticleNames names = new ArticleNames(generation, day);
        return articles.stream().map(names::of).toList();
    }

    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
