package org.mingfa.api;

import org.mingfa.answers.access.Role;
import org.mingfa.answers.access.TokenFile;
import org.mingfa.answers.similar.SimilarAnswers;
import org.mingfa.answers.similar.SimilarReports;
import org.mingfa.api.cases.SimilarReportController;
import org.mingfa.api.judge.DocumentController;
import org.mingfa.api.judge.DocumentReading;
import org.mingfa.api.judge.JudgeAccess;
import org.mingfa.api.page.judge.JudgeController;
import org.mingfa.api.page.judge.VerifyController;
import org.mingfa.api.settings.MingfaSettings;
import org.mingfa.text.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts that are for judges. */
@Configuration(proxyBeanMethods = false)
@Import({DocumentController.class, SimilarReportController.class, JudgeController.class, VerifyController.class})
class JudgeAssembly {

    private static final Logger LOG = LoggerFactory.getLogger(JudgeAssembly.class);

    /** Told at every start: what is open to strangers is nothing to find out from them. */
    @Bean
    ApplicationListener<WebServerInitializedEvent> tellJudgeAccess(MingfaSettings settings, TokenFile tokens) {
        return event -> LOG.info("供法官使用的部分：{}", judgeAccess(settings, tokens));
    }

    private static String judgeAccess(MingfaSettings settings, TokenFile tokens) {
        if (JudgeAccess.of(settings) == JudgeAccess.OPEN) {
            return settings.judges() == null ? "对本机的所有人开放（没有设 mingfa.judges）" : "对所有人开放（mingfa.judges=open）";
        }
        try {
            return settings.oidc().issuer() != null || tokens.countGood(Role.JUDGE) > 0
                    ? "凭凭据使用"
                    : "未开放，还没有发放法官的凭据（mingfa token add NAME --role judge）";
        } catch (Refusal damaged) {
            return "未开放。" + damaged.detail();
        }
    }

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
