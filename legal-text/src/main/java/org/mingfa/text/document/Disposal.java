package org.mingfa.text.document;

/** What the order of a judgment does with the case. */
public enum Disposal {
    DECIDED("判决"),
    UPHELD("维持原判"),
    CHANGED("改判"),
    REMITTED("发回重审"),
    RETRIAL_ORDERED("指令再审或提审"),
    RETRIAL_REFUSED("驳回再审申请"),
    ACTION_REJECTED("驳回起诉"),
    WITHDRAWN("撤回"),
    JURISDICTION("管辖"),
    ENFORCEMENT("执行裁定"),
    OTHER_RULING("其他裁定");

    private final String label;

    Disposal(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
