package org.mingfa.publication;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.text.table.CausesOfAction;
import org.mingfa.text.table.TextResource;

/** The surnames that names are read and hidden by, and the words that look like names and are none. */
final class Surnames {

    private static final List<String> COMPOUND = words("compound-surnames.txt");
    private static final Set<Integer> SINGLE = characters("surnames.txt");
    private static final Set<Integer> DOUBTFUL = characters("doubtful-surnames.txt");
    private static final Set<String> NOT_NAMES = Set.copyOf(words("not-names.txt"));

    private static final int CAUSE_BEGINS = 3;
    /** 肖像权纠纷 and 高度危险责任纠纷 begin like names. */
    private static final Set<String> CAUSES = CausesOfAction.all().stream()
            .map(cause -> cause.substring(0, Math.min(CAUSE_BEGINS, cause.length())))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NOUNS = many("common-nouns.txt");
    private static final Set<String> WORDS = Stream.concat(
                    words("name-words.txt").stream(), many("common-words.txt").stream())
            .collect(Collectors.toUnmodifiableSet());

    private Surnames() {}

    private static List<String> words(String name) {
        return new TextResource(Surnames.class, name)
                .words().stream().distinct().toList();
    }

    private static Set<String> many(String name) {
        return words(name).stream().flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Integer> characters(String name) {
        return words(name).stream().flatMap(line -> line.chars().boxed()).collect(Collectors.toUnmodifiableSet());
    }

    /** How many characters of the text at that place are a surname: two, one or none. */
    static int length(String text, int at) {
        if (COMPOUND.stream().anyMatch(surname -> text.startsWith(surname, at))) {
            return 2;
        }
        return at < text.length() && SINGLE.contains((int) text.charAt(at)) ? 1 : 0;
    }

    /** A surname that more often is another word: 于, 向, 应. */
    static boolean isDoubtful(char surname) {
        return DOUBTFUL.contains((int) surname);
    }

    /** Whether a word or a cause of action stands at that place that begins like a name: 陈述, 申请, 肖像权. */
    static boolean isWord(String text, int at) {
        return at + 2 <= text.length() && NOT_NAMES.contains(text.substring(at, at + 2))
                || at + CAUSE_BEGINS <= text.length() && CAUSES.contains(text.substring(at, at + CAUSE_BEGINS));
    }

    /** Whether a name, or a part of one, is a word as well, which a text may use beside the person: 高兴. */
    static boolean isCommon(String name) {
        return NOUNS.contains(name) || WORDS.contains(name);
    }

    /** Whether such a word is no verb, adverb or conjunction, which may begin a clause: 平安, not 于是. */
    static boolean isNoun(String name) {
        return NOUNS.contains(name);
    }

    /**
     * The name as it may stand: 张某, 欧阳某, 阿某, J.
     *
     * <p>A foreign name and one of a minority, told by its dot or by a first character that is no surname, keeps its first
     * character; one in Latin letters its first letter alone (article 9).
     */
    static String hidden(String name) {
        char first = name.charAt(0);
        if (first < 0x250) {
            return Character.isLetter(first) ? String.valueOf(first) : "某";
        }
        boolean dotted = name.chars().anyMatch(c -> "·•・．‧".indexOf(c) >= 0);
        int surname = dotted || name.length() < 3 ? 1 : Math.max(1, length(name, 0));
        return name.substring(0, surname) + "某";
    }
}
