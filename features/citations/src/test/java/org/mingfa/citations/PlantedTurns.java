package org.mingfa.citations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.numeral.ChineseNumeral;

/** A clause of an article, turned round in one place; empty where it has nothing that can be turned so. */
final class PlantedTurns {

    private static final List<String[]> MODALS = List.of(
            new String[] {"应当", "可以"},
            new String[] {"可以", "不得"},
            new String[] {"不得", "可以"},
            new String[] {"必须", "可以"},
            new String[] {"有权", "不得"});
    private static final Pattern ON_REQUEST =
            Pattern.compile("(?:根据|依|经)[^，]{0,12}?的?(?:申请|请求)(?=，|可以|，?应当|，?更正|调取)，?");
    private static final Pattern OF_OWN_MOTION = Pattern.compile("依照?职权|主动");
    private static final Pattern BOUND = Pattern.compile(
            "(?<=[年月日时元倍二三人岁%十])(?:以上|以下|以内|内|前|后)|(?<=届满|作出|生效|交付|登记|死亡|开庭|判决|起诉)(?:前|后)|不低于|不超过|不少于|不得超过|不得少于|不得低于|至少");
    private static final Map<String, String> TURNED = Map.ofEntries(
            Map.entry("以上", "以下"),
            Map.entry("以下", "以上"),
            Map.entry("以内", "以后"),
            Map.entry("内", "后"),
            Map.entry("前", "后"),
            Map.entry("后", "前"),
            Map.entry("不低于", "不超过"),
            Map.entry("不超过", "不少于"),
            Map.entry("不少于", "不超过"),
            Map.entry("不得超过", "不得少于"),
            Map.entry("不得少于", "不得超过"),
            Map.entry("不得低于", "不得超过"),
            Map.entry("至少", "至多"));
    /** Who applies, bears, proves. */
    private static final List<String[]> SUBJECTS = List.of(
            new String[] {"人民法院", "当事人"},
            new String[] {"法院", "当事人"},
            new String[] {"申请人", "被申请人"},
            new String[] {"债权人", "债务人"},
            new String[] {"保管人", "寄存人"},
            new String[] {"委托人", "受托人"},
            new String[] {"转让人", "受让人"},
            new String[] {"赠与人", "受赠人"},
            new String[] {"发包人", "承包人"},
            new String[] {"抵押人", "抵押权人"},
            new String[] {"监护人", "被监护人"},
            new String[] {"保险人", "投保人"},
            new String[] {"侵权人", "受害人"},
            new String[] {"经营者", "消费者"},
            new String[] {"案外人", "被执行人"});

    private static final List<String[]> PARTIES = List.of(
            new String[] {"出租人", "承租人"},
            new String[] {"出借人", "借款人"},
            new String[] {"债权人", "债务人"},
            new String[] {"保证人", "债权人"},
            new String[] {"单位", "劳动者"},
            new String[] {"经营者", "消费者"},
            new String[] {"业主", "开发商"},
            new String[] {"买方", "卖方"},
            new String[] {"继承人", "被继承人"});
    private static final Pattern FIGURE =
            Pattern.compile("(?<![第之零〇一二三四五六七八九十百])([二三四五六七八九十]+)(年|个月|日|倍|周岁)|百分之([一二三四五六七八九十]+)");

    private PlantedTurns() {}

    static Optional<String> modal(String clause) {
        return exchanged(clause, MODALS);
    }

    static Optional<String> motion(String clause) {
        Matcher own = OF_OWN_MOTION.matcher(clause);
        Matcher request = ON_REQUEST.matcher(clause);
        return own.find()
                ? Optional.of(own.replaceFirst("根据当事人的申请"))
                : request.find() ? Optional.of(request.replaceFirst("依职权")) : Optional.empty();
    }

    static Optional<String> party(String clause) {
        return swapped(clause, PARTIES);
    }

    static Optional<String> subject(String clause) {
        return swapped(clause, SUBJECTS);
    }

    static Optional<String> figure(String clause) {
        Matcher figure = FIGURE.matcher(clause);
        if (!figure.find()) {
            return Optional.empty();
        }
        String number = figure.group(1) == null ? figure.group(3) : figure.group(1);
        String other = ChineseNumeral.format(ChineseNumeral.parse(number) + 4);
        return Optional.of(clause.substring(0, figure.start())
                + figure.group().replace(number, other)
                + clause.substring(figure.end()));
    }

    private static Optional<String> exchanged(String clause, List<String[]> words) {
        return words.stream()
                .filter(pair -> clause.contains(pair[0]) && !clause.contains(pair[1]))
                .map(pair -> clause.replace(pair[0], pair[1]))
                .findFirst();
    }

    static Optional<String> bound(String clause) {
        Matcher bound = BOUND.matcher(clause);
        return bound.find()
                ? Optional.of(clause.substring(0, bound.start())
                        + Objects.requireNonNull(TURNED.get(bound.group()))
                        + clause.substring(bound.end()))
                : Optional.empty();
    }

    private static Optional<String> swapped(String clause, List<String[]> words) {
        return words.stream()
                .filter(pair -> clause.contains(pair[0]) || clause.contains(pair[1]))
                .map(pair ->
                        clause.replace(pair[0], "◇").replace(pair[1], pair[0]).replace("◇", pair[1]))
                .findFirst();
    }
}
