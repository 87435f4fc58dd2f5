package org.mingfa.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** The words that stand beside boxes of official papers: which of them exclude each other, and the codes that all papers share. */
final class Choices {

    /** Of each line one may be ticked. */
    private static final List<List<String>> EXCLUSIVE = List.of(
            List.of("是", "否"),
            List.of("有", "无"),
            List.of("了解", "不了解"),
            List.of("男", "女"),
            List.of("确认", "异议"),
            List.of("同意", "不同意"),
            List.of("无此问题", "有此问题"),
            List.of("无财产", "有财产"),
            List.of("无债务", "有债务"),
            List.of("一般授权", "特别授权"));

    private static final Set<String> UNDECIDED = Set.of("暂不确定", "暂不确定，想要了解更多内容");

    private static final Map<String, String> CODES = codes();

    private Choices() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String yes : List.of("是", "有", "了解", "异议", "同意", "有此问题", "有财产", "有债务")) {
            codes.put(yes, "true");
        }
        for (String no : List.of("否", "无", "不了解", "确认", "不同意", "无此问题", "无财产", "无债务")) {
            codes.put(no, "false");
        }
        UNDECIDED.forEach(word -> codes.put(word, "unsure"));
        codes.put("男", "male");
        codes.put("女", "female");
        codes.put("一般授权", "general");
        codes.put("特别授权", "special");
        codes.put("有限责任公司", "llc");
        codes.put("股份有限公司", "joint_stock");
        codes.put("上市公司", "listed");
        codes.put("其他企业法人", "enterprise");
        codes.put("事业单位", "institution");
        codes.put("社会团体", "association");
        codes.put("基金会", "foundation");
        codes.put("社会服务机构", "service_agency");
        codes.put("机关法人", "state_organ");
        codes.put("农村集体经济组织法人", "rural_collective");
        codes.put("城镇农村的合作经济组织法人", "cooperative");
        codes.put("基层群众性自治组织法人", "self_government");
        codes.put("个人独资企业", "sole_proprietorship");
        codes.put("合伙企业", "partnership");
        codes.put("不具有法人资格的专业服务机构", "professional");
        codes.put("国有", "state");
        codes.put("控股", "state_controlled");
        codes.put("参股", "state_share");
        codes.put("民营", "private");
        return codes;
    }

    /** The words that a word excludes; none for one of several that may all be ticked. */
    static List<String> counterparts(String word) {
        if (UNDECIDED.contains(word)) {
            return List.of("是", "否", "同意", "不同意");
        }
        return EXCLUSIVE.stream()
                .filter(words -> words.contains(word))
                .flatMap(words -> words.stream().filter(other -> !other.equals(word)))
                .toList();
    }

    static String code(String word, int place) {
        return CODES.getOrDefault(word, "c" + place);
    }

    /** A choice of one where its words exclude each other. */
    static Cell cell(String id, String label, SequencedMap<String, String> options) {
        boolean one = options.size() > 1
                && options.values().stream()
                        .noneMatch(word -> counterparts(word).isEmpty());
        return new Cell(
                id,
                one ? Cell.Type.CHOICE : Cell.Type.CHOICES,
                label,
                "",
                options,
                List.of(),
                null,
                List.of(),
                "",
                false);
    }

    static Cell plain(String id, Cell.Type type, String label) {
        return new Cell(id, type, label, "", new LinkedHashMap<>(), List.of(), null, List.of(), "", false);
    }
}
