package org.mingfa.search.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.citation.ClaimFrame.Figure;
import org.mingfa.search.citation.ClaimFrame.Modal;

/**
 * Whether an article says what a sentence says of it in other words: figures and periods, 应当 for 不得, one party for the
 * other. Each clause is held against the part of the article that shares most of its words; where no part shares enough,
 * nothing is said. The thresholds are calibrated on the planted errors of docs/lab/citations.md.
 */
final class ClaimCheck {

    private static final Pattern PARTS = Pattern.compile("[，。；：:;,\\n]");
    private static final int WIDEST = 3;
    private static final int FEWEST_PAIRS = 4;
    private static final int LONGEST_SUMMARY = 16;
    /** From these shares of a clause's words on, a difference is called one. */
    private static final double OF_FIGURES = 0.5;

    private static final double OF_MODALS = 0.75;
    private static final double OF_PARTIES = 0.8;
    private static final double OF_DENIAL = 0.85;
    /** Here the figure may stand elsewhere in the article: the clause is that of another one. */
    private static final double SAME_CLAUSE = 0.85;

    private final List<ClaimFrame> parts;
    private final ClaimFrame whole;

    ClaimCheck(String article) {
        this.parts = parts(article);
        this.whole = ClaimFrame.of(Claim.fold(article));
    }

    /** Neighbouring clauses of an article, alone and joined. */
    private static List<ClaimFrame> parts(String article) {
        List<String> clauses = PARTS.splitAsStream(article)
                .map(Claim::fold)
                .filter(clause -> clause.length() > 1)
                .toList();
        List<ClaimFrame> parts = new ArrayList<>();
        for (int width = 1; width <= WIDEST; width++) {
            for (int i = 0; i + width <= clauses.size(); i++) {
                parts.add(ClaimFrame.of(String.join("", clauses.subList(i, i + width))));
            }
        }
        return parts;
    }

    /** What the sentence says otherwise than the article, in words for the reader; the first that is found. */
    Optional<String> contradiction(Claim claim) {
        return whole(claim.clauses()).stream()
                .filter(clause -> clause.pairs().size() >= FEWEST_PAIRS && !clause.isOfACase(whole))
                .map(this::contradiction)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> claim.stated() && claim.clauses().getFirst().length() <= LONGEST_SUMMARY
                        ? onlyFigure(ClaimFrame.of(claim.clauses().getFirst()))
                        : Optional.empty());
    }

    /** 规定的冷静期为六十日: a summary in words of one's own, of an article that has one figure of that kind. */
    private Optional<String> onlyFigure(ClaimFrame summary) {
        if (summary.figures().size() != 1 || summary.isOfACase(whole)) {
            return Optional.empty();
        }
        Figure figure = summary.figures().getFirst();
        List<Figure> there = whole.figures().stream()
                .filter(one -> one.kind() == figure.kind())
                .toList();
        boolean one = !there.isEmpty() && there.stream().allMatch(there.getFirst()::isSame);
        return one && !figure.isSame(there.getFirst())
                ? Optional.of(differs(figure.written(), there.getFirst().written()))
                : Optional.empty();
    }

    /** The clauses, a short one joined with its neighbour: 可以回避 alone is like too much. */
    private static List<ClaimFrame> whole(List<String> clauses) {
        List<ClaimFrame> whole = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            ClaimFrame alone = ClaimFrame.of(clauses.get(i));
            int from = Math.max(0, i - 1);
            int to = i > 0 ? i + 1 : Math.min(clauses.size(), i + 2);
            whole.add(
                    alone.pairs().size() >= FEWEST_PAIRS
                            ? alone
                            : ClaimFrame.of(String.join("", clauses.subList(from, to))));
        }
        return whole;
    }

    private @Nullable String contradiction(ClaimFrame clause) {
        ClaimFrame part = nearest(clause);
        double share = part == null ? 0 : clause.shareIn(part);
        if (part == null || share < OF_FIGURES) {
            return null;
        }
        String figures = figures(clause, part, share);
        if (figures != null) {
            return figures;
        }
        String modals = share >= OF_MODALS ? modals(clause, part) : null;
        if (modals != null) {
            return modals;
        }
        String parties = share >= OF_PARTIES ? parties(clause, part) : null;
        return parties != null || share < OF_DENIAL ? parties : denial(clause, part);
    }

    /** The part that shares most words, of several the narrowest. */
    private @Nullable ClaimFrame nearest(ClaimFrame clause) {
        ClaimFrame best = null;
        for (ClaimFrame part : parts) {
            if (best == null || clause.shareIn(part) > clause.shareIn(best)) {
                best = part;
            }
        }
        return best;
    }

    private @Nullable String figures(ClaimFrame clause, ClaimFrame part, double share) {
        for (Figure figure : clause.figures()) {
            List<Figure> there = part.figures().stream()
                    .filter(one -> one.kind() == figure.kind())
                    .toList();
            boolean inPart = there.stream().anyMatch(figure::isSame);
            boolean elsewhere = whole.figures().stream().anyMatch(figure::isSame);
            if (!there.isEmpty() && !inPart && (!elsewhere || share >= SAME_CLAUSE && there.size() == 1)) {
                return differs(
                        figure.written(), there.stream().map(Figure::written).collect(Collectors.joining("”“")));
            }
        }
        return null;
    }

    private static @Nullable String modals(ClaimFrame clause, ClaimFrame part) {
        Set<Modal> both = clause.modals();
        boolean disjoint = !both.isEmpty()
                && !part.modals().isEmpty()
                && part.modals().stream().noneMatch(both::contains);
        return disjoint ? differs(words(both), words(part.modals())) : null;
    }

    private static String words(Set<Modal> modals) {
        return modals.stream()
                .map(modal -> switch (modal) {
                    case DUTY -> "应当";
                    case RIGHT -> "可以";
                    case BAN -> "不得";
                    case FREE -> "无需";
                })
                .collect(Collectors.joining("”“"));
    }

    private @Nullable String parties(ClaimFrame clause, ClaimFrame part) {
        List<String> there = part.parties();
        boolean comparable = !clause.parties().isEmpty() && clause.parties().size() == there.size();
        boolean elsewhere = parts.stream()
                .anyMatch(other -> other.parties().equals(clause.parties()) && clause.shareIn(other) >= OF_PARTIES);
        return comparable && !clause.parties().equals(there) && !elsewhere
                ? differs(String.join("、", clause.parties()), String.join("、", there))
                : null;
    }

    /** 承担 for 不承担; only where both are about as long, so that a 不 of other words does not count. */
    private static @Nullable String denial(ClaimFrame clause, ClaimFrame part) {
        int shorter = Math.min(clause.words().length(), part.words().length());
        int longer = Math.max(clause.words().length(), part.words().length());
        return longer <= shorter * 1.3 && (clause.negations() - part.negations()) % 2 != 0 ? "文中的转述与条文肯定、否定相反。" : null;
    }

    private static String differs(String written, String official) {
        return "文中的转述写的是“" + written + "”，条文写的是“" + official + "”。";
    }
}
