package org.mingfa.risk.local;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mingfa.yaml.RecordBinder.Inline;

/**
 * The fee of a kind of case that a province has set within the legal limits (诉讼费用交纳办法 13).
 *
 * @param caseType as the calculator court_fee names it, e.g. divorce
 */
public record LocalFee(
        String region,
        String caseType,
        LocalDate from,
        BigDecimal yuan,
        @Inline Provenance provenance) {}
