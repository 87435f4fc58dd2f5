package org.mingfa.shortanswers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.OrElse;
import org.mingfa.yaml.YamlResources;

/**
 * A situation that many people ask about, and what the law says to it.
 *
 * @param answer sentences of ours, of at most 60 characters
 * @param depends on what it depends, at most three
 * @param law the articles that bear the answer, each in the version for which it was written
 * @param calculator name of the calculator for its sum, or null
 * @param paper paper that the court takes for it, as kind/dispute, or null
 * @param readAgain when a second reader held it against its articles
 * @param known questions that ask for it
 * @param near questions that look alike and must not get it
 */
record Situation(
        String id,
        String situation,
        String answer,
        @OrElse List<Dependence> depends,
        List<CitedArticle> law,
        @Nullable String calculator,
        @Nullable String paper,
        LocalDate written,
        LocalDate readAgain,
        List<String> known,
        List<String> near) {

    private static final int LONGEST_SENTENCE = 60;
    private static final int FEWEST_KNOWN = 5;
    private static final int FEWEST_NEAR = 3;

    /**
     * What may change the answer.
     *
     * @param fact of the interview that asks it, or null
     * @param value of that fact for which the answer stands, or null
     */
    record Dependence(
            String text, @Nullable String fact, @Nullable String value) {}

    /**
     * An article.
     *
     * @param law full title
     * @param version first day in force of the version
     */
    record CitedArticle(String law, ArticleNumber article, LocalDate version) {}

    private record SituationFile(String subject, List<Situation> answers) {}

    Situation {
        Stream.of(answer.split("[。？！]"))
                .filter(sentence -> sentence.length() > LONGEST_SENTENCE)
                .findFirst()
                .ifPresent(sentence -> {
                    throw Refusal.invalid("answer", "一句最长 " + LONGEST_SENTENCE + " 字：" + sentence);
                });
        if (known.size() < FEWEST_KNOWN || near.size() < FEWEST_NEAR) {
            throw Refusal.invalid("known", id + " 至少要有 " + FEWEST_KNOWN + " 个问法和 " + FEWEST_NEAR + " 个相近而不同的问题");
        }
    }

    /** All that ship, in the order of their files. */
    static List<Situation> all() {
        RecordBinder binder = new RecordBinder()
                .reading(
                        CitedArticle.class,
                        "article",
                        node -> ArticleNumber.find(node.asText().text())
                                .orElseThrow(() ->
                                        Refusal.invalid("article", node.asText().text() + " 不是条号")));
        YamlResources files = new YamlResources(Situation.class, "short-answers");
        return files.names().stream()
                .flatMap(name -> binder.bind(files.read(name), SituationFile.class).answers().stream())
                .toList();
    }

    /** The texts by which it is known, the situation first. */
    List<String> asked() {
        return Stream.concat(Stream.of(situation), known.stream()).toList();
    }
}
