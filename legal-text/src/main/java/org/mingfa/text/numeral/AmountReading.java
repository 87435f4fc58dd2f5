package org.mingfa.text.numeral;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums of money in yuan: 5万, 50,000元, 两万三, 3千块, 1.5万块钱, 2w; never 几万 or 千万别. */
public final class AmountReading {

    /** What is assumed of 二十来万 and 大概五千. */
    public static final String ABOUT = "说的是大概的数，有确切的数请改";

    private static final BigDecimal MOST = new BigDecimal("1E12");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int BEFORE = 14;
    private static final int BEHIND = 6;

    /** 六万六一分没给: what follows counts no money. */
    private static final String NOT_ONE = "一(?:分(?!之)|毛|直|点|共|次性|概|律|下子)";

    /**
     * A number; then more-or-less, which may stand before its last unit: 二十来万; then the unit of money. Spaces are read from the first of
     * them alone, or a page of spaces would be read once from each.
     */
    private static final Pattern NUMBER = Pattern.compile("(?<sign>¥|人民币|RMB)?(?:(?<!\\s)\\s++)?"
            + "(?<number>(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d+(?:\\.\\d+)?|(?!" + NOT_ONE
            + ")[一二两三四五六七八九十百])(?:(?!" + NOT_ONE + ")[wk" + NumberParser.CHARACTERS
            + "])*)(?:(?<odd>多|余|来|几|把)(?<scale>万|千|百|亿|w))?"
            + "(?<more>多|余|来|好几|出头|左右|上下)?\\s*(?<unit>元|人民币|RMB|rmb)?(?:钱|整)?(?<about>左右|上下|出头)?");

    /** What is counted here is no money. */
    private static final Pattern COUNTED = Pattern.compile(
            "^(?:多|余|来|几)?(?:个?(?:人|月|小时|星期|礼拜|孩|儿|女|兄|姐|工人|农民|业主|点|老|股东|保安|手续)|名|位|个|平|亩|公里|里|米|吨|斤|公斤|克|件|台|辆|套|次|回|趟|天|日|年|周(?!转)|分|点|岁|股|票|只(?!还|给|付|剩|有|收|退)|头|字|份|页|户|度|步|%|‰|号|期|级|倍|条|款|项|楼|层|栋|室|路|师|成|审|折|口|张|把|代|伤|车|班|枚|颗|针|遍|胎|中|等|下|方|部|本(?!金)|棵|瓶|箱|袋|桶|粒|盒|匹|桌|床|幅|尺|寸|厘米|毫|根(?!本)|双(?!方|倍)|包(?![括含])|粉丝?|播放|点赞|浏览|阅读|转发|[-./]\\d)");

    private static final Pattern MONEY_BEFORE = Pattern.compile(
            "(?:每月|每个月|[涨加减降提]到|提高到|借|欠|还|付|转|给|赔|交|花|修|垫|收|骗|打|要|差|剩|押|扣|退|充|值|卖|买|投|取|一共|总共|到手|工资|月薪|底薪|年薪|押金|定金|订金|本金|货款|租金|房租|月租|工程款|材料款|房款|彩礼|费|款|金额|价|钱|卡|保|疫苗|[了是])[^,，、.。;；!?！？\\d]{0,6}$");

    private static final Pattern MONEY_BEHIND = Pattern.compile(
            "^的?(?:押金|定金|订金|工资|工钱|货款|违约金|抚养费|赡养费|彩礼|本金|房租|租金|学费|利息|医药费|赔偿|尾款|欠款|借款|劳务费|手工费|人工费|运费|服务费)");

    /** 买的是假酒，1280，我要退: a clause that is a number and no year. */
    private static final Pattern ALONE = Pattern.compile("^(?!(?:19|20|21)\\d{2}$)\\d{3,7}$");

    private static final String CLAUSE_ENDS = ",，、.。;；!！?？";

    /** 借了20个 is said of 200,000. */
    private static final Pattern LENT_BEFORE = Pattern.compile("(?:借|欠|还|转|投|赔)[^,，、.。;；!?！？\\d]{0,4}$");

    private static final Pattern TENS_OF_THOUSANDS = Pattern.compile("^个(?:w|(?=[,，。;；!！?？、给的]|$|他|她|没|不|还|去))");

    /** What precedes a number that is part of something else. */
    private static final Pattern NOT_BEFORE = Pattern.compile("(?:第|百分之|千分之|万分之|(?<!每|个|两)月|周|星期|礼拜|[年.\\-/:第\\d])$");

    /** 一块玻璃 and 两块地 are pieces: 块 has become 元, and a thing follows. */
    private static final Pattern THING = Pattern.compile("^[一两二三四五六七八九]元(?![钱的多整一半人没不就都还,，、.。;；!！?？)）]|$|\\d)");

    private static final Pattern ABOUT_BEFORE = Pattern.compile("(?:大概|大约|约|差不多|将近|近|快|小|上)$");
    private static final Pattern LARGE = Pattern.compile("[百千万亿wk]");

    private AmountReading() {}

    /** Every amount of a sentence, in its order. */
    public static List<NumeralMatch<BigDecimal>> find(String text) {
        String usual = NumeralNormalizer.normalize(text);
        List<NumeralMatch<BigDecimal>> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(usual);
        while (matcher.find()) {
            read(usual, matcher).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<NumeralMatch<BigDecimal>> read(String usual, Matcher matcher) {
        String before = usual.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
        String after = after(usual, matcher.end("number"));
        String number = matcher.group("number");
        if (THING.matcher(usual.substring(matcher.start(), Math.min(usual.length(), matcher.start() + 3)))
                .find()) {
            return Optional.empty();
        }
        boolean unit = matcher.group("unit") != null || matcher.group("sign") != null;
        Matcher pieces = TENS_OF_THOUSANDS.matcher(after);
        if (!unit && pieces.find() && LENT_BEFORE.matcher(before).find()) {
            int end = matcher.end("number") + pieces.end();
            return NumberParser.find(number + "万")
                    .filter(AmountReading::isSensible)
                    .map(yuan -> new NumeralMatch<>(matcher.start(), end, yuan, "“个”当作万元"));
        }
        String scale = matcher.group("scale");
        String rest = scale == null ? after : after(usual, matcher.end("scale"));
        if (!unit && (COUNTED.matcher(rest).find() || NOT_BEFORE.matcher(before).find())) {
            return Optional.empty();
        }
        Optional<BigDecimal> value =
                NumberParser.find(scale == null ? number : number + scale).filter(AmountReading::isSensible);
        boolean large = LARGE.matcher(scale == null ? number : scale).find() && number.length() > 1 || scale != null;
        boolean told = value.isPresent()
                && value.get().compareTo(HUNDRED) >= 0
                && (MONEY_BEFORE.matcher(before).find()
                        || MONEY_BEHIND.matcher(rest).find()
                        || isAlone(before, number, after));
        if (value.isEmpty() || !(unit || large && isMuch(value.get(), told) || told)) {
            return Optional.empty();
        }
        boolean about = matcher.group("odd") != null
                || matcher.group("more") != null
                || matcher.group("about") != null
                || ABOUT_BEFORE.matcher(before).find();
        return Optional.of(new NumeralMatch<>(matcher.start(), matcher.end(), value.get(), about ? ABOUT : null));
    }

    /** 三百 alone may count anything. */
    private static boolean isMuch(BigDecimal value, boolean told) {
        return told || value.compareTo(THOUSAND) >= 0;
    }

    private static boolean isAlone(String before, String number, String after) {
        return ALONE.matcher(number).find()
                && !before.isEmpty()
                && CLAUSE_ENDS.indexOf(before.charAt(before.length() - 1)) >= 0
                && (after.isEmpty() || CLAUSE_ENDS.indexOf(after.charAt(0)) >= 0);
    }

    private static String after(String usual, int from) {
        return usual.substring(from, Math.min(usual.length(), from + BEHIND));
    }

    private static boolean isSensible(BigDecimal yuan) {
        return yuan.signum() > 0
                && yuan.compareTo(MOST) < 0
                && yuan.stripTrailingZeros().scale() <= 2;
    }
}
