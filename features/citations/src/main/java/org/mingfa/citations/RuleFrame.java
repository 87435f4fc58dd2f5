package org.mingfa.citations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.citations.RuleWords.Axis;
import org.mingfa.citations.RuleWords.Stance;
import org.mingfa.text.day.WrittenDay;
import org.mingfa.text.numeral.NumberParser;

/**
 * A clause taken apart: its words, and what decides: figures, who, whether one must, may or must not.
 *
 * @param words the rest, a sign in the place of each figure and party
 * @param pairs of characters of the words
 * @param stances in their order
 * @param parties in their order
 * @param negations how many words of denial the rest has
 * @param condition 没有约定的: whether it says when, not what
 */
record RuleFrame(
        String words,
        Set<Integer> pairs,
        List<StatedFigure> figures,
        List<StanceMention> stances,
        List<String> parties,
        int negations,
        boolean condition) {

    private static final String NUMBER = "[零〇一二三四五六七八九十百千万亿两0-9]+(?:\\.[0-9]+|点[零〇一二三四五六七八九]+)?";
    private static final Pattern DAY = Pattern.compile(WrittenDay.FROM_YEAR.pattern());
    private static final Pattern PLACE = Pattern.compile("第[零〇一二三四五六七八九十百千0-9]+(?:条|款|项|章|节|编)");
    private static final Pattern FIGURE = Pattern.compile("(?<whole>百分之|千分之|万分之)?(?<number>" + NUMBER
            + "|半)(?<unit>个工作日|工作日|个月|小时|周岁|亿元|万元|分之" + NUMBER + "|年|月|周|日|天|岁|元|倍|%|次(?!性)|人(?!民|身|格|员))?"
            + "(?<bound>以上|以下|以内|之内|内(?!容)|以前|之前|前(?!款|条|项|述)|以后|之后|后(?!果|续))?");
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("年", Kind.PERIOD),
            Map.entry("个月", Kind.PERIOD),
            Map.entry("月", Kind.PERIOD),
            Map.entry("周", Kind.PERIOD),
            Map.entry("日", Kind.PERIOD),
            Map.entry("天", Kind.PERIOD),
            Map.entry("个工作日", Kind.PERIOD),
            Map.entry("工作日", Kind.PERIOD),
            Map.entry("小时", Kind.PERIOD),
            Map.entry("周岁", Kind.AGE),
            Map.entry("岁", Kind.AGE),
            Map.entry("元", Kind.MONEY),
            Map.entry("万元", Kind.MONEY),
            Map.entry("亿元", Kind.MONEY),
            Map.entry("倍", Kind.TIMES),
            Map.entry("次", Kind.COUNT),
            Map.entry("人", Kind.COUNT));
    /** Days, yuan. */
    private static final Map<String, Double> SIZES =
            Map.of("年", 365.0, "个月", 365 / 12.0, "月", 365 / 12.0, "周", 7.0, "小时", 1 / 24.0, "万元", 1e4, "亿元", 1e8);

    /** The sign of a party. */
    static final char PARTY = '◇';

    private static final String OF = "分之";
    private static final String DENIALS = "不未无非没";
    private static final String BOUND = "界";
    private static final Set<String> OPPOSITES = Set.of("以上以下", "以上内", "内后", "前后");

    /**
     * A figure as it is written, and what it comes to.
     *
     * @param bound 以上, 内, 后 behind it, or empty
     */
    record StatedFigure(String written, Kind kind, double value, String bound) {
        /** A month is taken for thirty days. */
        boolean isSame(StatedFigure other) {
            return kind == other.kind && Math.abs(value - other.value) <= 0.03 * Math.max(value, other.value);
        }

        /** 以上 for 以下, 内 for 后: of the same figure. */
        boolean isTurned(StatedFigure other) {
            return OPPOSITES.contains(side() + other.side()) || OPPOSITES.contains(other.side() + side());
        }

        private String side() {
            return bound.isEmpty() ? "" : bound.endsWith("内") ? "内" : bound.replaceAll("[以之](?=[前后])", "");
        }
    }

    /** A word of stance as it is written. */
    record StanceMention(Stance stance, String written) {}

    /** What figures can be compared. */
    enum Kind {
        PERIOD("期"),
        AGE("龄"),
        MONEY("额"),
        SHARE("率"),
        TIMES("倍"),
        COUNT("次");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    /** Of a clause in the form of {@link StatedRule#fold}. */
    static RuleFrame of(String clause) {
        List<StatedFigure> figures = new ArrayList<>();
        List<String> parties = new ArrayList<>();
        List<StanceMention> stances = new ArrayList<>();
        String rest = PLACE.matcher(DAY.matcher(clause).replaceAll("")).replaceAll("");
        rest = replaced(FIGURE, rest, found -> figure(found, figures));
        rest = replaced(RuleWords.PARTY, rest, found -> {
            parties.add(found.group());
            return String.valueOf(PARTY);
        });
        rest = RuleWords.withoutStances(rest, (stance, written) -> stances.add(new StanceMention(stance, written)));
        rest = rest.replace("予以", "予").replace("有效", "效").replaceAll("[的了其之]", "");
        int negations = (int) rest.chars().filter(c -> DENIALS.indexOf(c) >= 0).count();
        return new RuleFrame(
                rest, ArticleWords.pairs(rest), figures, stances, parties, negations, clause.endsWith("的"));
    }

    /** Whether it names a litigant where the article names none: then it tells of the case, not of the law. */
    boolean isOfACase(RuleFrame article) {
        return namesLitigant() && !article.namesLitigant();
    }

    private boolean namesLitigant() {
        return parties.stream().anyMatch(RuleWords::isLitigant);
    }

    /** What it says on an axis, in the order of the clause. */
    List<StanceMention> on(Axis axis) {
        return stances.stream().filter(said -> said.stance().axis() == axis).toList();
    }

    /** What share of this clause's words another one has. */
    double shareIn(RuleFrame other) {
        return pairs.isEmpty()
                ? 0
                : (double) pairs.stream().filter(other.pairs::contains).count() / pairs.size();
    }

    private static String replaced(Pattern pattern, String text, Function<Matcher, String> by) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(rest, Matcher.quoteReplacement(by.apply(matcher)));
        }
        return matcher.appendTail(rest).toString();
    }

    /** The sign of a figure, which is kept; what is no figure stays as it is. */
    private static String figure(Matcher found, List<StatedFigure> figures) {
        String whole = found.group("whole");
        String unit = found.group("unit") == null ? "" : found.group("unit");
        double number = number(found.group("number"), unit);
        if (number < 0 || whole == null && unit.isEmpty()) {
            return found.group();
        }
        String bound = found.group("bound") == null ? "" : found.group("bound");
        String written = found.group().substring(0, found.group().length() - bound.length());
        StatedFigure figure = figure(written, whole == null ? unit : whole, number, bound);
        if (figure.kind() == Kind.COUNT && figure.value() <= 1) {
            return found.group();
        }
        figures.add(figure);
        return figure.kind().sign + (whole != null && !unit.isEmpty() ? unit : "") + (bound.isEmpty() ? "" : BOUND);
    }

    private static StatedFigure figure(String written, String unit, double number, String bound) {
        return switch (unit) {
            case "百分之", "%" -> new StatedFigure(written, Kind.SHARE, number / 1e2, bound);
            case "千分之" -> new StatedFigure(written, Kind.SHARE, number / 1e3, bound);
            case "万分之" -> new StatedFigure(written, Kind.SHARE, number / 1e4, bound);
            default ->
                unit.startsWith(OF)
                        ? new StatedFigure(written, Kind.SHARE, number(unit.substring(OF.length()), "") / number, bound)
                        : new StatedFigure(
                                written,
                                Objects.requireNonNull(KINDS.get(unit)),
                                number * SIZES.getOrDefault(unit, 1.0),
                                bound);
        };
    }

    /** Below 0 where it is no number. */
    private static double number(String written, String unit) {
        if (written.equals("半")) {
            return unit.isEmpty() ? -1 : 0.5;
        }
        int point = written.indexOf('点');
        if (point > 0) {
            String digits = written.substring(point + 1)
                    .replace('〇', '零')
                    .chars()
                    .mapToObj(c -> Integer.toString("零一二三四五六七八九".indexOf(c)))
                    .collect(Collectors.joining());
            return number(written.substring(0, point), unit) + Double.parseDouble("0." + digits);
        }
        return NumberParser.find(written).map(BigDecimal::doubleValue).orElse(-1.0);
    }
}
