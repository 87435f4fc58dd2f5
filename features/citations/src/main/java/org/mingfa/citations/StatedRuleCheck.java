package org.mingfa.citations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.citations.RuleFrame.StanceMention;
import org.mingfa.citations.RuleFrame.StatedFigure;
import org.mingfa.citations.RuleWords.Axis;
import org.mingfa.citations.RuleWords.Stance;

/**
 * Whether an article says what a sentence says of it in other words: figures and periods, 应当 for 不得, one party for the
 * other. Each clause is held against the part of the article that shares most of its words; where no part shares enough,
 * nothing is said. The thresholds are calibrated on the planted errors of docs/lab/citations.md.
 */
final class StatedRuleCheck {

    private static final Pattern PARTS = Pattern.compile("[，。；：:;,\\n]");
    private static final int WIDEST = 3;
    private static final int FEWEST_PAIRS = 4;
    private static final int LONGEST_SUMMARY = 16;
    /** From these shares of a clause's words on, a difference is called one. */
    private static final double OF_FIGURES = 0.5;

    private static final double OF_STANCES = 0.75;
    /** Words that stand for nothing else. */
    private static final double OF_MOTION = 0.65;

    private static final double OF_PARTIES = 0.8;
    private static final double OF_DENIAL = 0.85;
    /** Here the figure may stand elsewhere in the article: the clause is that of another one. */
    private static final double SAME_CLAUSE = 0.85;

    private final List<RuleFrame> parts;
    private final RuleFrame whole;

    StatedRuleCheck(String article) {
        this.parts = parts(article);
        this.whole = RuleFrame.of(StatedRule.fold(article));
    }

    /** Neighbouring clauses of an article, alone and joined. */
    private static List<RuleFrame> parts(String article) {
        List<String> clauses = PARTS.splitAsStream(article)
                .map(StatedRule::fold)
                .filter(clause -> clause.length() > 1)
                .toList();
        List<RuleFrame> parts = new ArrayList<>();
        for (int width = 1; width <= WIDEST; width++) {
            for (int i = 0; i + width <= clauses.size(); i++) {
                parts.add(RuleFrame.of(String.join("", clauses.subList(i, i + width))));
            }
        }
        return parts;
    }

    /**
     * What a sentence says otherwise than the article.
     *
     * @param why in words for the reader
     * @param certain whether the text is wrong; who acts is often told from the other side in own words, and that is a doubt
     */
    record Contradiction(String why, boolean certain) {}

    /** What the sentence says otherwise than the article; the first that is found. */
    Optional<Contradiction> contradiction(StatedRule rule) {
        return whole(rule.clauses()).stream()
                .filter(clause -> clause.pairs().size() >= FEWEST_PAIRS && !clause.isOfACase(whole))
                .map(this::contradiction)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> rule.stated() && rule.clauses().getFirst().length() <= LONGEST_SUMMARY
                        ? onlyFigure(RuleFrame.of(rule.clauses().getFirst())).map(why -> new Contradiction(why, true))
                        : Optional.empty());
    }

    /** 规定的冷静期为六十日: a summary in words of one's own, of an article that has one figure of that kind. */
    private Optional<String> onlyFigure(RuleFrame summary) {
        if (summary.figures().size() != 1 || summary.isOfACase(whole)) {
            return Optional.empty();
        }
        StatedFigure figure = summary.figures().getFirst();
        List<StatedFigure> there = whole.figures().stream()
                .filter(one -> one.kind() == figure.kind())
                .toList();
        boolean one = !there.isEmpty() && there.stream().allMatch(there.getFirst()::isSame);
        return one && !figure.isSame(there.getFirst())
                ? Optional.of(differs(figure.written(), there.getFirst().written()))
                : Optional.empty();
    }

    /** The clauses, a short one joined with its neighbour: 可以回避 alone is like too much. */
    private static List<RuleFrame> whole(List<String> clauses) {
        List<RuleFrame> whole = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            RuleFrame alone = RuleFrame.of(clauses.get(i));
            int from = Math.max(0, i - 1);
            int to = i > 0 ? i + 1 : Math.min(clauses.size(), i + 2);
            whole.add(
                    alone.pairs().size() >= FEWEST_PAIRS
                            ? alone
                            : RuleFrame.of(String.join("", clauses.subList(from, to))));
        }
        return whole;
    }

    private @Nullable Contradiction contradiction(RuleFrame clause) {
        RuleFrame part = nearest(clause);
        double share = part == null ? 0 : clause.shareIn(part);
        if (part == null || share < OF_FIGURES) {
            return null;
        }
        String figures = figures(clause, part, share);
        String certain = figures == null ? stances(clause, part, share) : figures;
        String parties = certain == null && share >= OF_PARTIES ? parties(clause, part) : null;
        if (parties != null) {
            return new Contradiction(parties, false);
        }
        String why = certain == null && share >= OF_DENIAL ? denial(clause, part) : certain;
        return why == null ? null : new Contradiction(why, true);
    }

    /** The part that shares most words, of several the narrowest. */
    private @Nullable RuleFrame nearest(RuleFrame clause) {
        RuleFrame best = null;
        for (RuleFrame part : parts) {
            if (best == null || clause.shareIn(part) > clause.shareIn(best)) {
                best = part;
            }
        }
        return best;
    }

    private @Nullable String figures(RuleFrame clause, RuleFrame part, double share) {
        for (StatedFigure figure : clause.figures()) {
            List<StatedFigure> there = part.figures().stream()
                    .filter(one -> one.kind() == figure.kind())
                    .toList();
            boolean inPart = there.stream().anyMatch(figure::isSame);
            boolean elsewhere = whole.figures().stream().anyMatch(figure::isSame);
            boolean asNear = elsewhere
                    && parts.stream()
                            .anyMatch(other -> clause.shareIn(other) >= share
                                    && other.figures().stream().anyMatch(figure::isSame));
            if (!there.isEmpty() && !inPart && !asNear && (!elsewhere || share >= SAME_CLAUSE && there.size() == 1)) {
                return differs(
                        figure.written(),
                        there.stream().map(StatedFigure::written).collect(Collectors.joining("”“")));
            }
        }
        return null;
    }

    /** 应当 for 不得, 依职权 for 依申请, 以上 for 以下: the clause has one side alone, and the part the other alone. */
    private @Nullable String stances(RuleFrame clause, RuleFrame part, double share) {
        for (Axis axis : Axis.values()) {
            if (share < (axis == Axis.MOTION ? OF_MOTION : OF_STANCES)) {
                continue;
            }
            List<StanceMention> said = clause.on(axis);
            RuleFrame beside = beside(clause, part, share, axis);
            List<StanceMention> there = beside.on(axis);
            boolean alike = (clause.negations() - beside.negations()) % 2 == 0;
            boolean disjoint = axis == Axis.MODAL
                    ? isDisjoint(said, there)
                    : alike && isDisjoint(said, there) && isDisjoint(said, whole.on(axis));
            boolean inPlace = share >= OF_DENIAL && alike && isTurnedInPlace(said, there);
            if (disjoint || inPlace) {
                return differs(words(said), words(there));
            }
        }
        return share >= OF_STANCES && (clause.negations() - part.negations()) % 2 == 0 ? bounds(clause, part) : null;
    }

    /** The part, or a wider one with as many of the words where only that says something on the axis: 经申请，法院可以…. */
    private RuleFrame beside(RuleFrame clause, RuleFrame part, double share, Axis axis) {
        return axis == Axis.MODAL || !part.on(axis).isEmpty() || clause.on(axis).isEmpty()
                ? part
                : parts.stream()
                        .filter(other -> !other.on(axis).isEmpty() && clause.shareIn(other) >= share)
                        .findFirst()
                        .orElse(part);
    }

    private static boolean isDisjoint(List<StanceMention> said, List<StanceMention> there) {
        return !said.isEmpty()
                && !there.isEmpty()
                && Stream.concat(said.stream(), there.stream()).noneMatch(one -> one.stance() == Stance.EITHER)
                && said.stream().noneMatch(one -> there.stream().anyMatch(other -> other.stance() == one.stance()));
    }

    /** 可以…不得 for 可以…可以: as many words, and one of them another. */
    private static boolean isTurnedInPlace(List<StanceMention> said, List<StanceMention> there) {
        return said.size() > 1
                && said.size() == there.size()
                && IntStream.range(0, said.size())
                        .anyMatch(i -> said.get(i).stance() != there.get(i).stance());
    }

    private static String words(List<StanceMention> said) {
        return said.stream().map(StanceMention::written).distinct().collect(Collectors.joining("”“"));
    }

    /** 三年以下 for 三年以上, 三十日后 for 三十日内; not where the article has both. */
    private @Nullable String bounds(RuleFrame clause, RuleFrame part) {
        for (StatedFigure figure : clause.figures()) {
            List<StatedFigure> turned = part.figures().stream()
                    .filter(other -> other.isSame(figure) && other.isTurned(figure))
                    .toList();
            boolean alsoSo = whole.figures().stream()
                    .anyMatch(other -> other.isSame(figure) && !other.bound().isEmpty() && !other.isTurned(figure));
            if (!turned.isEmpty() && !alsoSo) {
                return differs(
                        figure.written() + figure.bound(),
                        turned.getFirst().written() + turned.getFirst().bound());
            }
        }
        return null;
    }

    /** One party in another's place, or two that changed places; more is a sentence of another kind. */
    private @Nullable String parties(RuleFrame clause, RuleFrame part) {
        List<String> there = part.parties();
        boolean comparable =
                !clause.parties().isEmpty() && clause.parties().size() == there.size() && isInPlace(clause, part);
        boolean exchanged = comparable && differing(clause.parties(), there).size() == 1;
        boolean elsewhere = parts.stream()
                .filter(other -> clause.shareIn(other) >= OF_PARTIES)
                .anyMatch(other -> areSame(clause.parties(), other.parties()) || isWithin(clause, part, other));
        return exchanged && !elsewhere ? differs(String.join("、", clause.parties()), String.join("、", there)) : null;
    }

    /** Whether a party stands beside the same word in both: 出租人应当通知 is not 应当通知承租人. */
    private static boolean isInPlace(RuleFrame clause, RuleFrame part) {
        return places(clause.words()).stream().anyMatch(places(part.words())::contains);
    }

    /** Each party with the character in front of it, and with the one behind. */
    private static Set<String> places(String words) {
        Set<String> places = new HashSet<>();
        for (int at = words.indexOf(RuleFrame.PARTY); at >= 0; at = words.indexOf(RuleFrame.PARTY, at + 1)) {
            places.add(words.substring(Math.max(0, at - 1), at + 1));
            places.add(words.substring(at, Math.min(words.length(), at + 2)));
        }
        places.remove(String.valueOf(RuleFrame.PARTY));
        return places;
    }

    private static boolean areSame(List<String> said, List<String> there) {
        return said.size() == there.size() && differing(said, there).isEmpty();
    }

    /** 消费者有权根据需要，要求经营者…: the parties of both clauses, in their order; not where two changed places. */
    private static boolean isWithin(RuleFrame clause, RuleFrame part, RuleFrame wider) {
        if (clause.parties().size() < 2 || sorted(clause).equals(sorted(part))) {
            return false;
        }
        int next = 0;
        for (String party : wider.parties()) {
            next += next < clause.parties().size() && clause.parties().get(next).equals(party) ? 1 : 0;
        }
        return next == clause.parties().size();
    }

    private static List<String> sorted(RuleFrame frame) {
        return frame.parties().stream().sorted().toList();
    }

    /** Who stands in whose place, each pair once. */
    private static Set<Set<String>> differing(List<String> said, List<String> there) {
        return IntStream.range(0, said.size())
                .filter(i -> !RuleWords.maySame(said.get(i), there.get(i)))
                .mapToObj(i -> Set.of(said.get(i), there.get(i)))
                .collect(Collectors.toSet());
    }

    /** 承担 for 不承担; only where both are about as long, so that a 不 of other words does not count. */
    private static @Nullable String denial(RuleFrame clause, RuleFrame part) {
        int shorter = Math.min(clause.words().length(), part.words().length());
        int longer = Math.max(clause.words().length(), part.words().length());
        return clause.condition() == part.condition()
                        && longer <= shorter * 1.3
                        && (clause.negations() - part.negations()) % 2 != 0
                ? "文中的转述与条文肯定、否定相反。"
                : null;
    }

    private static String differs(String written, String official) {
        return "文中的转述写的是“" + written + "”，条文写的是“" + official + "”。";
    }
}
