package org.mingfa.similar.search;

/** The order in which similar cases are to be searched and stand (指导意见第四条), highest first. */
public enum Precedence {
    GUIDING("最高人民法院指导性案例"),
    SUPREME("最高人民法院典型案例及裁判生效的案件"),
    HIGH("本省（自治区、直辖市）高级人民法院参考性案例及裁判生效的案件"),
    OWN("上一级人民法院及本院裁判生效的案件"),
    /** What no tier of the guidance has: other provinces' courts, and lower courts of one's own. */
    REFERENCE("其他人民法院裁判的案件（供参考）");

    private final String label;

    Precedence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** 1 to 5. */
    public int number() {
        return ordinal() + 1;
    }
}
