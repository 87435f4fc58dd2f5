package org.mingfa.text.parse.judgment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ClaimResult;
import org.mingfa.text.lexicon.Appellation;

/**
 * The items of an order: 一、被告…支付…；二、驳回….
 *
 * @param items without what stands before 判决如下 and behind the order: costs, the way of appeal
 */
record OrderItems(List<String> items) {

    private static final Pattern OPENS = Pattern.compile("(?:判决|裁定|决定)如下\\s*[:：]?|(?:判决|裁定)[:：]");
    /** Sentences of an order that decide no claim. */
    private static final Pattern TAIL = Pattern.compile(
            "^\\s*(?:如果?[^。；]{0,30}(?:未按|未在|不按|未能按|逾期)|(?:被告|当事人|义务人)[^。；]{0,16}(?:如)?(?:未按|未在|逾期)|(?:本案|一审|二审|原审|反诉|本诉)?[^。；，]{0,6}(?:受理费|诉讼费)|如不服本|本(?:判决|裁定)(?:为终审|书?送达)|"
                    + Appellation.SIGNER
                    + "|上述(?:款项|给付|付款|[一二三四五六七、]+项)[^。；]{0,40}(?:履行|付清|给付)|公告费|(?:财产)?保全费|鉴定费[^，。；]{0,12}由|申请再审案件受理费|双方当事人应|当事人[^。；]{0,30}上诉)|递交上诉状|案件受理费|上诉于|上诉费|逾期[^。]{0,30}自动撤回上诉处理|上诉费[^。]{0,30}自动撤回");

    private static final Pattern SENTENCE = Pattern.compile("(?<=[。\\n])");
    private static final Pattern DISMISSES = Pattern.compile("驳回[^；。]{0,120}?(?:诉讼请求|诉请|诉求|请求|主张)");
    private static final Pattern OTHERS = Pattern.compile("其[他它余]");
    private static final Pattern OF_COUNTERCLAIM = Pattern.compile("反诉");
    private static final Pattern OF_THE_JUDGMENT_BELOW = Pattern.compile("^(?:维持|撤销|变更|驳回[^，。；]{0,40}上诉)");
    private static final Pattern CHANGES = Pattern.compile("^变更[^：:]{0,80}为[：:]?");
    private static final Pattern DENIES = Pattern.compile("不承担|不予支付|无需(?:支付|承担|给付|返还)|不负");

    OrderItems {
        items = List.copyOf(items);
    }

    static OrderItems of(String order) {
        Matcher opens = OPENS.matcher(order);
        String told = opens.find() ? order.substring(opens.end()) : order;
        String alone = Arrays.stream(SENTENCE.split(told))
                .filter(sentence -> !TAIL.matcher(sentence).find())
                .collect(Collectors.joining());
        return new OrderItems(NumberedList.ofOrder(alone));
    }

    /** Of a higher court: what it decides itself, without what it does to the judgment below. */
    OrderItems own() {
        return new OrderItems(items.stream()
                .filter(item -> !OF_THE_JUDGMENT_BELOW.matcher(item).find()
                        || CHANGES.matcher(item).find())
                .map(item -> CHANGES.matcher(item).replaceFirst(""))
                .toList());
    }

    /** What became of the claims, the counterclaims apart; null where there is no item to tell it by. */
    @Nullable
    ClaimResult result() {
        boolean gives = items.stream().anyMatch(OrderItems::gives);
        boolean dismissed = items.stream().anyMatch(OrderItems::dismisses);
        if (gives) {
            return dismissed ? ClaimResult.PARTLY : ClaimResult.GRANTED;
        }
        return dismissed ? ClaimResult.DISMISSED : null;
    }

    /** The items that give something of what was asked for. */
    List<String> giving() {
        return items.stream().filter(OrderItems::gives).toList();
    }

    private static boolean dismisses(String item) {
        return DISMISSES.matcher(item).find() && !isOfCounterclaim(item);
    }

    private static boolean gives(String item) {
        boolean only =
                item.startsWith("驳回") || OF_THE_JUDGMENT_BELOW.matcher(item).find();
        return !only && !DENIES.matcher(item).find() && !isOfCounterclaim(item);
    }

    private static boolean isOfCounterclaim(String item) {
        return OF_COUNTERCLAIM.matcher(item).find() && !item.contains("本诉");
    }

    /** Whether it leaves other claims out: 驳回…的其他诉讼请求. */
    boolean leavesOthers() {
        return items.stream()
                .anyMatch(item -> dismisses(item) && OTHERS.matcher(item).find());
    }

    /** The sums that it gives together; null where it gives none. */
    @Nullable
    BigDecimal awarded() {
        return giving().stream()
                .filter(item -> !item.contains("连带") || !item.contains("上述"))
                .map(Sums::total)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
