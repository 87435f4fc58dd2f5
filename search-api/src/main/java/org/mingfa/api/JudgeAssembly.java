package org.mingfa.api;

import org.mingfa.answers.similar.SimilarAnswers;
import org.mingfa.answers.similar.report.SimilarReports;
import org.mingfa.api.cases.SimilarReportController;
import org.mingfa.api.judge.DocumentController;
import org.mingfa.api.judge.DocumentReading;
import org.mingfa.api.page.judge.JudgeController;
import org.mingfa.api.page.judge.VerifyController;
import org.mingfa.api.settings.MingfaSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts that are for judges. */
@Configuration(proxyBeanMethods = false)
@Import({DocumentController.class, SimilarReportController.class, JudgeController.class, VerifyController.class})
class JudgeAssembly {

    @Bean
    SimilarReports similarReports(SimilarAnswers answers) {
        return new SimilarReports(answers);
    }

    @Bean
    DocumentReading documentReading(MingfaSettings settings) {
        return new DocumentReading(
                settings.limits().file().toBytes(), settings.limits().fileTime());
    }
}
