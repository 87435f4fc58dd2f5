package org.mingfa.api;

import org.mingfa.answers.calculation.CalculationAnswers;
import org.mingfa.answers.coverage.CoverageAnswers;
import org.mingfa.answers.coverage.FreshnessAnswers;
import org.mingfa.answers.reading.AsOfReader;
import org.mingfa.answers.risk.RiskAnswers;
import org.mingfa.api.law.CoverageController;
import org.mingfa.api.risk.CalculatorController;
import org.mingfa.api.risk.RiskController;
import org.mingfa.api.risk.RiskEngineLoader;
import org.mingfa.api.settings.MingfaSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts that calculate and warn, and what says which law they need. */
@Configuration(proxyBeanMethods = false)
@Import({CalculatorController.class, RiskController.class, CoverageController.class})
class RiskAssembly {

    @Bean
    RiskEngineLoader riskDesk(MingfaSettings settings) {
        return new RiskEngineLoader(settings.data().resolve("law").resolve("local"));
    }

    @Bean
    RiskAnswers riskAnswers(RiskEngineLoader desk, AsOfReader dates) {
        return new RiskAnswers(desk::engine, dates);
    }

    @Bean
    CoverageAnswers coverageAnswers(RiskEngineLoader desk, FreshnessAnswers freshness) {
        return new CoverageAnswers(desk::engine, freshness);
    }

    @Bean
    CalculationAnswers calculationAnswers(RiskEngineLoader desk, AsOfReader dates) {
        return new CalculationAnswers(() -> desk.engine().calculators(), dates);
    }
}
