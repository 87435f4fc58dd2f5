package org.mingfa.text.parse.judgment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Disposal;

/**
 * What the order of a case does, and by which items the fate of the claims is told: its own, or those of the judgment
 * that it upholds where the text repeats them.
 *
 * @param disposal null where it cannot be read
 * @param deciding no items where nothing tells what became of the claims
 */
record OrderReading(@Nullable Disposal disposal, OrderItems deciding) {

    private static final OrderItems NONE = new OrderItems(List.of());
    private static final Pattern BELOW = Pattern.compile(
            "(?:一审|原审|该院|原判)(?:法院)?(?:[^。；]{0,60}[，,])?(?:依照|依据|根据)?[^。]{0,300}?(?:遂|作出)?判决(?:如下)?[：:]([^\\n]{6,1500})");

    /** A guiding case tells both judgments in one part. */
    private static final Pattern NARRATED = Pattern.compile("宣判后|提起上诉|提出上诉|不服");

    private record Sign(Pattern words, Disposal disposal) {}

    /** The first that fits, in the words of the order. */
    private static final List<Sign> SIGNS = List.of(
            new Sign(Pattern.compile("发回[^。；]{0,24}(?:重审|重新审理)"), Disposal.REMITTED),
            new Sign(Pattern.compile("驳回[^。；]{0,80}再审申请"), Disposal.RETRIAL_REFUSED),
            new Sign(
                    Pattern.compile("(?:指令|指定)[^。；]{0,30}(?:再审|审理|立案|受理)|由本院(?:提审|再审|另行组成合议庭)|本案由本院"),
                    Disposal.RETRIAL_ORDERED),
            new Sign(Pattern.compile("(?:准许|准予|按)[^。；]{0,60}撤(?:回|诉)|按[^。；]{0,40}自动撤回"), Disposal.WITHDRAWN),
            new Sign(Pattern.compile("驳回[^。；]{0,60}(?:的|之)?起诉"), Disposal.ACTION_REJECTED),
            new Sign(Pattern.compile("管辖|移送[^。；]{0,30}(?:审理|处理|法院)"), Disposal.JURISDICTION),
            new Sign(
                    Pattern.compile("执行(?:程序)?|查封|冻结|扣划|拍卖.{0,20}裁定|变更[^。；]{0,20}为[^。；]{0,20}执行"),
                    Disposal.ENFORCEMENT));

    private static final Pattern UPHOLDS = Pattern.compile("维持原(?:判|审|裁定)|驳回[^。；]{0,40}上诉|^维持");
    private static final Pattern TOUCHES = Pattern.compile("(?:撤销|变更)[^。；]{0,80}(?:判决|裁定|第[一二三四五六七八九十]+项)");

    static OrderReading of(List<CaseSection> sections, Kind kind) {
        String order = sections.stream()
                .filter(section -> section.part() == CasePart.ORDER)
                .map(CaseSection::text)
                .collect(Collectors.joining("\n"));
        if (order.isBlank()) {
            return new OrderReading(null, NONE);
        }
        OrderItems items = OrderItems.of(order);
        String words = String.join("；", items.items());
        if (kind == Kind.RULING) {
            return new OrderReading(ruling(words), NONE);
        }
        if (kind == Kind.CRIMINAL) {
            return new OrderReading(judgment(words), NONE);
        }
        Disposal disposal = judgment(words);
        return switch (disposal) {
            case UPHELD -> new OrderReading(disposal, below(sections));
            case CHANGED -> new OrderReading(disposal, items.own());
            case REMITTED, ACTION_REJECTED, WITHDRAWN, RETRIAL_ORDERED, RETRIAL_REFUSED ->
                new OrderReading(disposal, NONE);
            default -> new OrderReading(disposal, items);
        };
    }

    /** What the text is, as far as it matters to its order. */
    enum Kind {
        CIVIL,
        CRIMINAL,
        RULING
    }

    private static Disposal ruling(String words) {
        for (Sign sign : SIGNS) {
            if (sign.words.matcher(words).find()) {
                return sign.disposal;
            }
        }
        return UPHOLDS.matcher(words).find() ? Disposal.UPHELD : Disposal.OTHER_RULING;
    }

    private static Disposal judgment(String words) {
        for (Sign sign : SIGNS.subList(0, 5)) {
            if (sign.words.matcher(words).find() && !words.contains("诉讼请求")) {
                return sign.disposal;
            }
        }
        if (TOUCHES.matcher(words).find()) {
            return Disposal.CHANGED;
        }
        return UPHOLDS.matcher(words).find() ? Disposal.UPHELD : Disposal.DECIDED;
    }

    /** The order of the judgment below, as the facts or the rest of the text repeat it. */
    private static OrderItems below(List<CaseSection> sections) {
        for (CaseSection section : sections) {
            Matcher repeated = BELOW.matcher(section.text());
            if (section.part() != CasePart.ORDER && section.part() != CasePart.REASONING && repeated.find()) {
                return OrderItems.of(repeated.group(1));
            }
        }
        return sections.stream()
                .filter(section -> section.part() == CasePart.ORDER)
                .map(CaseSection::text)
                .filter(text -> NARRATED.matcher(text).find())
                .findFirst()
                .map(text -> OrderItems.of(NARRATED.split(text)[0]))
                .orElse(NONE);
    }
}
