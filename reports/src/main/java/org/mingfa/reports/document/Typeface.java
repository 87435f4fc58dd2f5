package org.mingfa.reports.document;

import java.util.List;

/**
 * The typefaces of official documents by the names that a court's PC knows them by, with what may stand in for them
 * where they are not installed. They are commercial and are not embedded.
 */
public enum Typeface {
    TITLE("方正小标宋简体", List.of("方正小标宋_GBK", "华文中宋", "宋体", "Noto Serif CJK SC")),
    BODY("仿宋_GB2312", List.of("仿宋", "华文仿宋", "FangSong", "Noto Serif CJK SC")),
    HEADING("黑体", List.of("SimHei", "Noto Sans CJK SC")),
    SUBHEADING("楷体_GB2312", List.of("楷体", "华文楷体", "KaiTi", "AR PL UKai CN", "Noto Serif CJK SC")),
    PAGE_NUMBER("宋体", List.of("SimSun", "Noto Serif CJK SC"));

    private final String face;
    private final List<String> substitutes;

    Typeface(String face, List<String> substitutes) {
        this.face = face;
        this.substitutes = substitutes;
    }

    public String face() {
        return face;
    }

    public List<String> substitutes() {
        return substitutes;
    }
}
