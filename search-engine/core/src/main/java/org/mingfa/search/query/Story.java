package org.mingfa.search.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.segmentation.TermNormalizer;
import org.mingfa.text.table.TextResource;

/**
 * A text that tells what happened and asks several legal questions of it. Its clauses have roles: those that ask by their words, and
 * those that tell. Measured, see docs/lab/stories.md.
 *
 * @param facts what its sentences tell, at most {@link #MOST_FACTS}
 * @param questions two to {@link #MOST}, in the order of the text and in its words
 */
public record Story(List<String> facts, List<String> questions) {

    /** More are asked together with their neighbours. */
    public static final int MOST = 4;

    private static final int MOST_FACTS = 6;

    /** Shorter texts are one question. */
    private static final int SHORTEST = 60;

    /** Longer texts are documents. */
    private static final int LONGEST = 1_000;

    /** A clause of less, its asking words left out, asks about the clause before it. */
    private static final int CONTENT = 3;

    /** Neighbours that share this part of their pairs of characters ask the same. */
    private static final double SAME = 0.5;

    private static final Pattern CLAUSE = Pattern.compile("[^，。！？；,!?;\\r\\n]++[，。！？；,!?;\\r\\n]*+");
    private static final String WITHIN = "，,";
    private static final Pattern END = Pattern.compile("[，。；,;\\s]+$");

    private static final Pattern ASKING = Pattern.compile("(.)[不没]\\1|"
            + new TextResource(Story.class, "asking-words.txt")
                    .words().stream().map(Story::asking).collect(Collectors.joining("|")));

    /** What asks nothing of its own, as in 根据哪条法律规定: whoever searches law asks that. */
    private static final Pattern EMPTY =
            Pattern.compile("根据|依据|按照|依照|相关|法律|法规|法条|条款|规定|[我你您他她它这那的了呢吗该应办请问个条一]|\\P{IsHan}");

    private static final Pattern CONDITION = Pattern.compile("^(?:如果|要是|假如|若|万一|请问)|的话[，,]?$");

    public Story {
        facts = List.copyOf(facts);
        questions = List.copyOf(questions);
    }

    private static String asking(String line) {
        String[] word = TermNormalizer.normalize(line).split("\\|");
        return Pattern.quote(word[0]) + (word.length > 1 ? "(?![" + word[1] + "])" : "");
    }

    /** A clause, and what it is by its words; a condition belongs to the question behind it. */
    private record Clause(String text, boolean begins, boolean asks, boolean isEmpty) {
        boolean isCondition() {
            return !asks && CONDITION.matcher(text).find();
        }

        static Clause of(String text, boolean begins) {
            String folded = TermNormalizer.normalize(text);
            Matcher asking = ASKING.matcher(folded);
            String matter = EMPTY.matcher(asking.replaceAll("")).replaceAll("");
            return new Clause(text, begins, asking.reset().find(), matter.length() < CONTENT);
        }
    }

    /** The story that a text tells; none where it is short, a document, or asks no two different questions. */
    public static Optional<Story> find(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> facts = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        boolean isTold = false; // whether the sentence has told something so far
        Clause before = Clause.of("", true);
        for (Clause clause : clauses(text)) {
            isTold &= !clause.begins();
            boolean goesOn = !clause.begins();
            if (!clause.asks()) {
                facts.add(isTold ? facts.removeLast() + clause.text() : clause.text());
                isTold = true;
            } else if (!clause.isEmpty()) {
                questions.add(goesOn && before.isCondition() ? before.text() + clause.text() : clause.text());
            } else if (goesOn) {
                boolean isAsked = before.asks() && !questions.isEmpty();
                questions.add((isAsked ? questions.removeLast() : before.text()) + clause.text());
            }
            before = clause;
        }
        List<String> different = fewer(different(questions), MOST);
        return different.size() < 2
                ? Optional.empty()
                : Optional.of(new Story(
                        fewer(facts, MOST_FACTS),
                        different.stream().map(Story::bare).toList()));
    }

    private static String bare(String question) {
        return END.matcher(question).replaceFirst("");
    }

    private static List<Clause> clauses(String text) {
        List<Clause> clauses = new ArrayList<>();
        boolean begins = true;
        Matcher matcher = CLAUSE.matcher(text);
        while (matcher.find()) {
            clauses.add(Clause.of(matcher.group(), begins));
            begins = WITHIN.indexOf(text.charAt(matcher.end() - 1)) < 0;
        }
        return clauses;
    }

    private static List<String> different(List<String> questions) {
        List<String> different = new ArrayList<>();
        for (String question : questions) {
            boolean isSame = !different.isEmpty() && isSame(different.getLast(), question);
            different.add(isSame ? different.removeLast() + question : question);
        }
        return different;
    }

    private static boolean isSame(String one, String other) {
        Set<String> both = pairs(one);
        Set<String> pairs = pairs(other);
        int all = both.size() + pairs.size();
        both.retainAll(pairs);
        return both.size() >= SAME * (all - both.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    /** The neighbours that are shortest together become one, until there are no more than may be. */
    private static List<String> fewer(List<String> texts, int most) {
        List<String> fewer = new ArrayList<>(texts);
        while (fewer.size() > most) {
            int shortest = 0;
            for (int i = 1; i + 1 < fewer.size(); i++) {
                shortest = length(fewer, i) < length(fewer, shortest) ? i : shortest;
            }
            fewer.set(shortest, fewer.get(shortest) + fewer.remove(shortest + 1));
        }
        return fewer;
    }

    private static int length(List<String> texts, int at) {
        return texts.get(at).length() + texts.get(at + 1).length();
    }
}
