package org.mingfa.search.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.table.CauseTree;
import org.mingfa.text.table.CausesOfAction;

/** How near causes of action and crimes are to each other, and which a case has. */
public final class CauseLikeness {

    private static final Set<String> CATALOGUE = Set.copyOf(CausesOfAction.all());
    private static final List<String> ENDINGS = List.of("纠纷", "罪", "争议", "之诉");
    private static final int LONGEST = 40;

    private CauseLikeness() {}

    /** The causes of a case: as its record gives them, else those of the catalogue that its title names. */
    public static List<String> of(CaseHeader header) {
        return header.cause() == null ? named(header.title()) : List.of(header.cause());
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
            if (CATALOGUE.contains(cause)) {
                return Optional.of(cause);
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
