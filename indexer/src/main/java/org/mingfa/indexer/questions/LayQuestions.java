package org.mingfa.indexer.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mingfa.search.learned.TextSketch;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.Token;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.WorkKey;

/** The questions for the articles of all laws. Safe for use by many threads. */
public final class LayQuestions {

    /** Under the folder of the corpora that come with the product. */
    public static final String FOLDER = "lay-questions";

    /** Without any question. */
    public static final LayQuestions NONE = new LayQuestions(List.of());

    private final Map<WorkKey, List<ArticleQuestions>> byLaw = new HashMap<>();

    /** The questions for one article as it was when they were written. */
    private record ArticleQuestions(ArticleNumber article, LayQuestion first, List<String> questions) {}

    public LayQuestions(List<LayQuestionFile> files) {
        for (LayQuestionFile file : files) {
            Map<List<Object>, ArticleQuestions> articles = new HashMap<>();
            List<ArticleQuestions> tied = byLaw.computeIfAbsent(WorkKey.of(file.law()), law -> new ArrayList<>());
            file.questions().stream()
                    .filter(LayQuestion::isUsed)
                    .forEach(question -> articles.computeIfAbsent(
                                    List.of(question.article(), question.version()), article -> add(tied, question))
                            .questions()
                            .add(question.question()));
        }
    }

    private static ArticleQuestions add(List<ArticleQuestions> tied, LayQuestion first) {
        ArticleQuestions added = new ArticleQuestions(first.article(), first, new ArrayList<>());
        tied.add(added);
        return added;
    }

    /** The files of a folder, by name; none where there is no such folder. */
    public static List<LayQuestionFile> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> path.toString().endsWith(LayQuestionFile.SUFFIX))
                    .sorted()
                    .map(LayQuestions::read)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static LayQuestionFile read(Path path) {
        try {
            return LayQuestionFile.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether any question was written for an article of that law. */
    public boolean knows(WorkKey law) {
        return byLaw.containsKey(law);
    }

    /**
     * The questions for an article of a generation. An official text is known again by its text, wherever it stands in the
     * law; a digest by number and version, for it says in other words what the article says.
     *
     * @param text bigrams of the article
     */
    public List<String> of(LawHeader law, ArticleNumber article, TextSketch text) {
        List<String> questions = new ArrayList<>();
        int nearest = Integer.MAX_VALUE;
        for (ArticleQuestions tied : byLaw.getOrDefault(law.work(), List.of())) {
            OptionalInt distance = distance(tied, law, article, text);
            if (distance.isPresent() && distance.getAsInt() <= nearest) {
                if (distance.getAsInt() < nearest) {
                    questions.clear();
                }
                nearest = distance.getAsInt();
                questions.addAll(tied.questions());
            }
        }
        return questions.stream().distinct().toList();
    }

    private static OptionalInt distance(ArticleQuestions tied, LawHeader law, ArticleNumber article, TextSketch text) {
        boolean samePlace = tied.article().equals(article);
        if (law.nature() == Nature.DIGEST || tied.first().text() == null) {
            boolean sameVersion = Objects.equals(tied.first().version(), law.promulgated());
            return samePlace && sameVersion ? OptionalInt.of(0) : OptionalInt.empty();
        }
        int distance = tied.first().text().distance(text);
        return distance <= (samePlace ? TextSketch.REWORDED : TextSketch.MOVED)
                ? OptionalInt.of(distance)
                : OptionalInt.empty();
    }

    /** By what an article is known again. */
    public static TextSketch sketch(Segmenter segmenter, String text) {
        return TextSketch.of(segmenter.bigrams(text).stream().map(Token::term).toList());
    }
}
