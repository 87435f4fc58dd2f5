package org.mingfa.api;

import java.nio.file.Path;
import org.mingfa.api.judge.DocumentController;
import org.mingfa.api.judge.DocumentReading;
import org.mingfa.api.judge.ReaderCommand;
import org.mingfa.api.page.judge.VerifyController;
import org.mingfa.api.settings.MingfaSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts that are for judges. */
@Configuration(proxyBeanMethods = false)
@Import({DocumentController.class, VerifyController.class})
class JudgeAssembly {

    @Bean
    DocumentReading documentReading(MingfaSettings settings) {
        Path home = Path.of(System.getProperty("mingfa.home", ".")).toAbsolutePath();
        return new DocumentReading(ReaderCommand.of(settings.reader(), home));
    }
}
