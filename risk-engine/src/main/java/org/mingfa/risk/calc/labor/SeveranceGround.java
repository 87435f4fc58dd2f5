package org.mingfa.risk.calc.labor;

import java.util.Locale;

/** How a labour contract ended, and which value of law says what that costs (劳动合同法 46, 48; 实施条例 6, 22). */
enum SeveranceGround {
    WORKER_FOR_CAUSE("worker-for-cause"),
    MUTUAL_BY_EMPLOYER("mutual-by-employer"),
    NO_FAULT("no-fault-dismissal"),
    LAYOFF("layoff"),
    EXPIRY("expiry"),
    EMPLOYER_ENDS("employer-ends"),
    TASK_DONE("task-done"),
    REFUSES_CONTRACT("refuses-contract"),
    UNLAWFUL("unlawful"),
    WORKER_RESIGNS("not-listed"),
    WORKER_FAULT("not-listed"),
    RENEWAL_DECLINED("not-listed"),
    RETIRED("not-listed");

    private static final String FOLDER = "labor/severance/";

    private final String value;

    SeveranceGround(String value) {
        this.value = value;
    }

    /** The name of the value of law. */
    String law() {
        return FOLDER + value;
    }

    static SeveranceGround of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
