package org.mingfa.answers.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.search.law.ArticleWording;
import org.mingfa.search.law.Counterparts;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;

/** Two versions of a law, article by article, each beside the one that it was: not beside the one that has its number now. */
public final class ArticleComparison {

    /**
     * What an article says.
     *
     * @param questions how many questions in people's own words it answers
     */
    public record Text(String words, int questions) {}

    private final Map<ArticleNumber, ArticleWording> before;
    private final Map<ArticleNumber, ArticleWording> after;

    /** By the number in the new version. */
    private final Map<ArticleNumber, ArticleWording> was = new HashMap<>();

    private final Set<ArticleNumber> gone = new HashSet<>();

    public ArticleComparison(Map<ArticleNumber, Text> before, Map<ArticleNumber, Text> after) {
        this.before = words(before);
        this.after = words(after);
        Counterparts counterparts = Counterparts.of(this.before, this.after);
        this.before.forEach((number, article) -> counterparts
                .of(article)
                .ifPresentOrElse(now -> was.put(now.number(), article), () -> gone.add(number)));
    }

    /** The articles among the passages of a version. */
    public static Map<ArticleNumber, Text> texts(List<LawPassage> passages) {
        Map<ArticleNumber, Text> texts = new LinkedHashMap<>();
        for (LawPassage passage : passages) {
            ArticleNumber number = passage.article();
            if (number != null) {
                texts.merge(
                        number,
                        new Text(passage.text(), passage.questions().size()),
                        (first, more) ->
                                new Text(first.words() + "\n" + more.words(), first.questions() + more.questions()));
            }
        }
        return texts;
    }

    private static Map<ArticleNumber, ArticleWording> words(Map<ArticleNumber, Text> texts) {
        Map<ArticleNumber, ArticleWording> words = new LinkedHashMap<>();
        texts.forEach((number, text) -> words.put(number, new ArticleWording(number, text.words())));
        return words;
    }

    /** Those that differ: in the order of the new version, then those that are gone. */
    public List<ArticleChange> differences() {
        List<ArticleChange> changes = new ArrayList<>();
        after.forEach((number, now) -> {
            ArticleWording then = was.get(number);
            if (then == null) {
                changes.add(ArticleChange.inserted(number, now.text()));
            } else if (!then.text().equals(now.text())) {
                changes.add(
                        now.isStruckOut()
                                ? ArticleChange.deleted(number, then.text(), now.text())
                                : ArticleChange.amended(then.number(), number, then.text(), now.text()));
            }
        });
        before.forEach((number, then) -> {
            if (gone.contains(number)) {
                changes.add(ArticleChange.deleted(number, then.text(), null));
            }
        });
        return changes;
    }

    /** Those whose words are the same, under their numbers in the new version. */
    public List<ArticleNumber> unchanged() {
        return after.values().stream()
                .filter(now -> {
                    ArticleWording then = was.get(now.number());
                    return then != null && then.text().equals(now.text());
                })
                .map(ArticleWording::number)
                .toList();
    }

    /** Those that stand as they were under other numbers, one after the other as far as they moved together. */
    public List<MovedArticles> moved() {
        List<MovedArticles> moved = new ArrayList<>();
        List<ArticleNumber> run = new ArrayList<>();
        for (ArticleWording now : after.values()) {
            if (!isMoved(now)) {
                continue;
            }
            if (!run.isEmpty() && !goesOn(run.getLast(), now.number())) {
                moved.add(together(run));
                run.clear();
            }
            run.add(now.number());
        }
        if (!run.isEmpty()) {
            moved.add(together(run));
        }
        return moved;
    }

    private boolean isMoved(ArticleWording now) {
        ArticleWording then = was.get(now.number());
        return then != null
                && !then.number().equals(now.number())
                && then.text().equals(now.text());
    }

    /** Numbers with 之一 stand alone: from 第五条 to 第七条 a reader counts three. */
    private boolean goesOn(ArticleNumber last, ArticleNumber next) {
        ArticleNumber lastThen = then(last);
        ArticleNumber nextThen = then(next);
        return Stream.of(last, next, lastThen, nextThen).allMatch(number -> number.inserted() == 0)
                && next.follows(last)
                && nextThen.follows(lastThen);
    }

    private MovedArticles together(List<ArticleNumber> run) {
        return MovedArticles.of(then(run.getFirst()), then(run.getLast()), run.getFirst(), run.getLast());
    }

    /** What was the number of one that moved. */
    private ArticleNumber then(ArticleNumber now) {
        return Objects.requireNonNull(was.get(now)).number();
    }

    /** Numbers of the old version that a citation may have meant and that read otherwise now. */
    public List<ArticleNumber> touched() {
        return before.values().stream()
                .filter(then -> {
                    ArticleWording now = after.get(then.number());
                    return now == null || !now.text().equals(then.text());
                })
                .map(ArticleWording::number)
                .toList();
    }

    /** Numbers of the old version whose text stands nowhere any more. */
    public List<ArticleNumber> reworded() {
        Set<String> texts = after.values().stream().map(ArticleWording::text).collect(Collectors.toSet());
        return before.values().stream()
                .filter(then -> !texts.contains(then.text()))
                .map(ArticleWording::number)
                .toList();
    }
}
