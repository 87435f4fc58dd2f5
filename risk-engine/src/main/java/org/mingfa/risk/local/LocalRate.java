package org.mingfa.risk.local;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mingfa.yaml.RecordBinder.Inline;

/** A publication of the 贷款市场报价利率, in percent. */
public record LocalRate(
        LocalDate published,
        BigDecimal oneYear,
        BigDecimal fiveYears,
        @Inline Provenance provenance) {}
