package org.mingfa.risk.local;

import java.time.LocalDate;

/**
 * Where a value of the operator comes from.
 *
 * @param source the publication, in the operator's words, e.g. 浙江省统计局2025年统计公报
 * @param checked the day on which the operator compared the value with it
 */
public record Provenance(String source, LocalDate checked) {

    /** 来源：…，2026-01-20 核对. */
    public String words() {
        return "由运行单位录入，来源：" + source + "，" + checked + " 核对";
    }
}
