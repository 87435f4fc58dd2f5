package org.mingfa.risk.calc.labor;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** How a labour contract ended, and which value of law says what that costs (劳动合同法 46, 48; 实施条例 6, 22). */
enum SeveranceGround {
    WORKER_FOR_CAUSE("worker-for-cause", "用人单位有过错（拖欠工资、未缴社保等），劳动者解除"),
    MUTUAL_BY_EMPLOYER("mutual-by-employer", "用人单位提出，协商一致解除"),
    NO_FAULT("no-fault-dismissal", "医疗期满、不能胜任或者客观情况重大变化，用人单位解除"),
    LAYOFF("layoff", "经济性裁员"),
    EXPIRY("expiry", "合同期满，用人单位不续订或者降低条件续订"),
    EMPLOYER_ENDS("employer-ends", "用人单位破产、被吊销、关闭、撤销或者提前解散"),
    TASK_DONE("task-done", "以完成一定工作任务为期限，任务完成"),
    REFUSES_CONTRACT("refuses-contract", "用工超过一个月，劳动者不肯订立书面合同，用人单位终止"),
    UNLAWFUL("unlawful", "用人单位违法解除或者终止"),
    WORKER_RESIGNS("not-listed", "劳动者因自己的原因提出解除"),
    WORKER_FAULT("not-listed", "劳动者严重违纪等，用人单位依法解除"),
    RENEWAL_DECLINED("not-listed", "合同期满，用人单位维持或者提高条件，劳动者不续订"),
    RETIRED("not-listed", "劳动者开始享受基本养老保险待遇，或者死亡");

    private static final String FOLDER = "labor/severance/";

    private final String value;
    private final String label;

    SeveranceGround(String value, String label) {
        this.value = value;
        this.label = label;
    }

    /** The name of the value of law. */
    String law() {
        return FOLDER + value;
    }

    String label() {
        return label;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SeveranceGround of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static SequencedMap<String, String> options() {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        Stream.of(values()).forEach(ground -> options.put(ground.code(), ground.label));
        return options;
    }
}
