package org.mingfa.text.numeral;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums of money in yuan: 5万, 50,000元, 两万三, 3千块, 1.5万块钱, 2w; never 几万 or 千万别. */
public final class AmountReading {

    private static final BigDecimal MOST = new BigDecimal("1E12");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A number; then more-or-less; then the unit of money. */
    private static final Pattern NUMBER = Pattern.compile("(?<sign>¥|人民币|RMB)?\\s*"
            + "(?<number>(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d+(?:\\.\\d+)?|[一二两三四五六七八九十])[wk"
            + NumberParser.CHARACTERS
            + "]*)"
            + "(?<more>多|余|来|好几)?\\s*(?<unit>元|人民币|RMB|rmb)?(?:钱|整)?");

    /** What is counted here is no money. */
    private static final Pattern COUNTED = Pattern.compile(
            "^(?:多|余|来)?(?:人|名|位|个|平|亩|公里|里|米|吨|斤|公斤|克|件|台|辆|套|次|天|日|年|月|周|小时|分|点|岁|股|票|只|头|字|份|页|户|度|步|%|‰|号|期|级|倍|条|款|项|楼|层|栋|室|路|师|成|审|折|[-./]\\d)");

    private static final Pattern MONEY_BEFORE = Pattern.compile(
            "(?:每月|每个月|借|欠|还|付|转|给|赔|交|花|修|垫|收|骗|打|工资|月薪|底薪|年薪|押金|定金|订金|本金|货款|租金|房租|工程款|材料款|房款|彩礼|费|款|金额|价|钱)[^,，、.。;；!?！？\\d]{0,6}$");

    /** What precedes a number that is part of something else. */
    private static final Pattern NOT_BEFORE = Pattern.compile("(?:第|百分之|千分之|万分之|(?<!每|个)月|[年.\\-/:第\\d])$");

    private AmountReading() {}

    /** Every amount of a sentence, in its order. */
    public static List<NumeralMatch<BigDecimal>> find(String text) {
        String usual = UsualForm.of(text);
        List<NumeralMatch<BigDecimal>> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(usual);
        while (matcher.find()) {
            read(usual, matcher).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<NumeralMatch<BigDecimal>> read(String usual, Matcher matcher) {
        String before = usual.substring(Math.max(0, matcher.start() - 12), matcher.start());
        String after = usual.substring(matcher.end("number"));
        String number = matcher.group("number");
        boolean unit = matcher.group("unit") != null || matcher.group("sign") != null;
        if (!unit
                && (COUNTED.matcher(after).find() || NOT_BEFORE.matcher(before).find())) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = NumberParser.find(number).filter(AmountReading::isSensible);
        boolean large = number.matches(".*[万亿wk千]$") || number.matches(".*[万亿千w].*");
        boolean told = value.isPresent()
                && value.get().compareTo(HUNDRED) >= 0
                && MONEY_BEFORE.matcher(before).find();
        if (value.isEmpty() || !(unit || large || told)) {
            return Optional.empty();
        }
        String about =
                matcher.group("more") != null || before.matches(".*(?:大概|大约|约|差不多|将近|左右)$") ? "写的是大概的数额，请填确切的数" : null;
        return Optional.of(new NumeralMatch<>(matcher.start(), matcher.end(), value.get(), about));
    }

    private static boolean isSensible(BigDecimal yuan) {
        return yuan.signum() > 0
                && yuan.compareTo(MOST) < 0
                && yuan.stripTrailingZeros().scale() <= 2;
    }
}
