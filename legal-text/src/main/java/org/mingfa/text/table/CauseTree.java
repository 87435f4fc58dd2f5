package org.mingfa.text.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue of causes of action as a tree: 民间借贷纠纷 below 借款合同纠纷 below 合同纠纷; crimes below the chapters of
 * the code. Causes that were renamed or dropped keep the place that they had.
 */
public final class CauseTree {

    private static final Map<String, String> PARENTS = parents();
    private static final String NO_CAUSE = "";

    private CauseTree() {}

    private static Map<String, String> parents() {
        Map<String, String> parents = new HashMap<>();
        new TextResource(CauseTree.class, "cause-tree.tsv")
                .rows("cause", "parent")
                .forEach(row -> parents.put(row.get("cause"), row.find("parent").orElse(NO_CAUSE)));
        return Map.copyOf(parents);
    }

    /** The cause as the catalogue writes it: white space and half-width brackets mended, 纠纷 added where it was left out. */
    public static Optional<String> find(String written) {
        if (PARENTS.containsKey(written)) {
            return Optional.of(written);
        }
        String plain = written.replaceAll("[\\s\\u3000]", "").replace('(', '（').replace(')', '）');
        return List.of(plain, plain + "纠纷", plain + "罪").stream()
                .filter(PARENTS::containsKey)
                .findFirst();
    }

    /** The cause and those above it, the widest first; the words themselves where the catalogue has no such cause. */
    public static List<String> path(String written) {
        List<String> path = new ArrayList<>();
        String cause = find(written).orElse(NO_CAUSE);
        while (!cause.isEmpty()) {
            path.addFirst(cause);
            cause = PARENTS.getOrDefault(cause, NO_CAUSE);
        }
        return path.isEmpty() ? List.of(written) : List.copyOf(path);
    }
}
