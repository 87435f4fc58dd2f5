package org.mingfa.indexer.questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.learned.TextSketch;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.PassageId;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.LawVersions;

/**
 * Compares questions with the articles of a generation: which of them a person has to read again because the article says
 * something else by now, and by what text those are known that were written anew.
 */
public final class LayQuestionReview {

    private final OpenGeneration generation;
    private final Segmenter segmenter;
    private final LocalDate day;
    private final Map<LawHeader, List<TextSketch>> sketches = new LinkedHashMap<>();

    /**
     * A review of the law of a day.
     *
     * @param segmenter that cut the generation
     */
    public LayQuestionReview(OpenGeneration generation, Segmenter segmenter, LocalDate day) {
        this.generation = generation;
        this.segmenter = segmenter;
        this.day = day;
    }

    /** What became of the article that questions were written for. */
    public enum Fate {
        /** The questions do not say by which text it is known. */
        NOT_TIED,
        /** The same place, other words: the questions are used and should be read again. */
        REWORDED,
        /** Another text stands there and the old one nowhere: the questions are not used. */
        GONE
    }

    /**
     * Questions for one article that are to be read again.
     *
     * @param bits in which the texts differ, 0 to 64; 0 for an article that was not tied
     */
    public record QuestionFinding(String law, String article, LocalDate version, Fate fate, int questions, int bits) {}

    /** What is to be read again, in the order of the file; nothing of a law that is not held or held as a digest alone. */
    public List<QuestionFinding> review(LayQuestionFile file) {
        Optional<LawHeader> held = law(file).map(versions -> versions.shownAt(day));
        if (held.isEmpty() || held.get().nature() == Nature.DIGEST) {
            return List.of();
        }
        Map<List<Object>, Integer> counts = new LinkedHashMap<>();
        Map<List<Object>, LayQuestion> firsts = new LinkedHashMap<>();
        file.questions().stream().filter(LayQuestion::isUsed).forEach(question -> {
            List<Object> key = List.of(question.article(), question.version());
            counts.merge(key, 1, Integer::sum);
            firsts.putIfAbsent(key, question);
        });
        List<QuestionFinding> findings = new ArrayList<>();
        firsts.forEach((key, first) ->
                find(file.law(), held.get(), first, counts.getOrDefault(key, 0)).ifPresent(findings::add));
        return findings;
    }

    private Optional<QuestionFinding> find(String law, LawHeader held, LayQuestion question, int count) {
        TextSketch known = question.text();
        if (known == null) {
            return Optional.of(finding(law, question, Fate.NOT_TIED, count, 0));
        }
        int here = text(held, question.article()).map(known::distance).orElse(Long.SIZE);
        if (here == 0 || isElsewhere(held, known)) {
            return Optional.empty();
        }
        return Optional.of(
                finding(law, question, here <= TextSketch.REWORDED ? Fate.REWORDED : Fate.GONE, count, here));
    }

    private static QuestionFinding finding(String law, LayQuestion question, Fate fate, int count, int bits) {
        return new QuestionFinding(law, question.article().ordinal(), question.version(), fate, count, bits);
    }

    private boolean isElsewhere(LawHeader held, TextSketch known) {
        return sketches.computeIfAbsent(held, this::sketches).stream().anyMatch(text -> known.distance(text) == 0);
    }

    private List<TextSketch> sketches(LawHeader held) {
        Filter ofIt = Filter.NONE.and(KeywordField.DOCUMENT, Set.of(held.id().value()));
        RankRequest all = new RankRequest(new Query.All(), ofIt, RankRequest.Order.POSITION, RankRequest.DEEPEST);
        List<String> ids = generation.index().rank(all).entries().stream()
                .map(Ranking.ScoredPassage::id)
                .toList();
        return generation.index().passages(ids).stream()
                .map(passage -> LayQuestions.sketch(segmenter, passage.text()))
                .toList();
    }

    private Optional<LawVersions> law(LayQuestionFile file) {
        return generation.catalogue().find(WorkKey.of(file.law()));
    }

    private Optional<TextSketch> text(LawHeader law, ArticleNumber article) {
        return generation.index().passages(List.of(PassageId.of(law.id(), article))).stream()
                .findFirst()
                .map(passage -> LayQuestions.sketch(segmenter, passage.text()));
    }

    /** The file with every question tied that can be: those whose version the generation holds as an official text. */
    public LayQuestionFile tie(LayQuestionFile file) {
        return new LayQuestionFile(
                file.path(),
                file.questions().stream().map(question -> tie(file, question)).toList());
    }

    private LayQuestion tie(LayQuestionFile file, LayQuestion question) {
        if (question.text() != null) {
            return question;
        }
        @Nullable
        TextSketch text = law(file).stream()
                .flatMap(versions -> versions.newestFirst().stream())
                .filter(version ->
                        version.nature() != Nature.DIGEST && question.version().equals(version.promulgated()))
                .findFirst()
                .flatMap(version -> text(version, question.article()))
                .orElse(null);
        return new LayQuestion(question.article(), question.version(), text, question.question(), question.struck());
    }
}
