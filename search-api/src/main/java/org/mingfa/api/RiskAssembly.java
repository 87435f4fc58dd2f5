package org.mingfa.api;

import org.mingfa.api.risk.CalculatorController;
import org.mingfa.api.risk.NoticeController;
import org.mingfa.api.risk.RiskController;
import org.mingfa.api.risk.RiskDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts that calculate and warn. */
@Configuration(proxyBeanMethods = false)
@Import({CalculatorController.class, NoticeController.class, RiskController.class})
class RiskAssembly {

    @Bean
    RiskDesk riskDesk() {
        return new RiskDesk();
    }
}
