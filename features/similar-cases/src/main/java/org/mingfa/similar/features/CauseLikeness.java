package org.mingfa.similar.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.table.CauseTree;

/** How near causes of action and crimes are to each other, and which a case has. */
public final class CauseLikeness {

    private static final List<String> ENDINGS = List.of("纠纷", "罪", "争议", "之诉");
    private static final int LONGEST = 40;
    private static final int OPENING = 400;
    private static final Pattern CONVICTED = Pattern.compile("犯([^，。；\\n]{2,40}?罪)");

    private CauseLikeness() {}

    /**
     * The causes of a case: as its record gives them, else those of the catalogue that its title names, else the crimes
     * that its order names, else what its first passage says it is about.
     */
    public static List<String> of(List<CasePassage> passages) {
        CaseHeader header = passages.getFirst().header();
        if (header.cause() != null) {
            return List.of(header.cause());
        }
        return Stream.of(
                        named(header.title()),
                        passages.stream()
                                .filter(passage -> passage.part() == CasePart.ORDER || passage.part() == CasePart.BASIS)
                                .flatMap(passage -> crimes(passage.text()).stream())
                                .distinct()
                                .toList(),
                        named(opening(passages.getFirst().text())))
                .filter(causes -> !causes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> crimes(String order) {
        return CONVICTED
                .matcher(order)
                .results()
                .flatMap(crime -> named(crime.group(1)).stream())
                .toList();
    }

    private static String opening(String text) {
        int end = text.indexOf("一案");
        return end < 0 || end > OPENING ? "" : text.substring(0, end);
    }

    /** The causes of the catalogue that a text names, in their order, the longest where one holds another. */
    public static List<String> named(String text) {
        List<String> found = new ArrayList<>();
        for (int end = 2; end <= text.length(); end++) {
            String before = text.substring(Math.max(0, end - LONGEST), end);
            if (ENDINGS.stream().anyMatch(before::endsWith)) {
                longest(before).filter(cause -> !found.contains(cause)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<String> longest(String before) {
        for (int from = 0; from < before.length() - 1; from++) {
            String cause = before.substring(from);
            Optional<String> known = CauseTree.find(cause);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    /** 1 for the same cause, else by how much of their ways down the tree is common (Wu and Palmer), 0 to 1. */
    public static double of(String one, String other) {
        List<String> first = CauseTree.path(one);
        List<String> second = CauseTree.path(other);
        int common = 0;
        while (common < Math.min(first.size(), second.size())
                && first.get(common).equals(second.get(common))) {
            common++;
        }
        return 2.0 * common / (first.size() + second.size());
    }
}
