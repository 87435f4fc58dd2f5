package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.Operation.Fields;
import org.mingfa.answers.search.SearchAnswers;
import org.mingfa.answers.search.SearchOperations;
import org.mingfa.answers.search.SearchQuestion;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.text.Today;
import org.mingfa.evaluation.topic.DialogueTopic;
import org.mingfa.evaluation.topic.DialogueTopic.Turn;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.citation.LawNames;

/**
 * Whether later turns of a dialogue find their article among ten, with and without what was said before. The figures of
 * docs/lab/citations.md are written to target/dialogues.md of this module.
 */
class DialoguesTest {

    private static final Path ROOT = Path.of(System.getProperty("mingfa.root"));
    private static final Path TABLE = Path.of("target", "dialogues.md");
    private static final Pattern ARTICLE = Pattern.compile("(.*?)(\\d+)");
    private static final int PAGE = 10;

    @SuppressWarnings("NullAway.Init")
    private static LiveGeneration live;

    @SuppressWarnings("NullAway.Init")
    private static Searcher searcher;

    @BeforeAll
    static void open() throws IOException {
        live = new LiveGeneration(new GenerationStore(StarterData.withVectors()));
        searcher = StandardSearcher.open();
    }

    @AfterAll
    static void close() {
        live.close();
    }

    /** A later turn, what was asked before it, and the rank of its article with that and alone; 0 where it is not there. */
    private record Outcome(Turn turn, boolean heldBack, int behind, int alone) {}

    @Test
    void laterTurnsAreUnderstoodByWhatWasAskedBefore() throws IOException {
        List<Outcome> all = new ArrayList<>();
        List<DialogueTopic> dialogues = DialogueTopic.standard();
        assertThat(dialogues).hasSizeGreaterThanOrEqualTo(150);
        for (DialogueTopic dialogue : dialogues) {
            for (Turn turn : dialogue.later()) {
                all.add(new Outcome(turn, dialogue.heldBack(), rank(turn, turn.before()), rank(turn, List.of())));
            }
        }
        Predicate<Outcome> followUp = one -> one.heldBack() && !one.turn().newSubject();
        Predicate<Outcome> newSubject = one -> one.turn().newSubject();
        Files.write(
                TABLE,
                List.of(
                        row(
                                "tuned on: follow-ups",
                                all,
                                one -> !one.heldBack() && !one.turn().newSubject()),
                        row("held back: follow-ups", all, followUp),
                        row("all: a new subject", all, newSubject)));
        assertThat(found(all, followUp)).as("R@10").isGreaterThanOrEqualTo(0.9);
        assertThat(reciprocal(all, followUp)).as("MRR").isGreaterThanOrEqualTo(0.6);
        assertThat(all.stream().filter(newSubject).filter(one -> one.alone() > 0))
                .as("a new subject does not drag the old one along")
                .allMatch(one -> one.behind() > 0 && one.behind() <= 3);
    }

    @Test
    void anArticleThatWasShownStandsForAQuestion() {
        Turn turn = new Turn("那从什么时候开始算", List.of("民法典188"), List.of("《民法典》第一百八十八条"), false);
        assertThat(rank(turn, turn.before())).isBetween(1, 3);
    }

    private static int rank(Turn turn, List<String> context) {
        SearchQuestion question = SearchOperations.SEARCH.read(Fields.of(Map.of(
                "q", turn.question(),
                "type", List.of("statute", "interpretation"),
                "limit", PAGE,
                "context", context.subList(Math.max(0, context.size() - 5), context.size()))));
        List<HitAnswer> hits = live.ask(new SearchAnswers(() -> searcher, Today.dates()).read(question))
                .hits();
        for (int i = 0; i < hits.size(); i++) {
            HitAnswer hit = hits.get(i);
            if (turn.articles().stream().anyMatch(article -> isArticle(article, hit))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isArticle(String article, HitAnswer hit) {
        Matcher parts = ARTICLE.matcher(article);
        return parts.matches()
                && hit.law() != null
                && hit.article() != null
                && hit.article().ordinal().equals(parts.group(2))
                && LawNames.standard()
                        .findTitle(parts.group(1))
                        .orElse(parts.group(1))
                        .equals(hit.law().title());
    }

    private static String row(String name, List<Outcome> all, Predicate<Outcome> of) {
        List<Outcome> chosen = all.stream().filter(of).toList();
        double alone = chosen.stream().filter(one -> one.alone() > 0).count() / (double) chosen.size();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f |",
                name,
                chosen.size(),
                found(all, of),
                reciprocal(all, of),
                alone);
    }

    private static double found(List<Outcome> all, Predicate<Outcome> of) {
        return all.stream()
                .filter(of)
                .mapToInt(one -> one.behind() > 0 ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static double reciprocal(List<Outcome> all, Predicate<Outcome> of) {
        return all.stream()
                .filter(of)
                .mapToDouble(one -> one.behind() > 0 ? 1.0 / one.behind() : 0)
                .average()
                .orElseThrow();
    }
}
