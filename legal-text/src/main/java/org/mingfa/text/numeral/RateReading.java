package org.mingfa.text.numeral;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rates of interest: 年利率24%, 月利率9.6‰, 月息2%, 月息两分, 一分五的利, 日息万分之五. A share that speaks of no interest is none, and a percentage
 * without its period is not given one.
 */
public final class RateReading {

    private static final int LONGEST = 200;
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final String NUMERALS = "一二两三四五六七八九十百千万零点半";
    private static final String NUMBER = "(?:\\d{1,15}(?:\\.\\d{1,10})?|[一二两三四五六七八九十百零点半]{1,12})";

    /** A rate begins at most so many characters before its sign. */
    private static final int BEFORE = 60;

    /** And ends at most so many behind it. */
    private static final int BEHIND = 48;

    private static final String PERIOD = "(?<per>年化|年|月|日|天|每年|每月|每天|每日|一年|一个月)?";
    private static final String INTEREST = "(?<interest>利率|利息|息|利)?";
    private static final String LINK = "(?:[:,，]|(?:是|为|按|算|定|照|约定|说好|均|以){0,4})\\s*";

    /** 三分之一 is a share, 十二分期 a way to pay, 利息一分没给 no rate. */
    private static final String FEN_ALONE = "分(?![之期批次钟]|钱?[都也]?[没未不])";

    /** 月息两分, 2分5厘的利, 年息五厘. */
    private static final Pattern FEN = Pattern.compile(PERIOD + INTEREST + LINK + "(?:(?<fen>" + NUMBER + ")"
            + FEN_ALONE + "(?<half>" + NUMBER + ")?(?:厘)?|(?<li>" + NUMBER + ")厘)(?<after>的?(?:利息|利|息))?");

    /** 年利率24%, 月利率9.6‰ (typed %o too), 月息百分之二, 日万分之五, LPR aside. */
    private static final Pattern PERCENT = Pattern.compile(PERIOD + INTEREST + LINK
            + "(?:(?<share>\\d{1,15}(?:\\.\\d{1,10})?)(?<sign>%[oO]|[%‰])|(?<base>百|千|万)分之(?<part>" + NUMBER
            + "))(?<after>的?(?:年利率|月利率|年息|月息|利息|利率|利|息))?");

    private RateReading() {}

    /** What a field is understood to say that holds nothing else: to be confirmed, for 两分 is 24% to one and 20% to another. */
    public static Optional<Rate> findWhole(String text) {
        String plain = text.replaceAll("[\\s\\u3000]", "");
        return plain.length() > LONGEST
                ? Optional.empty()
                : find(plain).stream()
                        .filter(found -> found.start() == 0 && found.end() == plain.length())
                        .map(NumeralMatch::value)
                        .findFirst();
    }

    /** Every rate of a text, in its order. */
    public static List<NumeralMatch<Rate>> find(String text) {
        return each(text).toList();
    }

    /** The same one after the other, for who needs the first ones: the text is read no further than they are taken. */
    public static Stream<NumeralMatch<Rate>> each(String text) {
        String usual = NumeralNormalizer.normalize(text);
        return Stream.iterate(
                        Signs.from(usual, nextSign(usual, 0)),
                        signs -> signs.first() < usual.length(),
                        signs -> Signs.from(usual, signs.next()))
                .flatMap(signs -> near(usual, signs).stream());
    }

    /**
     * Signs that stand so near each other that the words of two may overlap; those of others never do.
     *
     * @param next the sign behind them, or the length of the text
     */
    private record Signs(int first, int last, int next) {
        static Signs from(String usual, int first) {
            int last = first;
            int sign = nextSign(usual, last + 1);
            while (sign - last <= BEFORE + BEHIND && sign < usual.length()) {
                last = sign;
                sign = nextSign(usual, last + 1);
            }
            return new Signs(first, last, sign);
        }
    }

    private static List<NumeralMatch<Rate>> near(String usual, Signs signs) {
        int start = Math.max(0, signs.first() - BEFORE);
        int end = Math.min(usual.length(), signs.last() + BEHIND);
        List<NumeralMatch<Rate>> found = new ArrayList<>();
        Matcher fen = FEN.matcher(usual).region(start, end);
        while (fen.find()) {
            byTenths(fen).ifPresent(found::add);
        }
        Matcher percent = PERCENT.matcher(usual).region(start, end);
        while (percent.find()) {
            byPercent(usual, percent).ifPresent(found::add);
        }
        found.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return found;
    }

    /** The next %, ‰, 分 or 厘 behind a number, or the length: most of a text is near none. */
    private static int nextSign(String usual, int from) {
        for (int i = Math.max(1, from); i < usual.length(); i++) {
            char sign = usual.charAt(i);
            if ((sign == '分' || sign == '厘' || sign == '%' || sign == '‰') && isOfNumber(usual.charAt(i - 1))) {
                return i;
            }
        }
        return usual.length();
    }

    private static boolean isOfNumber(char c) {
        return c >= '0' && c <= '9' || NUMERALS.indexOf(c) >= 0;
    }

    /** 分 is a tenth by the year, a hundredth by the month; 厘 the tenth part of it. */
    private static Optional<NumeralMatch<Rate>> byTenths(Matcher matcher) {
        boolean interest = matcher.group("interest") != null || matcher.group("after") != null;
        Rate.@Nullable Per told = per(matcher.group("per"));
        if (!interest || told == Rate.Per.DAY) {
            return Optional.empty();
        }
        Optional<BigDecimal> fen = tenths(matcher);
        BigDecimal factor = told == Rate.Per.YEAR ? TEN : BigDecimal.ONE;
        Rate.Per per = told == null ? Rate.Per.MONTH : told;
        String assumed = told == null ? "“分”“厘”没有写明按月还是按年，按习惯当作月息" : null;
        return fen.map(count ->
                new NumeralMatch<>(matcher.start(), matcher.end(), new Rate(count.multiply(factor), per), assumed));
    }

    private static Optional<BigDecimal> tenths(Matcher matcher) {
        if (matcher.group("li") != null) {
            return number(matcher.group("li")).map(li -> li.divide(TEN));
        }
        Optional<BigDecimal> fen = number(matcher.group("fen"));
        Optional<BigDecimal> li =
                matcher.group("half") == null ? Optional.of(BigDecimal.ZERO) : number(matcher.group("half"));
        return fen.flatMap(f -> li.map(l -> f.add(l.divide(TEN))));
    }

    private static Optional<NumeralMatch<Rate>> byPercent(String usual, Matcher matcher) {
        String near = usual.substring(Math.max(0, matcher.start() - 4), matcher.start());
        String next = usual.substring(matcher.end(), Math.min(usual.length(), matcher.end() + 4));
        String after = String.valueOf(matcher.group("after"));
        Rate.@Nullable Per told = per(matcher.group("per"));
        if (told == null && (after.contains("年") || near.contains("年"))) {
            told = Rate.Per.YEAR;
        } else if (told == null && (after.contains("月") || near.contains("每月"))) {
            told = Rate.Per.MONTH;
        }
        boolean interest = matcher.group("interest") != null
                || matcher.group("after") != null
                || near.contains("息")
                || near.contains("利")
                || next.contains("息")
                || "年化".equals(matcher.group("per"));
        Rate.@Nullable Per period = told;
        if (!interest || period == null) {
            return Optional.empty();
        }
        return percent(matcher).map(value -> NumeralMatch.of(matcher.start(), matcher.end(), new Rate(value, period)));
    }

    private static Optional<BigDecimal> percent(Matcher matcher) {
        if (matcher.group("share") != null) {
            BigDecimal share = new BigDecimal(matcher.group("share"));
            return Optional.of(matcher.group("sign").equals("%") ? share : share.movePointLeft(1));
        }
        int places = switch (matcher.group("base")) {
            case "百" -> 0;
            case "千" -> 1;
            default -> 2;
        };
        return number(matcher.group("part")).map(part -> part.movePointLeft(places));
    }

    private static Rate.@Nullable Per per(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return word.contains("年") ? Rate.Per.YEAR : word.contains("月") ? Rate.Per.MONTH : Rate.Per.DAY;
    }

    /** 二, 15, 一点五, 半. */
    private static Optional<BigDecimal> number(String text) {
        int point = text.indexOf('点');
        if (text.equals("半")) {
            return Optional.of(new BigDecimal("0.5"));
        }
        if (text.length() > 1 && text.endsWith("半")) {
            return number(text.substring(0, text.length() - 1)).map(whole -> whole.add(new BigDecimal("0.5")));
        }
        if (point < 0) {
            return NumberParser.find(text);
        }
        Optional<BigDecimal> whole = NumberParser.find(text.substring(0, point));
        Optional<BigDecimal> tenth = NumberParser.find(text.substring(point + 1));
        return whole.flatMap(w -> tenth.filter(t -> t.compareTo(TEN) < 0).map(t -> w.add(t.movePointLeft(1))));
    }
}
